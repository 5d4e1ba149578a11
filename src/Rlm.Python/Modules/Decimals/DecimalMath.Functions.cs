using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

internal static partial class DecimalMath
{
    private const double BitsPerDigit = 3.3219280948873626;

    // Digits computed beyond those wanted; where they do not decide the rounding, there are more of them.
    private const int Guard = 12;

    // Beyond every exponent that there can be, yet small enough to be added to one.
    private const long Farthest = 5_000_000_000_000_000_000;

    public static DecimalValue SquareRoot(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        var ideal = a.Exponent >> 1;
        if (a.IsZero)
            return Finish(m, c, new(a.IsNegative, BigInteger.Zero, ideal), ref status);
        if (a.IsNegative)
            return Invalid(ref status);
        if (a.IsInfinite)
            return a;
        var exponent = ideal;
        var coefficient = (a.Exponent & 1) != 0 ? a.Coefficient * 10 : a.Coefficient;
        var shift = c.Precision + 1 - ((PowersOfTen.CountDigits(coefficient) + 1) / 2);
        var exact = true;
        if (shift >= 0)
        {
            coefficient = PowersOfTen.Multiply(m, coefficient, shift * 2);
        }
        else
        {
            (coefficient, var rest) = BigMath.DivRem(m, coefficient, PowersOfTen.Get(m, -shift * 2));
            exact = rest.IsZero;
        }

        exponent -= shift;
        var root = BigMath.SquareRoot(m, coefficient);
        exact &= BigMath.Multiply(m, root, root) == coefficient;
        if (!exact)
        {
            root = Sticky(root);
        }
        else if (exponent < ideal)
        {
            root = PowersOfTen.Strip(m, root, ideal - exponent, out var stripped);
            exponent += stripped;
        }

        return Finish(m, c with { Rounding = RoundingMode.HalfEven }, new(false, root, exponent), ref status);
    }

    public static DecimalValue Exp(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        if (a.IsInfinite)
            return a.IsNegative ? DecimalValue.Zero : a;
        if (a.IsZero)
            return DecimalValue.One;
        var settings = c with { Rounding = RoundingMode.HalfEven };
        var adjusted = a.Adjusted;
        if (adjusted > 20)
            return FarOut(m, settings, a.IsNegative, ref status);
        if (adjusted < -(c.Precision + 2))
            return Finish(m, settings, NearOne(m, c.Precision, a.IsNegative), ref status);
        for (var guard = Guard; ; guard *= 2)
        {
            var digits = c.Precision + guard;
            var bits = BitsFor(m, digits + Math.Max(0, adjusted + 1) + 2);
            var result = ExpOf(m, ToFixed(m, a, bits), bits, digits);
            if (IsDecided(m, result, guard))
                return Finish(m, settings, result, ref status);
        }
    }

    public static DecimalValue Ln(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status) =>
        Logarithm(m, c, a, byTen: false, ref status);

    public static DecimalValue Log10(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status) =>
        Logarithm(m, c, a, byTen: true, ref status);

    private static DecimalValue Logarithm(Machine m, in DecimalSettings c, in DecimalValue a, bool byTen, ref Condition status)
    {
        if (a.IsNaN)
            return NaNOf(m, c, a, ref status);
        if (a.IsZero)
            return DecimalValue.Infinity(true);
        if (a.IsNegative)
            return Invalid(ref status);
        if (a.IsInfinite)
            return a;
        var settings = c with { Rounding = RoundingMode.HalfEven };
        var stripped = PowersOfTen.Strip(m, a.Coefficient, long.MaxValue, out var zeros);
        if (stripped.IsOne && (byTen || a.Exponent + zeros == 0))
            return Finish(m, settings, DecimalValue.From(a.Exponent + zeros), ref status);
        for (var guard = Guard; ; guard *= 2)
        {
            var digits = c.Precision + guard;
            var bits = BitsFor(m, digits + ZerosOfLogarithm(m, a) + 2);
            var value = LnOf(m, a, ref bits);
            if (byTen)
                value = FixedPoint.Divide(m, value, FixedPoint.Ln10(m, bits), bits);
            var result = FromFixed(m, value, bits, digits);
            if (IsDecided(m, result, guard))
                return Finish(m, settings, result, ref status);
        }
    }

    // e^x of a fixed-point x of any size.
    private static DecimalValue ExpOf(Machine m, in BigInteger x, int bits, long digits)
    {
        var ln10 = FixedPoint.Ln10(m, bits);
        // The quotient is known to be small against the precision that was asked for.
        var (power, rest) = BigMath.FloorDivRem(m, x, ln10);
        var result = FromFixed(m, FixedPoint.Exp(m, rest, bits), bits, digits);
        return result.WithExponent(result.Exponent + (long)BigInteger.Max(-Farthest, BigInteger.Min(power, Farthest)));
    }

    // ln a, a > 0, with so many bits after the point; more where the logarithm of the power of ten needs them.
    private static BigInteger LnOf(Machine m, in DecimalValue a, ref int bits)
    {
        // a = f · 10^n with f between about 1/3 and 3, and then f = g · 2^k with g about 1.
        var digits = a.Digits;
        var n = a.Adjusted;
        var point = digits - 1;
        if (FirstTwo(m, a.Coefficient, digits) >= 32)
        {
            n++;
            point++;
        }

        bits += 64;
        var scaled = BigMath.DivRem(m, BigMath.ShiftLeft(m, a.Coefficient, bits), PowersOfTen.Get(m, point)).Quotient;
        var one = BigInteger.One << bits;
        var k = 0;
        while (scaled * 5 > one * 7)
        {
            scaled >>= 1;
            k++;
        }

        while (scaled * 10 < one * 7)
        {
            scaled <<= 1;
            k--;
        }

        // What shifting right lost is far below the precision asked for.
        var result = scaled == one ? BigInteger.Zero : FixedPoint.Ln(m, scaled, bits);
        if (k != 0)
            result += FixedPoint.Ln2(m, bits) * k;
        if (n != 0)
            result += BigMath.Multiply(m, FixedPoint.Ln10(m, bits), n);
        return result;
    }

    private static int FirstTwo(Machine m, in BigInteger coefficient, long digits) => digits <= 2
        ? (int)coefficient * (digits == 1 ? 10 : 1)
        : (int)BigMath.DivRem(m, coefficient, PowersOfTen.Get(m, digits - 2)).Quotient;

    // How many zeros the logarithm has behind its point: as many as a - 1.
    private static long ZerosOfLogarithm(Machine m, in DecimalValue a)
    {
        if (a.Adjusted is not (0 or -1))
            return 0;
        if (a.Exponent >= 0)
            return 1;
        var one = PowersOfTen.Get(m, -a.Exponent);
        var gap = BigInteger.Abs(a.Coefficient - one);
        return gap.IsZero ? 1 : -a.Exponent - PowersOfTen.CountDigits(gap) + 2;
    }

    private static int BitsFor(Machine m, long digits)
    {
        m.ReserveDigits((long)Math.Min(digits * BitsPerDigit * 2, long.MaxValue / 4.0));
        return (int)(digits * BitsPerDigit) + 16;
    }

    private static BigInteger ToFixed(Machine m, in DecimalValue a, int bits)
    {
        var shifted = BigMath.ShiftLeft(m, a.Coefficient, bits);
        var result = a.Exponent >= 0
            ? PowersOfTen.Multiply(m, shifted, a.Exponent)
            : -a.Exponent > (shifted.GetBitLength() / 3) + 2
            ? BigInteger.Zero
            : BigMath.DivRem(m, shifted, PowersOfTen.Get(m, -a.Exponent)).Quotient;
        return a.IsNegative ? -result : result;
    }

    // The first so many digits, cut; sticky, as none of these results is exact.
    private static DecimalValue FromFixed(Machine m, in BigInteger value, int bits, long digits)
    {
        var magnitude = BigInteger.Abs(value);
        var adjusted = (long)Math.Floor((magnitude.GetBitLength() - bits) / BitsPerDigit);
        var shift = digits - adjusted;
        var coefficient = shift >= 0
            ? PowersOfTen.Multiply(m, magnitude, shift) >> bits
            : BigMath.DivRem(m, magnitude >> bits, PowersOfTen.Get(m, -shift)).Quotient;
        return new(value.Sign < 0, coefficient, -shift);
    }

    // Whether the digits beyond the precision are neither all but zeros nor all but a half, so that errors far below them do not matter.
    private static bool IsDecided(Machine m, in DecimalValue result, int guard)
    {
        var beyond = Math.Max(1, guard - 2);
        var half = PowersOfTen.Get(m, beyond) / 2;
        var tail = BigMath.DivRem(m, result.Coefficient, half).Remainder;
        return tail > 10_000 && half - tail > 10_000;
    }

    // One with the least bit more or less.
    private static DecimalValue NearOne(Machine m, long precision, bool less)
    {
        var one = PowersOfTen.Get(m, precision + 3);
        return new(false, less ? one - 1 : one + 1, -(precision + 3));
    }

    private static DecimalValue FarOut(Machine m, in DecimalSettings c, bool small, ref Condition status) => small
        ? Finish(m, c, new(false, BigInteger.One, c.Etiny - 3), ref status)
        : Overflow(m, c, negative: false, ref status);
}
