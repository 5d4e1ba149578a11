using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

internal static partial class DecimalMath
{
    /// <summary>Fits an exact or sticky result into the precision and the bounds of the settings.</summary>
    public static DecimalValue Finish(Machine m, in DecimalSettings c, in DecimalValue value, ref Condition status)
    {
        if (!value.IsFinite)
            return value.IsNaN ? TrimPayload(m, c, value) : value;
        var tiny = c.Etiny;
        if (value.Coefficient.IsZero)
        {
            var exponent = Math.Clamp(value.Exponent, tiny, c.Clamp ? c.Etop : c.Emax);
            if (exponent != value.Exponent)
                status |= Condition.Clamped;
            return value.WithExponent(exponent);
        }

        var top = c.Etop;
        var digits = value.Digits;
        var least = digits + value.Exponent - c.Precision;
        if (least > top)
            return Overflow(m, c, value.IsNegative, ref status);
        var subnormal = least < tiny;
        if (subnormal)
            least = tiny;
        var result = value;
        if (value.Exponent < least)
        {
            var coefficient = Drop(m, value, least - value.Exponent, digits, c.Rounding, out var inexact);
            var exponent = least;
            if (!subnormal && PowersOfTen.CountDigits(coefficient) > c.Precision)
            {
                coefficient /= 10;
                exponent++;
            }

            if (exponent > top)
                return Overflow(m, c, value.IsNegative, ref status);
            result = new(value.IsNegative, coefficient, exponent);
            status |= Condition.Rounded;
            if (inexact)
                status |= subnormal ? Condition.Inexact | Condition.Underflow : Condition.Inexact;
            if (coefficient.IsZero)
                status |= Condition.Clamped;
        }

        if (subnormal)
            status |= Condition.Subnormal;
        if (c.Clamp && result.Exponent > top)
        {
            status |= Condition.Clamped;
            result = Lower(m, result, top);
        }

        return result;
    }

    /// <summary>The number with another exponent, rounded where that is higher; no bounds.</summary>
    public static DecimalValue Rescale(Machine m, in DecimalValue value, long exponent, RoundingMode rounding, out bool inexact)
    {
        inexact = false;
        if (!value.IsFinite)
            return value;
        if (value.Coefficient.IsZero)
            return value.WithExponent(exponent);
        return value.Exponent >= exponent
            ? Lower(m, value, exponent)
            : new(value.IsNegative, Drop(m, value, exponent - value.Exponent, value.Digits, rounding, out inexact), exponent);
    }

    // The coefficient without its last digits, rounded.
    private static BigInteger Drop(Machine m, in DecimalValue value, long count, long digits, RoundingMode rounding, out bool inexact)
    {
        BigInteger quotient, remainder;
        int half;
        if (count > digits)
        {
            (quotient, remainder, half) = (BigInteger.Zero, value.Coefficient, -1);
        }
        else
        {
            var power = PowersOfTen.Get(m, count);
            (quotient, remainder) = BigMath.DivRem(m, value.Coefficient, power);
            half = (remainder * 2).CompareTo(power);
        }

        inexact = !remainder.IsZero;
        return inexact && RoundsUp(rounding, value.IsNegative, quotient, half) ? quotient + 1 : quotient;
    }

    private static bool RoundsUp(RoundingMode rounding, bool negative, in BigInteger kept, int half) => rounding switch
    {
        RoundingMode.Up => true,
        RoundingMode.Down => false,
        RoundingMode.Ceiling => !negative,
        RoundingMode.Floor => negative,
        RoundingMode.HalfUp => half >= 0,
        RoundingMode.HalfDown => half > 0,
        RoundingMode.HalfEven => half > 0 || (half == 0 && !kept.IsEven),
        _ => (kept % 5).IsZero,
    };

    private static DecimalValue Overflow(Machine m, in DecimalSettings c, bool negative, ref Condition status)
    {
        status |= Condition.Overflow | Condition.Inexact | Condition.Rounded;
        var toLargest = c.Rounding switch
        {
            RoundingMode.Down or RoundingMode.ZeroFiveUp => true,
            RoundingMode.Ceiling => negative,
            RoundingMode.Floor => !negative,
            _ => false,
        };
        return toLargest ? Largest(m, c, negative) : DecimalValue.Infinity(negative);
    }

    private static DecimalValue Largest(Machine m, in DecimalSettings c, bool negative) =>
        new(negative, PowersOfTen.Get(m, c.Precision) - 1, c.Etop);

    // A payload keeps its last digits.
    private static DecimalValue TrimPayload(Machine m, in DecimalSettings c, in DecimalValue value)
    {
        var most = c.Precision - (c.Clamp ? 1 : 0);
        if (value.Coefficient.IsZero || value.Digits <= most)
            return value;
        var (_, payload) = BigMath.DivRem(m, value.Coefficient, PowersOfTen.Get(m, most));
        return new(value.IsNegative, payload, 0, value.Kind);
    }
}
