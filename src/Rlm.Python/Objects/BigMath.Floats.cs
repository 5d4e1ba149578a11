using System.Numerics;

namespace Rlm.Python.Objects;

internal static partial class BigMath
{
    /// <summary>The nearest double, ties to even; an infinity where it is too large.</summary>
    public static double ToDouble(in BigInteger value)
    {
        var bits = value.GetBitLength();
        if (bits < 64)
            return (long)value;
        if (bits > 1025)
            return value.Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var magnitude = BigInteger.Abs(value);
        var shift = (int)(bits - 62);
        var top = (ulong)(magnitude >> shift);
        var inexact = TrailingZeros(magnitude) < shift;
        var result = Compose(top, inexact, shift);
        return value.Sign < 0 ? -result : result;
    }

    /// <summary>The quotient rounded once, as a double; an infinity where it is too large. The divisor is not zero.</summary>
    public static double TrueDivide(Runtime.Machine m, in BigInteger a, in BigInteger b)
    {
        var negative = a.Sign < 0 != b.Sign < 0;
        if (a.IsZero)
            return negative ? -0.0 : 0.0;
        BigInteger dividend = BigInteger.Abs(a), divisor = BigInteger.Abs(b);
        var difference = dividend.GetBitLength() - divisor.GetBitLength();
        if (difference is > 1025 or < -1080)
            return difference > 0 ? negative ? double.NegativeInfinity : double.PositiveInfinity : negative ? -0.0 : 0.0;
        // A quotient of 61 or 62 bits, of which the last tells whether anything followed.
        var shift = (int)(61 - difference);
        if (shift > 0)
            dividend <<= shift;
        else
            divisor <<= -shift;
        var (quotient, remainder) = DivRem(m, dividend, divisor);
        var result = Compose((ulong)quotient, !remainder.IsZero, -shift);
        return negative ? -result : result;
    }

    /// <summary>
    /// magnitude · 2^exponent (plus something smaller than the last bit where <paramref name="inexact"/>), rounded to even.
    /// </summary>
    private static double Compose(ulong magnitude, bool inexact, int exponent)
    {
        if (magnitude == 0)
            return 0;
        var bits = 64 - BitOperations.LeadingZeroCount(magnitude);
        // Subnormal results have fewer digits.
        var keep = Math.Min(53, bits + exponent + 1074);
        if (keep < 0)
            return 0;
        var drop = bits - keep;
        if (drop <= 0)
            return Math.ScaleB(magnitude, exponent);
        var kept = drop >= 64 ? 0 : magnitude >> drop;
        var rest = drop >= 64 ? magnitude : magnitude & ((1UL << drop) - 1);
        var half = 1UL << (drop - 1);
        if (rest > half || (rest == half && (inexact || (kept & 1) != 0)))
            kept++;
        return Math.ScaleB(kept, exponent + drop);
    }
}
