using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal static partial class Numbers
{
    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>
    /// <c>round(value, digits)</c> of an int or float, where digits may be None or Missing; NotImplemented for anything else.
    /// </summary>
    public static Value Round(Machine m, in Value value, in Value digits)
    {
        var kind = KindOf(value);
        if (kind is NumberKind.None or NumberKind.Complex)
            return Value.NotImplemented;
        if (digits.IsMissing || digits.IsNone)
            return kind == NumberKind.Int ? Plain(value) : ToIntegral(m, Math.Round(Double(value), MidpointRounding.ToEven));
        var places = m.ToIndex(digits);
        return kind == NumberKind.Int ? RoundInt(m, value, places) : RoundFloat(m, Double(value), places);
    }

    /// <summary>An int from a double without a fraction, or the error that infinity and NaN give.</summary>
    public static Value ToIntegral(Machine m, double value) => double.IsNaN(value)
        ? m.Raise(PyTypes.ValueError, "cannot convert float NaN to integer")
        : double.IsInfinity(value)
            ? m.Raise(PyTypes.OverflowError, "cannot convert float infinity to integer")
            : FromIntegral(value);

    private static Value RoundInt(Machine m, in Value value, long places)
    {
        if (places >= 0)
            return Plain(value);
        if (TryLong(value, out var number))
        {
            if (places < -19)
                return Value.Int(0);
        }
        else if (-places > Big(value).GetBitLength())
        {
            return Value.Int(0);
        }

        var unit = BigMath.Power(m, 10, -places);
        var big = Big(value);
        var (quotient, remainder) = BigMath.FloorDivRem(m, big, unit);
        var twice = (remainder * 2).CompareTo(unit);
        if (twice > 0 || (twice == 0 && !quotient.IsEven))
            quotient += 1;
        return Value.Int(BigMath.Multiply(m, quotient, unit));
    }

    private static Value RoundFloat(Machine m, double value, long places)
    {
        if (!double.IsFinite(value) || value == 0 || places > 323)
            return Value.Float(value);
        if (places < -308)
            return Value.Float(Math.CopySign(0, value));
        if (TryRoundFast(value, (int)places, out var fast))
            return Value.Float(fast);
        var result = RoundExactly(m, value, (int)places);
        return double.IsFinite(result) ? Value.Float(result) : m.Raise(PyTypes.OverflowError, "rounded value too large to represent");
    }

    // Scaling errs by less than the last digit. Where that cannot change which way it rounds, the result is the nearest integer, scaled
    // back by one exact power of ten, and so rounded only once.
    private static bool TryRoundFast(double value, int places, out double result)
    {
        result = 0;
        if (places is < -22 or > 22)
            return false;
        var scaled = places >= 0 ? value * PowersOfTen[places] : value / PowersOfTen[-places];
        var magnitude = Math.Abs(scaled);
        if (magnitude >= 1e15)
            return false;
        var toTie = Math.Abs(magnitude - Math.Floor(magnitude) - 0.5);
        if (toTie <= (magnitude + 1) * 4e-16)
            return false;
        var rounded = Math.Round(scaled, MidpointRounding.ToEven);
        result = Math.CopySign(places >= 0 ? rounded / PowersOfTen[places] : rounded * PowersOfTen[-places], value);
        return true;
    }

    private static double RoundExactly(Machine m, double value, int places)
    {
        var (numerator, denominator) = Ratio(Math.Abs(value));
        if (places >= 0)
            numerator *= BigInteger.Pow(10, places);
        else
            denominator *= BigInteger.Pow(10, -places);
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var twice = (remainder * 2).CompareTo(denominator);
        if (twice > 0 || (twice == 0 && !quotient.IsEven))
            quotient += 1;
        var result = places >= 0
            ? BigMath.TrueDivide(m, quotient, BigInteger.Pow(10, places))
            : BigMath.ToDouble(quotient * BigInteger.Pow(10, -places));
        return Math.CopySign(result, value);
    }

    /// <summary>The fraction in lowest terms that a finite double is.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Ratio(double value)
    {
        if (value == 0)
            return (BigInteger.Zero, BigInteger.One);
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
            exponent++;
        else
            mantissa |= 1L << 52;
        exponent -= 1075;
        var zeros = BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= zeros;
        exponent += zeros;
        BigInteger numerator = value < 0 ? -mantissa : mantissa;
        return exponent >= 0 ? (numerator << exponent, BigInteger.One) : (numerator, BigInteger.One << -exponent);
    }
}
