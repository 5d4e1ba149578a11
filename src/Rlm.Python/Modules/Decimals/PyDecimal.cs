using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>A <c>decimal.Decimal</c>, perhaps of a class written in Python that derives from it.</summary>
internal sealed class PyDecimal(DecimalValue number, PyType? type = null) : PyObject
{
    // Hashes are residues modulo this prime, as those of all numbers.
    private const long HashModulus = (1L << 61) - 1;

    private Attributes _attributes;

    public DecimalValue Number { get; } = number;

    public override PyType Type => type ?? DecimalType.Instance;

    public override long Size => 104 + (long)(Number.Coefficient.GetBitLength() / 8);

    public override ref Attributes Attributes
    {
        get
        {
            if (type is not null)
                return ref _attributes;
            return ref base.Attributes;
        }
    }

    public override void Traverse(Census census)
    {
        census.Add(type);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m) => $"Decimal('{Str(m)}')";

    public override string Str(Machine m) => DecimalText.Write(m, Number, m.Decimals.Capitals);

    public override bool Truth(Machine m) => !Number.IsZero;

    public override long Hash(Machine m)
    {
        if (Number.IsNaN)
            return Number.IsSignaling ? throw m.Error(PyTypes.TypeError, "Cannot hash a signaling NaN value") : base.Hash(m);
        if (Number.IsInfinite)
            return Number.IsNegative ? -314159 : 314159;
        var exponent = Number.Exponent % (HashModulus - 1);
        if (exponent < 0)
            exponent += HashModulus - 1;
        m.Tick(1 + (long)(Number.Coefficient.GetBitLength() / 64));
        var power = System.Numerics.BigInteger.ModPow(10, exponent, HashModulus);
        var hash = (long)(Number.Coefficient % HashModulus * power % HashModulus);
        if (Number.IsNegative)
            hash = -hash;
        return hash == -1 ? -2 : hash;
    }

    public override bool? Equal(Machine m, in Value other) => DecimalComparison.Equal(m, Number, other);

    public override Value Order(Machine m, CompareOp op, in Value other) => DecimalComparison.Order(m, op, Number, other);

    public override Value Binary(Machine m, BinaryOp op, in Value other) =>
        DecimalArguments.TryOperand(other, out var number) ? Apply(m, op, Number, number) : Value.NotImplemented;

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        DecimalArguments.TryOperand(other, out var number) ? Apply(m, op, number, Number) : Value.NotImplemented;

    public override Value PowerModulo(Machine m, in Value value, in Value exponent, in Value modulus)
    {
        if (!DecimalArguments.TryOperand(value, out var a) || !DecimalArguments.TryOperand(exponent, out var b)
            || !DecimalArguments.TryOperand(modulus, out var d))
        {
            return Value.NotImplemented;
        }

        var status = Condition.None;
        var context = m.Decimals;
        var result = DecimalMath.PowerModulo(m, context.Settings, a, b, d, ref status);
        DecimalSignals.Report(context, status);
        return new PyDecimal(result);
    }

    public override Value Unary(Machine m, UnaryOp op) => op switch
    {
        UnaryOp.Minus => DecimalArguments.Run(m, m.Decimals, DecimalMath.Minus, Number),
        UnaryOp.Plus => DecimalArguments.Run(m, m.Decimals, DecimalMath.Plus, Number),
        _ => Value.NotImplemented,
    };

    private static Value Apply(Machine m, BinaryOp op, in DecimalValue a, in DecimalValue b)
    {
        var context = m.Decimals;
        var settings = context.Settings;
        var status = Condition.None;
        DecimalValue result;
        switch (op)
        {
            case BinaryOp.Add:
                result = DecimalMath.Add(m, settings, a, b, ref status);
                break;
            case BinaryOp.Sub:
                result = DecimalMath.Subtract(m, settings, a, b, ref status);
                break;
            case BinaryOp.Mult:
                result = DecimalMath.Multiply(m, settings, a, b, ref status);
                break;
            case BinaryOp.Div:
                result = DecimalMath.Divide(m, settings, a, b, ref status);
                break;
            case BinaryOp.FloorDiv:
                result = DecimalMath.DivideInteger(m, settings, a, b, ref status);
                break;
            case BinaryOp.Mod:
                result = DecimalMath.Remainder(m, settings, a, b, ref status);
                break;
            case BinaryOp.Pow:
                result = DecimalMath.Power(m, settings, a, b, ref status);
                break;
            default:
                return Value.NotImplemented;
        }

        DecimalSignals.Report(context, status);
        return new PyDecimal(result);
    }
}
