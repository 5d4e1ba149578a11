using System.Numerics;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

internal static partial class DecimalMath
{
    public static DecimalValue Quantize(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        if (a.IsInfinite || b.IsInfinite)
            return a.IsInfinite && b.IsInfinite ? a : Invalid(ref status);
        var exponent = b.Exponent;
        if (exponent < c.Etiny || exponent > c.Emax)
            return Invalid(ref status);
        if (a.IsZero)
            return Finish(m, c, a.WithExponent(exponent), ref status);
        if (a.Adjusted > c.Emax || a.Adjusted - exponent + 1 > c.Precision)
            return Invalid(ref status);
        var rescaled = Rescale(m, a, exponent, c.Rounding, out var inexact);
        if (rescaled.Digits > c.Precision || (!rescaled.IsZero && rescaled.Adjusted > c.Emax))
            return Invalid(ref status);
        if (exponent > a.Exponent)
            status |= inexact ? Condition.Rounded | Condition.Inexact : Condition.Rounded;
        return Finish(m, c, rescaled, ref status);
    }

    public static DecimalValue ToIntegralValue(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        return a.IsInfinite || a.Exponent >= 0 ? a : Rescale(m, a, 0, c.Rounding, out _);
    }

    public static DecimalValue ToIntegralExact(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        if (a.IsInfinite || a.Exponent >= 0)
            return a;
        if (a.IsZero)
            return a.WithExponent(0);
        var result = Rescale(m, a, 0, c.Rounding, out var inexact);
        status |= inexact ? Condition.Rounded | Condition.Inexact : Condition.Rounded;
        return result;
    }

    /// <summary>Without zeros at the end.</summary>
    public static DecimalValue Normalize(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        var result = Finish(m, c, a, ref status);
        if (!result.IsFinite)
            return result;
        if (result.IsZero)
            return new(result.IsNegative, BigInteger.Zero, 0);
        var most = (c.Clamp ? c.Etop : c.Emax) - result.Exponent;
        var coefficient = PowersOfTen.Strip(m, result.Coefficient, most, out var stripped);
        return new(result.IsNegative, coefficient, result.Exponent + stripped);
    }

    public static DecimalValue NextMinus(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status) =>
        Next(m, c, a, up: false, ref status);

    public static DecimalValue NextPlus(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status) =>
        Next(m, c, a, up: true, ref status);

    public static DecimalValue NextToward(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        var order = CompareValues(m, a, b);
        if (order == 0)
            return a.WithSign(b.IsNegative);
        result = Next(m, c, a, up: order < 0, ref status);
        if (result.IsInfinite)
        {
            status |= Condition.Overflow | Condition.Inexact | Condition.Rounded;
        }
        else if (result.Adjusted < c.Emin)
        {
            status |= Condition.Underflow | Condition.Subnormal | Condition.Inexact | Condition.Rounded;
            if (result.IsZero)
                status |= Condition.Clamped;
        }

        return result;
    }

    public static DecimalValue LogB(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        if (a.IsInfinite)
            return DecimalValue.Infinity(false);
        if (!a.IsZero)
            return Finish(m, c, DecimalValue.From(a.Adjusted), ref status);
        status |= Condition.DivisionByZero;
        return DecimalValue.Infinity(true);
    }

    public static DecimalValue ScaleB(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        if (!TryCount(b, 2 * (c.Emax + c.Precision), out var count))
            return Invalid(ref status);
        return a.IsInfinite ? a : Finish(m, c, a.WithExponent(a.Exponent + count), ref status);
    }

    public static DecimalValue Shift(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        if (!TryCount(b, c.Precision, out var count))
            return Invalid(ref status);
        if (a.IsInfinite)
            return a;
        var coefficient = LastDigits(m, a.Coefficient, c.Precision);
        coefficient = count < 0
            ? BigMath.DivRem(m, coefficient, PowersOfTen.Get(m, -count)).Quotient
            : LastDigits(m, PowersOfTen.Multiply(m, coefficient, count), c.Precision);
        return new(a.IsNegative, coefficient, a.Exponent);
    }

    public static DecimalValue Rotate(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        if (!TryCount(b, c.Precision, out var count))
            return Invalid(ref status);
        if (a.IsInfinite)
            return a;
        var right = count <= 0 ? -count : c.Precision - count;
        var (high, low) = BigMath.DivRem(m, LastDigits(m, a.Coefficient, c.Precision), PowersOfTen.Get(m, right));
        return new(a.IsNegative, high + PowersOfTen.Multiply(m, low, c.Precision - right), a.Exponent);
    }

    public static DecimalValue And(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        Logical(m, c, a, b, static (x, y) => x & y, ref status);

    public static DecimalValue Or(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        Logical(m, c, a, b, static (x, y) => x | y, ref status);

    public static DecimalValue Xor(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        Logical(m, c, a, b, static (x, y) => x ^ y, ref status);

    public static DecimalValue Invert(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status) =>
        Logical(m, c, a, new(false, (PowersOfTen.Get(m, c.Precision) - 1) / 9, 0), static (x, y) => x ^ y, ref status);

    public static string NumberClass(in DecimalSettings c, in DecimalValue a)
    {
        if (a.IsNaN)
            return a.IsSignaling ? "sNaN" : "NaN";
        var kind = a.IsInfinite ? "Infinity" : a.IsZero ? "Zero" : IsSubnormal(c, a) ? "Subnormal" : "Normal";
        return (a.IsNegative ? "-" : "+") + kind;
    }

    public static bool IsSubnormal(in DecimalSettings c, in DecimalValue a) => a.IsFinite && !a.Coefficient.IsZero && a.Adjusted < c.Emin;

    public static bool IsNormal(in DecimalSettings c, in DecimalValue a) => a.IsFinite && !a.Coefficient.IsZero && a.Adjusted >= c.Emin;

    private static DecimalValue Next(Machine m, in DecimalSettings c, in DecimalValue a, bool up, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        if (a.IsInfinite)
            return a.IsNegative == up ? Largest(m, c, up) : a;
        var directed = c with { Rounding = up ? RoundingMode.Ceiling : RoundingMode.Floor };
        var ignored = Condition.None;
        var rounded = Finish(m, directed, a, ref ignored);
        if (rounded.IsInfinite || CompareValues(m, rounded, a) != 0)
            return rounded;
        return Add(m, directed, a, new(!up, BigInteger.One, c.Etiny - 1), ref ignored);
    }

    // An integer without a fraction, at most so large.
    private static bool TryCount(in DecimalValue value, long most, out long count)
    {
        count = 0;
        if (!value.IsFinite || value.Exponent != 0 || value.Coefficient > most)
            return false;
        count = value.IsNegative ? -(long)value.Coefficient : (long)value.Coefficient;
        return true;
    }

    private static BigInteger LastDigits(Machine m, in BigInteger coefficient, long count) => PowersOfTen.CountDigits(coefficient) <= count
        ? coefficient
        : BigMath.DivRem(m, coefficient, PowersOfTen.Get(m, count)).Remainder;

    private static DecimalValue Logical(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, Func<int, int, int> operation, ref Condition status)
    {
        if (!TryBits(m, c, a, out var x) || !TryBits(m, c, b, out var y))
            return Invalid(ref status);
        var length = Math.Max(x.Length, y.Length);
        var digits = new StringBuilder(length);
        for (var i = length; i > 0; i--)
            digits.Append((char)('0' + operation(i <= x.Length ? x[^i] - '0' : 0, i <= y.Length ? y[^i] - '0' : 0)));
        return new(false, BigMath.ParseDecimal(m, digits.ToString()), 0);
    }

    private static bool TryBits(Machine m, in DecimalSettings c, in DecimalValue value, out string digits)
    {
        digits = "";
        if (!value.IsFinite || value.IsNegative || value.Exponent != 0)
            return false;
        digits = BigMath.ToDecimal(m, value.Coefficient);
        m.Tick(1 + (digits.Length / 8));
        var valid = !digits.AsSpan().ContainsAnyExcept('0', '1');
        // Operands with too many digits count by their last ones.
        if (digits.Length > c.Precision)
            digits = digits[(int)(digits.Length - c.Precision)..];
        return valid;
    }
}
