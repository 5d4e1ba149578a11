using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Operators as the loop needs them: a result, an error, or Pushed where a class written in Python decides.
internal sealed partial class Machine
{
    private static readonly string[] Symbols = ["+", "-", "*", "@", "/", "%", "** or pow()", "<<", ">>", "|", "^", "&", "//"];
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private static readonly Dunder[] Swapped = [Dunder.Eq, Dunder.Ne, Dunder.Gt, Dunder.Ge, Dunder.Lt, Dunder.Le];

    public Value DoBinary(BinaryOp op, in Value left, in Value right, bool inPlace = false)
    {
        // A class that derives from int or float may have its own idea.
        if (!Overrides(left, DunderNames.Of(op)) && !Overrides(right, DunderNames.Reflected(op)))
        {
            var result = Numbers.Binary(this, op, left, right);
            if (!result.IsNotImplemented)
                return result;
        }

        var (a, b) = (left.Type, right.Type);
        var mine = a.Slot(DunderNames.Of(op));
        var theirs = ReferenceEquals(a, b) ? Value.Missing : b.Slot(DunderNames.Reflected(op));
        if (mine.IsMissing && theirs.IsMissing)
            return BinaryBuiltIn(op, left, right, inPlace);

        // The right operand goes first where its class derives from the left one's and has its own idea.
        // Sequences join only what nobody else claims.
        var rightFirst = !theirs.IsMissing && (b.IsSubclassOf(a) && !Value.Same(theirs, a.Slot(DunderNames.Reflected(op))) || (op is BinaryOp.Add or BinaryOp.Mult && Sequence(left) is not null));
        var step = new BinaryStep(op, left, right, inPlace, rightFirst);
        return step.Begin(this);
    }

    private static bool Overrides(in Value value, Dunder dunder) =>
        value.Object is PyIntInstance or PyFloatInstance && value.Object.Type.HasSlot(dunder);

    private Value BinaryBuiltIn(BinaryOp op, in Value left, in Value right, bool inPlace)
    {
        var result = Value.NotImplemented;
        if (left.Object is not (null or Tag))
            result = left.Object.Binary(this, op, right);
        if (result.IsNotImplemented && right.Object is not (null or Tag))
            result = right.Object.BinaryReflected(this, op, left);
        return result.IsNotImplemented ? RaiseUnsupported(op, left, right, inPlace) : result;
    }

    private Value RaiseUnsupported(BinaryOp op, in Value left, in Value right, bool inPlace)
    {
        if (op == BinaryOp.Add && Sequence(left) is { } kind)
            return Raise(PyTypes.TypeError, kind == "str" || kind == "list" || kind == "tuple"
                ? $"can only concatenate {kind} (not \"{right.Type.NameInMessages}\") to {kind}"
                : $"can't concat {right.Type.NameInMessages} to {kind}");
        if (op == BinaryOp.Mult && (Sequence(left) ?? (inPlace && !left.Type.IsShared ? null : Sequence(right))) is not null)
        {
            var factor = Sequence(left) is not null ? right : left;
            return Raise(PyTypes.TypeError, $"can't multiply sequence by non-int of type '{factor.Type.NameInMessages}'");
        }

        var symbol = Symbols[(int)op];
        if (inPlace)
            symbol = op == BinaryOp.Pow ? "**=" : symbol + "=";
        return Raise(PyTypes.TypeError, $"unsupported operand type(s) for {symbol}: '{left.Type.NameInMessages}' and '{right.Type.NameInMessages}'"
            + (op == BinaryOp.RShift && left.Object is PyBuiltin { Name: "print" }
                ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : ""));
    }

    private static string? Sequence(in Value value) => value.Object switch
    {
        PyStr => "str",
        PyList => "list",
        PyTuple => "tuple",
        PyBytes => "bytes",
        PyByteArray => "bytearray",
        _ => null,
    };

    public Value DoBinaryInPlace(BinaryOp op, in Value left, in Value right)
    {
        if (left.Object is not (null or Tag))
        {
            var slot = left.Object.Type.Slot(DunderNames.InPlace(op));
            if (!slot.IsMissing)
                return Then(CallSlot(slot, left, left.Type, [right], KeywordNames.None), new InPlaceStep(op, left, right));
            if (!left.Object.Type.HasSlot(DunderNames.Of(op)))
            {
                var result = left.Object.BinaryInPlace(this, op, right);
                if (!result.IsNotImplemented)
                    return result;
            }
        }

        return DoBinary(op, left, right, inPlace: true);
    }

    private sealed class InPlaceStep(BinaryOp op, Value left, Value right) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result.IsNotImplemented ? m.DoBinary(op, left, right, inPlace: true) : result;

        public override void Traverse(Census census)
        {
            census.Add(left);
            census.Add(right);
        }
    }

    /// <summary>Asks one operand after the other until one knows the answer.</summary>
    private sealed class BinaryStep(BinaryOp op, Value left, Value right, bool inPlace, bool rightFirst) : Continuation
    {
        private int _asked;

        public Value Begin(Machine m) => Next(m);

        public override Value Resume(Machine m, in Value result) => result.IsNotImplemented ? Next(m) : result;

        public override void Traverse(Census census)
        {
            census.Add(left);
            census.Add(right);
        }

        private Value Next(Machine m)
        {
            while (_asked < 2)
            {
                var askRight = _asked++ == 0 == rightFirst;
                if (askRight)
                {
                    if (right.Type.Slot(DunderNames.Reflected(op)) is { IsMissing: false } slot && !ReferenceEquals(left.Type, right.Type))
                        return m.Then(m.CallSlot(slot, right, right.Type, [left], KeywordNames.None), this);
                    if (right.Object is not (null or Tag) && right.Object.BinaryReflected(m, op, left) is { IsNotImplemented: false } result)
                        return result;

                    // In CPython both operands share the one function of the built-in type, which is asked here at last.
                    if (right.Type.IsShared && BuiltIn(m) is { IsNotImplemented: false } shared)
                        return shared;
                }
                else
                {
                    if (left.Type.Slot(DunderNames.Of(op)) is { IsMissing: false } slot)
                        return m.Then(m.CallSlot(slot, left, left.Type, [right], KeywordNames.None), this);
                    var result = Numbers.IsNumber(left) ? Numbers.KindOf(right) > Numbers.KindOf(left) ? Value.NotImplemented : Numbers.Binary(m, op, left, right)
                        : left.Object is not (null or Tag) ? left.Object.Binary(m, op, right) : Value.NotImplemented;
                    if (!result.IsNotImplemented)
                        return result;
                }
            }

            return m.RaiseUnsupported(op, left, right, inPlace);
        }

        private Value BuiltIn(Machine m)
        {
            if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
                return Numbers.KindOf(left) > Numbers.KindOf(right) ? Value.NotImplemented : Numbers.Binary(m, op, left, right);
            return left.Object is PyDict or PySetBase && left.Type.IsSubclassOf(right.Type) ? left.Object.Binary(m, op, right) : Value.NotImplemented;
        }
    }

    public Value DoUnary(UnaryOp op, in Value operand)
    {
        var dunder = op switch { UnaryOp.Minus => Dunder.Neg, UnaryOp.Plus => Dunder.Pos, _ => Dunder.Invert };
        var result = Overrides(operand, dunder) ? Value.NotImplemented : Numbers.Unary(this, op, operand);
        if (!result.IsNotImplemented)
            return result;
        if (operand.Object is not (null or Tag))
        {
            if (operand.Type.Slot(dunder) is { IsMissing: false } slot)
                return CallSlot(slot, operand, operand.Type, [], KeywordNames.None);
            result = operand.Object.Unary(this, op);
            if (!result.IsNotImplemented)
                return result;
        }

        var symbol = op switch { UnaryOp.Minus => "-", UnaryOp.Plus => "+", _ => "~" };
        return Raise(PyTypes.TypeError, $"bad operand type for unary {symbol}: '{operand.Type.NameInMessages}'");
    }

    private Value DoNot(in Value operand)
    {
        var truth = DoTruth(operand);
        return truth.IsPushed ? Then(truth, new NotStep()) : truth.IsError ? truth : Value.Bool(!truth.IsTrue);
    }

    private sealed class NotStep : Continuation
    {
        public override Value Resume(Machine m, in Value result) => Value.Bool(!result.IsTrue);
    }

    /// <summary>The truth of a value: a boolean, Error or Pushed.</summary>
    public Value DoTruth(in Value value)
    {
        switch (value.Object)
        {
            case null:
                return Value.Bool(value.Bits != 0);
            case Tag tag:
                return Value.Bool(ReferenceEquals(tag, Tag.Bool) ? value.Bits != 0
                    : ReferenceEquals(tag, Tag.Float) ? value.AsDouble != 0 : !ReferenceEquals(tag, Tag.None));
            case var o:
                var type = o.Type;
                if (type.IsShared)
                    return Value.Bool(o.Truth(this));
                if (type.Slot(Dunder.Bool) is { IsMissing: false } slot)
                    return Then(CallSlot(slot, value, type, [], KeywordNames.None), new TruthStep(isLength: false));
                if (type.Slot(Dunder.Len) is { IsMissing: false } length)
                    return Then(CallSlot(length, value, type, [], KeywordNames.None), new TruthStep(isLength: true));
                return Value.Bool(o.Truth(this));
        }
    }

    private sealed class TruthStep(bool isLength) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            if (isLength)
                return Value.Bool(m.CheckedLength(result) != 0);
            return result.IsBool ? result : m.Raise(PyTypes.TypeError, $"__bool__ should return bool, returned {result.Type.NameInMessages}");
        }
    }

    private long CheckedLength(in Value value)
    {
        if (value.Object is PyInt && ToBigInteger(value) > long.MaxValue)
            throw Error(PyTypes.OverflowError, "cannot fit 'int' into an index-sized integer");
        var length = ToIndex(value);
        return length >= 0 ? length : throw Error(PyTypes.ValueError, "__len__() should return >= 0");
    }

    /// <summary>A jump that waits for the truth of a value.</summary>
    private void ContinueWithJump(bool wanted, int target)
    {
        var step = new JumpStep(wanted, target) { How = Delivery.Discard };
        _tail!.Then = step;
        _tail = step;
    }

    private sealed class JumpStep(bool wanted, int target) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            var truth = result.IsBool ? result : m.DoTruth(result);
            if (truth.IsPushed)
            {
                m._tail!.Then = this;
                m._tail = this;
                return truth;
            }

            if (!truth.IsError && truth.IsTrue == wanted)
                m._frame!.Position = target;
            return truth;
        }
    }

    public Value DoCompare(CompareOp op, in Value left, in Value right)
    {
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right) && !Compares(left, op) && !Compares(right, Mirror(op)))
        {
            return op switch
            {
                CompareOp.Eq => Value.Bool(Numbers.Equal(left, right) ?? false),
                CompareOp.NotEq => Value.Bool(!(Numbers.Equal(left, right) ?? false)),
                _ => Numbers.Order(this, op, left, right) is { IsNotImplemented: false } r ? r : RaiseNotOrdered(op, left, right),
            };
        }

        if (left.Object is PyStr a && right.Object is PyStr b && a.GetType() == typeof(PyStr) && b.GetType() == typeof(PyStr))
        {
            if (op == CompareOp.Eq)
                return Value.Bool(a.Equal(this, new(b))!.Value);
            if (op == CompareOp.NotEq)
                return Value.Bool(!a.Equal(this, new(b))!.Value);
        }

        var (x, y) = (left.Type, right.Type);
        var mine = x.Slot(DunderNames.Of(op));
        var theirs = y.Slot(Swapped[(int)op]);
        if (op == CompareOp.NotEq)
        {
            // Without a __ne__ of its own a class answers by its __eq__.
            if ((mine.IsMissing && AnswersByEq(x)) || (theirs.IsMissing && AnswersByEq(y)))
                return new CompareStep(op, left, right, y.IsSubclassOf(x) && !ReferenceEquals(x, y)).Begin(this);
        }

        if (mine.IsMissing && theirs.IsMissing)
            return CompareBuiltIn(op, left, right);
        return new CompareStep(op, left, right, !theirs.IsMissing && y.IsSubclassOf(x) && !ReferenceEquals(x, y)).Begin(this);
    }

    // A class that derives from int or float may compare in its own way.
    private static bool Compares(in Value value, CompareOp op) => value.Object is PyIntInstance or PyFloatInstance
        && (value.Type.HasSlot(DunderNames.Of(op)) || op == CompareOp.NotEq && value.Type.HasSlot(Dunder.Eq));

    private static bool AnswersByEq(PyType type) =>
        type.HasSlot(Dunder.Eq) && type.Lookup("__ne__").Object is PyBuiltin { Owner: var owner } && ReferenceEquals(owner, ObjectType.Instance);

    private Value CompareBuiltIn(CompareOp op, in Value left, in Value right)
    {
        if (op is CompareOp.Eq or CompareOp.NotEq)
            return Value.Bool(EqualBuiltIn(left, right) == (op == CompareOp.Eq));
        var result = AskOrder(op, left, right);
        if (result.IsNotImplemented)
            result = AskOrder(Mirror(op), right, left);
        return result.IsNotImplemented ? RaiseNotOrdered(op, left, right) : result;
    }

    private Value AskOrder(CompareOp op, in Value left, in Value right)
    {
        if (Numbers.IsNumber(left))
            return Numbers.IsNumber(right) ? Numbers.Order(this, op, left, right) : Value.NotImplemented;
        return left.Object is null or Tag ? Value.NotImplemented : left.Object.Order(this, op, right);
    }

    private static CompareOp Mirror(CompareOp op) => op switch
    {
        CompareOp.Lt => CompareOp.Gt,
        CompareOp.LtE => CompareOp.GtE,
        CompareOp.Gt => CompareOp.Lt,
        CompareOp.GtE => CompareOp.LtE,
        _ => op,
    };

    private Value RaiseNotOrdered(CompareOp op, in Value left, in Value right) => Raise(
        PyTypes.TypeError,
        $"'{Comparisons[(int)op]}' not supported between instances of '{left.Type.NameInMessages}' and '{right.Type.NameInMessages}'");

    private bool EqualBuiltIn(in Value left, in Value right)
    {
        if (Value.Same(left, right) && !left.IsFloat)
            return true;
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
            return Numbers.Equal(left, right) ?? false;
        bool? result = null;
        if (left.Object is not (null or Tag))
            result = left.Object.Equal(this, right);
        if (result is null && right.Object is not (null or Tag))
            result = right.Object.Equal(this, left);
        return result ?? false;
    }

    /// <summary>Asks one operand after the other for a comparison.</summary>
    private sealed class CompareStep(CompareOp op, Value left, Value right, bool rightFirst) : Continuation
    {
        private int _asked;
        private bool _negate;

        public Value Begin(Machine m) => Next(m);

        public override Value Resume(Machine m, in Value result)
        {
            if (result.IsNotImplemented)
                return Next(m);
            if (!_negate)
                return result;
            var truth = m.DoTruth(result);
            return truth.IsPushed ? m.Then(truth, new NotStep()) : truth.IsError ? truth : Value.Bool(!truth.IsTrue);
        }

        public override void Traverse(Census census)
        {
            census.Add(left);
            census.Add(right);
        }

        private Value Next(Machine m)
        {
            while (_asked < 2)
            {
                var askRight = _asked++ == 0 == rightFirst;
                var (self, other) = askRight ? (right, left) : (left, right);
                var dunder = askRight ? Swapped[(int)op] : DunderNames.Of(op);
                var slot = self.Type.Slot(dunder);
                _negate = false;
                if (slot.IsMissing && op == CompareOp.NotEq)
                {
                    slot = self.Type.Slot(Dunder.Eq);
                    _negate = true;
                }

                if (slot.IsNone)
                    continue;
                if (!slot.IsMissing)
                    return m.Then(m.CallSlot(slot, self, self.Type, [other], KeywordNames.None), this);
                _negate = false;
                if (op is CompareOp.Eq or CompareOp.NotEq)
                {
                    if ((Numbers.IsNumber(self) ? Numbers.KindOf(other) > Numbers.KindOf(self) ? null : Numbers.Equal(self, other)
                        : self.Object is not (null or Tag) ? self.Object.Equal(m, other) : null) is { } equal)
                        return Value.Bool(equal == (op == CompareOp.Eq));
                }
                else if (Numbers.IsNumber(self) && Numbers.KindOf(other) > Numbers.KindOf(self))
                {
                    continue;
                }
                else if (m.AskOrder(askRight ? Mirror(op) : op, self, other) is { IsNotImplemented: false } result)
                {
                    return result;
                }
            }

            if (op is CompareOp.Eq or CompareOp.NotEq)
                return Value.Bool(Value.Same(left, right) == (op == CompareOp.Eq));
            return m.RaiseNotOrdered(op, left, right);
        }
    }

    public Value DoGetItem(in Value owner, in Value key)
    {
        if (owner.Object is null or Tag)
            return Raise(PyTypes.TypeError, $"'{owner.Type.NameInMessages}' object is not subscriptable");
        if (owner.Object is PyType type)
            return TypeType.GetItem(this, type, key);
        var slot = owner.Object.Type.Slot(Dunder.GetItem);
        if (!slot.IsMissing)
            return CallSlot(slot, owner, owner.Object.Type, [key], KeywordNames.None);
        if (owner.Object is PyDict dict && !owner.Object.Type.IsShared && owner.Object.Type.Slot(Dunder.Missing) is { IsMissing: false } missing)
        {
            var found = dict.Get(this, key);
            return found.IsMissing ? CallSlot(missing, owner, owner.Object.Type, [key], KeywordNames.None) : found;
        }

        return owner.Object.GetItem(this, key);
    }

    public Value DoSetItem(in Value owner, in Value key, in Value value)
    {
        if (owner.Object is null or Tag)
            return Raise(PyTypes.TypeError, $"'{owner.Type.NameInMessages}' object does not support item assignment");
        var slot = owner.Object.Type.Slot(Dunder.SetItem);
        return slot.IsMissing ? owner.Object.SetItem(this, key, value)
            : CallSlot(slot, owner, owner.Object.Type, [key, value], KeywordNames.None);
    }

    public Value DoDelItem(in Value owner, in Value key)
    {
        if (owner.Object is null or Tag)
            return Raise(PyTypes.TypeError, $"'{owner.Type.NameInMessages}' object does not support item deletion");
        var slot = owner.Object.Type.Slot(Dunder.DelItem);
        return slot.IsMissing ? owner.Object.DelItem(this, key) : CallSlot(slot, owner, owner.Object.Type, [key], KeywordNames.None);
    }

    private Value DoGetSlice(in Value owner, in Value lower, in Value upper)
    {
        if (owner.Object is PyStr text && text.Type.IsShared)
        {
            var length = text.PointCount;
            long start = 0, stop = length;
            if ((lower.IsNone || SliceBound(lower, length, ref start)) && (upper.IsNone || SliceBound(upper, length, ref stop)))
                return text.SlicePoints(start, Math.Max(start, stop));
        }

        return DoGetItem(owner, new PySlice(lower, upper, Value.None));
    }

    private static bool SliceBound(in Value bound, long length, ref long result)
    {
        if (!bound.IsInt)
            return false;
        var value = bound.Bits < 0 ? bound.Bits + length : bound.Bits;
        result = Math.Clamp(value, 0, length);
        return true;
    }

    private Value DoContains(in Value container, in Value item, bool negate)
    {
        if (container.Object is not (null or Tag))
        {
            var type = container.Object.Type;
            if (type.Slot(Dunder.Contains) is { IsMissing: false } slot)
            {
                if (slot.IsNone)
                    return Raise(PyTypes.TypeError, $"'{type.Name}' object is not a container");
                return Then(CallSlot(slot, container, type, [item], KeywordNames.None), new ContainsStep(negate));
            }

            if (!type.HasSlot(Dunder.Iter) && container.Object.Contains(this, item) is { } found)
                return Value.Bool(found != negate);
        }

        if (!IsIterable(container))
            return Raise(PyTypes.TypeError, $"argument of type '{container.Type.NameInMessages}' is not iterable");

        if (IsNativeIterable(container))
        {
            var iterator = GetIter(container);
            while (Next(iterator, out var element))
            {
                Tick(1);
                if (Equal(element, item))
                    return Value.Bool(!negate);
            }

            return Value.Bool(negate);
        }

        return Then(DoGetIter(container), new SearchStep(container, item, negate));
    }

    /// <summary>Looks through what Python code iterates; what it makes in place of an iterator makes the container none.</summary>
    private sealed class SearchStep(Value container, Value item, bool negate) : Continuation
    {
        public override Value Resume(Machine m, in Value result) =>
            m.Then(m.CallValue(m.Prelude("contains"), [result, item], KeywordNames.None), new ContainsStep(negate));

        public override Value Fail(Machine m, PyException exception) => exception.Is(PyTypes.TypeError)
            ? m.Raise(PyTypes.TypeError, $"argument of type '{container.Type.NameInMessages}' is not iterable")
            : m.Raise(exception);

        public override void Traverse(Census census)
        {
            census.Add(container);
            census.Add(item);
        }
    }

    private sealed class ContainsStep(bool negate) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            var truth = m.DoTruth(result);
            if (truth.IsPushed)
                return m.Then(truth, new ContainsStep(negate));
            return truth.IsError ? truth : Value.Bool(truth.IsTrue != negate);
        }
    }
}
