using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

internal delegate DecimalValue DecimalUnary(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status);

internal delegate DecimalValue DecimalBinary(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status);

/// <summary>Makes decimals of values, and results of operations.</summary>
internal static class DecimalArguments
{
    /// <summary>A decimal or an int: what arithmetic takes.</summary>
    public static bool TryOperand(in Value value, out DecimalValue number)
    {
        switch (value.Object)
        {
            case PyDecimal other:
                number = other.Number;
                return true;
            case null or PyInt:
                number = DecimalValue.From(Numbers.Big(value));
                return true;
            default:
                number = DecimalValue.From(value.Bits);
                return value.IsBool;
        }
    }

    public static DecimalValue Operand(Machine m, in Value value) => TryOperand(value, out var number)
        ? number
        : throw m.Error(PyTypes.TypeError, $"conversion from {value.Type.NameInMessages} to Decimal is not supported");

    /// <summary>The context of an argument, or the one in force.</summary>
    public static PyDecimalContext Context(Machine m, in Value argument) => argument.IsMissing || argument.IsNone
        ? m.Decimals
        : argument.Object as PyDecimalContext ?? throw m.Error(PyTypes.TypeError, "optional argument must be a context");

    public static Value Run(Machine m, PyDecimalContext context, DecimalUnary operation, in DecimalValue a)
    {
        var status = Condition.None;
        var result = operation(m, context.Settings, a, ref status);
        DecimalSignals.Report(context, status);
        return new PyDecimal(result);
    }

    public static Value Run(Machine m, PyDecimalContext context, DecimalBinary operation, in DecimalValue a, in DecimalValue b)
    {
        var status = Condition.None;
        var result = operation(m, context.Settings, a, b, ref status);
        DecimalSignals.Report(context, status);
        return new PyDecimal(result);
    }

    /// <summary>The exact value of a float.</summary>
    public static DecimalValue FromFloat(Machine m, double value)
    {
        if (double.IsNaN(value))
            return DecimalValue.NaN;
        if (double.IsInfinity(value))
            return DecimalValue.Infinity(value < 0);
        if (value == 0)
            return DecimalValue.Zero.WithSign(double.IsNegative(value));
        var (numerator, denominator) = Numbers.Ratio(Math.Abs(value));
        // n / 2^k is n · 5^k / 10^k.
        var halvings = BigMath.TrailingZeros(denominator);
        return new(value < 0, numerator * BigInteger.Pow(5, (int)halvings), -halvings);
    }

    /// <summary>As <c>Decimal(value)</c>: exact; the status tells what was wrong.</summary>
    public static DecimalValue Convert(Machine m, PyDecimalContext context, in Value value, ref Condition status)
    {
        if (TryOperand(value, out var number))
            return number;
        switch (value.Object)
        {
            case PyStr text:
                return Parse(m, text, ref status);
            case PyTuple tuple:
                return FromTuple(m, tuple.Items, ref status);
            case PyList list:
                return FromTuple(m, list.Span, ref status);
        }

        if (Numbers.KindOf(value) != NumberKind.Float)
            throw m.Error(PyTypes.TypeError, $"conversion from {value.Type.NameInMessages} to Decimal is not supported");
        context.Flags |= Condition.FloatOperation;
        if ((context.Traps & Condition.FloatOperation) != 0)
            DecimalSignals.Report(context, Condition.FloatOperation);
        return FromFloat(m, Numbers.ToDouble(m, value));
    }

    private static DecimalValue Parse(Machine m, PyStr text, ref Condition status)
    {
        if (DecimalText.Parse(m, text) is not { } parsed)
        {
            status |= Condition.ConversionSyntax;
            return DecimalValue.NaN;
        }

        return Place(m, parsed.Value, parsed.Exponent, ref status);
    }

    // Exact construction knows no rounding: what does not fit the widest bounds is an error.
    private static DecimalValue Place(Machine m, in DecimalValue value, in BigInteger exponent, ref Condition status)
    {
        if (!value.IsFinite)
            return value;
        var tiny = DecimalSettings.Widest.Etiny;
        if (value.Coefficient.IsZero)
            return value.WithExponent((long)BigInteger.Max(tiny, BigInteger.Min(exponent, DecimalSettings.MaxExponent)));
        if (exponent >= tiny && exponent + value.Digits - 1 <= DecimalSettings.MaxExponent)
            return value.WithExponent((long)exponent);
        status |= Condition.InvalidOperation;
        return DecimalValue.NaN;
    }

    private static DecimalValue FromTuple(Machine m, ReadOnlySpan<Value> parts, ref Condition status)
    {
        if (parts.Length != 3)
            throw m.Error(PyTypes.ValueError, "argument must be a sequence of length 3");
        if (!m.TryInt(parts[0], out var sign) || (!sign.IsZero && !sign.IsOne))
            throw m.Error(PyTypes.ValueError, "sign must be an integer with the value 0 or 1");
        var kind = DecimalKind.Finite;
        var exponent = BigInteger.Zero;
        if (parts[2].Object is PyStr name)
        {
            kind = name.ToString() switch
            {
                "F" => DecimalKind.Infinity,
                "n" => DecimalKind.QuietNaN,
                "N" => DecimalKind.SignalingNaN,
                _ => throw m.Error(PyTypes.ValueError, "string argument in the third position must be 'F', 'n' or 'N'"),
            };
        }
        else if (!m.TryInt(parts[2], out exponent))
        {
            throw m.Error(PyTypes.ValueError, "exponent must be an integer");
        }

        var items = parts[1].Object switch
        {
            PyTuple tuple => tuple.Items,
            PyList list => list.Span,
            _ => throw m.Error(PyTypes.ValueError, "coefficient must be a tuple of digits"),
        };
        m.Tick(1 + (items.Length / 4));
        var digits = new char[items.Length];
        for (var i = 0; i < digits.Length; i++)
        {
            if (!m.TryInt(items[i], out var digit) || digit.Sign < 0 || digit > 9)
                throw m.Error(PyTypes.ValueError, "coefficient must be a tuple of digits");
            digits[i] = (char)('0' + (int)digit);
        }

        var coefficient = digits.Length == 0 || kind == DecimalKind.Infinity ? BigInteger.Zero : BigMath.ParseDecimal(m, digits);
        return Place(m, new(sign.IsOne, coefficient, 0, kind), exponent, ref status);
    }
}
