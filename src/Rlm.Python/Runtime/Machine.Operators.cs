using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Operators as the loop needs them: a result, an error, or Pushed where a class written in Python decides.
internal sealed partial class Machine
{
    private static readonly string[] Symbols = ["+", "-", "*", "@", "/", "%", "** or pow()", "<<", ">>", "|", "^", "&", "//"];

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
        var rightFirst = !theirs.IsMissing && (b.IsSubclassOf(a) && !Value.Same(theirs, a.Slot(DunderNames.Reflected(op)))
            || (op is BinaryOp.Add or BinaryOp.Mult && Sequence(left) is not null));
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
        return Raise(
            PyTypes.TypeError, $"unsupported operand type(s) for {symbol}: '{left.Type.NameInMessages}' and '{right.Type.NameInMessages}'"
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
        public override Value Resume(Machine m, in Value result) =>
            result.IsNotImplemented ? m.DoBinary(op, left, right, inPlace: true) : result;

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
                    if (right.Object is not (null or Tag)
                        && right.Object.BinaryReflected(m, op, left) is { IsNotImplemented: false } result)
                        return result;

                    // In CPython both operands share the one function of the built-in type, which is asked here at last.
                    if (right.Type.IsShared && BuiltIn(m) is { IsNotImplemented: false } shared)
                        return shared;
                }
                else
                {
                    if (left.Type.Slot(DunderNames.Of(op)) is { IsMissing: false } slot)
                        return m.Then(m.CallSlot(slot, left, left.Type, [right], KeywordNames.None), this);
                    var result = Numbers.IsNumber(left)
                        ? Numbers.KindOf(right) > Numbers.KindOf(left) ? Value.NotImplemented : Numbers.Binary(m, op, left, right)
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
            return left.Object is PyDict or PySetBase && left.Type.IsSubclassOf(right.Type)
                ? left.Object.Binary(m, op, right)
                : Value.NotImplemented;
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
}
