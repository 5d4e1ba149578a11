using System.Runtime.CompilerServices;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Comparison and hashing.
internal sealed partial class Machine
{
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private static readonly Dunder[] Swapped = [Dunder.Eq, Dunder.Ne, Dunder.Gt, Dunder.Ge, Dunder.Lt, Dunder.Le];

    /// <summary>Equality as containers test it: the same object is equal.</summary>
    public bool Equal(in Value a, in Value b)
    {
        if (Value.Same(a, b))
            return true;
        if (a.Object is null && b.Object is null)
            return false;

        // Containers within containers may be compared more often than there are objects.
        Tick(1);
        EnsureStack(" in comparison");
        if (a.Type.IsShared && b.Type.IsShared)
            return EqualBuiltIn(a, b);
        return Truth(Finish(DoCompare(CompareOp.Eq, a, b)));
    }

    public Value RichCompare(CompareOp op, in Value a, in Value b)
    {
        Tick(1);
        EnsureStack(" in comparison");
        return Finish(DoCompare(op, a, b));
    }

    public bool Less(in Value a, in Value b) =>
        a.Object is null && b.Object is null ? a.Bits < b.Bits : Truth(RichCompare(CompareOp.Lt, a, b));

    public long Hash(in Value value)
    {
        if (value.Object is null || Numbers.IsNumber(value))
            return value.Type.IsShared ? Numbers.Hash(value) : HashOfInstance(value);
        if (value.Object is Tag tag)
            return ReferenceEquals(tag, Tag.None) ? 0xfca86420 : RuntimeHelpers.GetHashCode(tag);
        if (!value.Type.IsShared)
            return HashOfInstance(value);
        if (value.Type.Lookup("__hash__").IsNone)
            throw Error(PyTypes.TypeError, $"unhashable type: '{value.Type.NameInMessages}'");
        EnsureStack();
        return value.Object.Hash(this);
    }

    // A class that defines __eq__ without __hash__ cannot be hashed.
    private long HashOfInstance(in Value value)
    {
        EnsureStack();
        var type = value.Type;
        foreach (var t in type.Mro)
        {
            if (t.Members.TryGetValue("__hash__", out var hash))
            {
                if (hash.IsNone)
                    throw Error(PyTypes.TypeError, $"unhashable type: '{type.NameInMessages}'");
                if (t.IsShared)
                    break;
                var result = Finish(CallSlot(hash, value, type, [], KeywordNames.None));
                if (!TryInt(result, out var number))
                    throw Error(PyTypes.TypeError, "__hash__ method should return an integer");
                return number == -1 ? -2 : number >= long.MinValue && number <= long.MaxValue ? (long)number : Numbers.Hash(result);
            }

            if (!t.IsShared && t.Members.ContainsKey("__eq__"))
                throw Error(PyTypes.TypeError, $"unhashable type: '{type.Name}'");
        }

        return Numbers.IsNumber(value) ? Numbers.Hash(value) : value.Object!.Hash(this);
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
        type.HasSlot(Dunder.Eq) && type.Lookup("__ne__").Object is PyBuiltin { Owner: var owner }
            && ReferenceEquals(owner, ObjectType.Instance);

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
}
