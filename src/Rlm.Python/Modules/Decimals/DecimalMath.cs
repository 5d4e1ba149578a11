using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>
/// The operations of the General Decimal Arithmetic Specification. Each takes the settings of a context and adds what it met with to a
/// status; whether that becomes an exception is the caller's business.
/// </summary>
internal static partial class DecimalMath
{
    public static DecimalValue Add(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        AddSigned(m, c, a, b, b.IsNegative, ref status);

    public static DecimalValue Subtract(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        AddSigned(m, c, a, b, !b.IsNegative, ref status);

    public static DecimalValue Multiply(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        var negative = a.IsNegative != b.IsNegative;
        if (a.IsInfinite || b.IsInfinite)
            return a.IsZero || b.IsZero ? Invalid(ref status) : DecimalValue.Infinity(negative);
        return Finish(m, c, new(negative, BigMath.Multiply(m, a.Coefficient, b.Coefficient), a.Exponent + b.Exponent), ref status);
    }

    public static DecimalValue Divide(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        var negative = a.IsNegative != b.IsNegative;
        if (a.IsInfinite)
            return b.IsInfinite ? Invalid(ref status) : DecimalValue.Infinity(negative);
        if (b.IsInfinite)
        {
            status |= Condition.Clamped;
            return new(negative, BigInteger.Zero, c.Etiny);
        }

        if (b.IsZero)
        {
            if (a.IsZero)
                return Invalid(ref status, Condition.DivisionUndefined);
            status |= Condition.DivisionByZero;
            return DecimalValue.Infinity(negative);
        }

        var ideal = a.Exponent - b.Exponent;
        if (a.IsZero)
            return Finish(m, c, new(negative, BigInteger.Zero, ideal), ref status);
        var shift = b.Digits - a.Digits + c.Precision + 1;
        BigInteger dividend = a.Coefficient, divisor = b.Coefficient;
        if (shift >= 0)
            dividend = PowersOfTen.Multiply(m, dividend, shift);
        else
            divisor = PowersOfTen.Multiply(m, divisor, -shift);
        var (quotient, remainder) = BigMath.DivRem(m, dividend, divisor);
        var exponent = ideal - shift;
        if (!remainder.IsZero)
        {
            quotient = Sticky(quotient);
        }
        else if (exponent < ideal)
        {
            quotient = PowersOfTen.Strip(m, quotient, ideal - exponent, out var stripped);
            exponent += stripped;
        }

        return Finish(m, c, new(negative, quotient, exponent), ref status);
    }

    public static DecimalValue DivideInteger(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        var negative = a.IsNegative != b.IsNegative;
        if (a.IsInfinite)
            return b.IsInfinite ? Invalid(ref status) : DecimalValue.Infinity(negative);
        if (b.IsZero)
        {
            if (a.IsZero)
                return Invalid(ref status, Condition.DivisionUndefined);
            status |= Condition.DivisionByZero;
            return DecimalValue.Infinity(negative);
        }

        return TryDivide(m, c, a, b, out var quotient, out _)
            ? Finish(m, c, quotient, ref status)
            : Invalid(ref status, Condition.DivisionImpossible);
    }

    public static DecimalValue Remainder(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        if (a.IsInfinite)
            return Invalid(ref status);
        if (b.IsZero)
            return Invalid(ref status, a.IsZero ? Condition.DivisionUndefined : Condition.InvalidOperation);
        return TryDivide(m, c, a, b, out _, out var remainder)
            ? Finish(m, c, remainder, ref status)
            : Invalid(ref status, Condition.DivisionImpossible);
    }

    public static (DecimalValue Quotient, DecimalValue Remainder) DivMod(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return (result, result);
        var negative = a.IsNegative != b.IsNegative;
        if (a.IsInfinite)
        {
            var remainderOfInfinity = Invalid(ref status);
            return (b.IsInfinite ? DecimalValue.NaN : DecimalValue.Infinity(negative), remainderOfInfinity);
        }

        if (b.IsZero)
        {
            if (a.IsZero)
            {
                var undefined = Invalid(ref status, Condition.DivisionUndefined);
                return (undefined, undefined);
            }

            status |= Condition.DivisionByZero | Condition.InvalidOperation;
            return (DecimalValue.Infinity(negative), DecimalValue.NaN);
        }

        if (TryDivide(m, c, a, b, out var quotient, out var remainder))
            return (Finish(m, c, quotient, ref status), Finish(m, c, remainder, ref status));
        var impossible = Invalid(ref status, Condition.DivisionImpossible);
        return (impossible, impossible);
    }

    public static DecimalValue RemainderNear(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        if (a.IsInfinite)
            return Invalid(ref status);
        if (b.IsInfinite)
            return Finish(m, c, a, ref status);
        if (b.IsZero)
            return Invalid(ref status, a.IsZero ? Condition.DivisionUndefined : Condition.InvalidOperation);
        var ideal = Math.Min(a.Exponent, b.Exponent);
        if (a.IsZero)
            return Finish(m, c, new(a.IsNegative, BigInteger.Zero, ideal), ref status);
        var distance = a.Adjusted - b.Adjusted;
        if (distance > c.Precision)
            return Invalid(ref status, Condition.DivisionImpossible);
        if (distance <= -2)
            return Finish(m, c, Lower(m, a, ideal), ref status);
        BigInteger divisor = Lower(m, b, ideal).Coefficient;
        var (quotient, remainder) = BigMath.DivRem(m, Lower(m, a, ideal).Coefficient, divisor);
        var order = (remainder * 2).CompareTo(divisor);
        var negative = a.IsNegative;
        if (order > 0 || (order == 0 && !quotient.IsEven))
        {
            remainder = divisor - remainder;
            quotient += 1;
            negative = !negative;
        }

        return PowersOfTen.CountDigits(quotient) > c.Precision
            ? Invalid(ref status, Condition.DivisionImpossible)
            : Finish(m, c, new(negative, remainder, ideal), ref status);
    }

    /// <summary><c>a · b + d</c> with one rounding.</summary>
    public static DecimalValue FusedMultiplyAdd(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, in DecimalValue d, ref Condition status)
    {
        DecimalValue product;
        if (a.IsNaN || b.IsNaN)
        {
            if (d.IsSignaling && !a.IsSignaling && !b.IsSignaling)
                return NaNOf(m, c, d, ref status);
            TryNaN(m, c, a, b, ref status, out product);
            return product;
        }

        if (a.IsInfinite || b.IsInfinite)
        {
            if (a.IsZero || b.IsZero)
                return d.IsSignaling ? NaNOf(m, c, d, ref status) : Invalid(ref status);
            product = DecimalValue.Infinity(a.IsNegative != b.IsNegative);
        }
        else
        {
            product = new(
                a.IsNegative != b.IsNegative, BigMath.Multiply(m, a.Coefficient, b.Coefficient), a.Exponent + b.Exponent);
        }

        return Add(m, c, product, d, ref status);
    }

    public static DecimalValue Plus(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        // Zero loses its sign, except where rounding goes down.
        return a.IsZero && c.Rounding != RoundingMode.Floor ? Finish(m, c, a.WithSign(false), ref status) : Finish(m, c, a, ref status);
    }

    public static DecimalValue Minus(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        return a.IsZero && c.Rounding != RoundingMode.Floor
            ? Finish(m, c, a.WithSign(false), ref status)
            : Finish(m, c, a.WithSign(!a.IsNegative), ref status);
    }

    public static DecimalValue Abs(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status) =>
        a.IsNaN ? NaNOf(m, c, a, ref status) : Finish(m, c, a.WithSign(false), ref status);

    private static DecimalValue AddSigned(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, bool bNegative, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        if (a.IsInfinite)
            return b.IsInfinite && a.IsNegative != bNegative ? Invalid(ref status) : a;
        if (b.IsInfinite)
            return b.WithSign(bNegative);
        var exponent = Math.Min(a.Exponent, b.Exponent);
        if (a.Coefficient.IsZero && b.Coefficient.IsZero)
        {
            var negative = a.IsNegative == bNegative ? bNegative : c.Rounding == RoundingMode.Floor;
            return Finish(m, c, new(negative, BigInteger.Zero, exponent), ref status);
        }

        // The sum with zero has the lower exponent too, as far as the precision allows.
        if (a.Coefficient.IsZero)
            return Finish(m, c, Lower(m, b.WithSign(bNegative), Math.Max(exponent, b.Exponent - c.Precision - 1)), ref status);
        if (b.Coefficient.IsZero)
            return Finish(m, c, Lower(m, a, Math.Max(exponent, a.Exponent - c.Precision - 1)), ref status);
        BigInteger x = a.Coefficient, y = b.Coefficient;
        if (a.Exponent != b.Exponent)
            exponent = a.Exponent > b.Exponent
                ? Align(m, c, ref x, a.Exponent, ref y, b.Exponent)
                : Align(m, c, ref y, b.Exponent, ref x, a.Exponent);
        if (a.IsNegative == bNegative)
            return Finish(m, c, new(bNegative, BigMath.Add(m, x, y), exponent), ref status);
        var difference = BigMath.Subtract(m, x, y);
        if (difference.IsZero)
            return Finish(m, c, new(c.Rounding == RoundingMode.Floor, difference, exponent), ref status);
        return Finish(m, c, new(difference.Sign < 0 ? bNegative : a.IsNegative, BigInteger.Abs(difference), exponent), ref status);
    }

    // Brings the coefficient with the higher exponent down to the lower one. Where the other number is too small to matter, any tiny number
    // in its place gives the same result.
    private static long Align(Machine m, in DecimalSettings c, ref BigInteger high, long highExponent, ref BigInteger low, long lowExponent)
    {
        var least = highExponent + Math.Min(-1, PowersOfTen.CountDigits(high) - c.Precision - 2);
        if (lowExponent < least && lowExponent + PowersOfTen.CountDigits(low) - 1 < least)
        {
            low = BigInteger.One;
            lowExponent = least;
        }

        high = PowersOfTen.Multiply(m, high, highExponent - lowExponent);
        return lowExponent;
    }

    // Quotient and remainder toward zero; false where the quotient needs more digits than there are.
    private static bool TryDivide(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, out DecimalValue quotient, out DecimalValue remainder)
    {
        var negative = a.IsNegative != b.IsNegative;
        quotient = new(negative, BigInteger.Zero, 0);
        var ideal = b.IsInfinite ? a.Exponent : Math.Min(a.Exponent, b.Exponent);
        remainder = a;
        if (b.IsInfinite)
            return true;
        if (a.IsZero)
        {
            remainder = new(a.IsNegative, BigInteger.Zero, ideal);
            return true;
        }

        var distance = a.Adjusted - b.Adjusted;
        if (distance <= -2)
        {
            remainder = Lower(m, a, ideal);
            return true;
        }

        if (distance > c.Precision)
            return false;
        var (q, r) = BigMath.DivRem(m, Lower(m, a, ideal).Coefficient, Lower(m, b, ideal).Coefficient);
        if (PowersOfTen.CountDigits(q) > c.Precision)
            return false;
        quotient = new(negative, q, 0);
        remainder = new(a.IsNegative, r, ideal);
        return true;
    }

    /// <summary>The same number with a lower exponent.</summary>
    private static DecimalValue Lower(Machine m, in DecimalValue a, long exponent) => exponent >= a.Exponent
        ? a
        : new(a.IsNegative, PowersOfTen.Multiply(m, a.Coefficient, a.Exponent - exponent), exponent);

    /// <summary>Makes sure that a cut coefficient is not taken for an exact or a half one.</summary>
    private static BigInteger Sticky(in BigInteger coefficient) => (coefficient % 5).IsZero ? coefficient + 1 : coefficient;

    private static DecimalValue Invalid(ref Condition status, Condition condition = Condition.InvalidOperation)
    {
        status |= condition;
        return DecimalValue.NaN;
    }

    /// <summary>The result where one of two operands is a NaN: signaling ones first, then the first.</summary>
    private static bool TryNaN(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status, out DecimalValue result)
    {
        if (!a.IsNaN && !b.IsNaN)
        {
            result = default;
            return false;
        }

        result = NaNOf(m, c, a.IsSignaling ? a : b.IsSignaling ? b : a.IsNaN ? a : b, ref status);
        return true;
    }

    private static DecimalValue NaNOf(Machine m, in DecimalSettings c, in DecimalValue nan, ref Condition status)
    {
        if (nan.IsSignaling)
            status |= Condition.InvalidOperation;
        return TrimPayload(m, c, nan.Quiet());
    }
}
