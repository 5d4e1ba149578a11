using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

internal static partial class DecimalMath
{
    // Integer exponents of more digits are as good as real ones: the base is all but one, or the result is out of bounds.
    private const int MaxIntegerDigits = 19;

    // So many digits more than wanted are right before the last rounding.
    private const int PowerGuard = 23;

    public static DecimalValue Power(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        if (b.IsZero)
            return a.IsZero ? Invalid(ref status) : DecimalValue.One;
        var isInteger = IsInteger(m, b, out var isOdd);
        var negative = a.IsNegative && isOdd;
        if (a.IsZero)
            return b.IsNegative ? DecimalValue.Infinity(negative) : new(negative, BigInteger.Zero, 0);
        if (a.IsNegative && !isInteger && !(a.IsInfinite && b.IsFinite))
            return Invalid(ref status);
        if (a.IsInfinite)
        {
            // Of the negative infinity only integer powers are known.
            if (a.IsNegative && !isInteger)
                return Invalid(ref status);
            return b.IsNegative ? new(negative, BigInteger.Zero, 0) : DecimalValue.Infinity(negative);
        }

        var toOne = CompareValues(m, a.WithSign(false), DecimalValue.One);
        if (toOne == 0)
            return PowerOfOne(m, c, a, b, isInteger, negative, ref status);
        if (b.IsInfinite)
            return toOne < 0 == b.IsNegative ? DecimalValue.Infinity(false) : DecimalValue.Zero;
        // |log10 a| is at least 10^sizeOfLog; far out of bounds there is nothing to compute.
        var sizeOfLog = a.Adjusted is 0 or -1
            ? -ZerosOfLogarithm(m, a) - 1
            : PowersOfTen.CountDigits(a.Adjusted < 0 ? -a.Adjusted - 1 : a.Adjusted) - 1;
        var falls = b.IsNegative != toOne < 0;
        if (sizeOfLog + b.Adjusted > PowersOfTen.CountDigits(falls ? -c.Etiny : c.Emax))
            return Beyond(m, c, falls, negative, ref status);
        return isInteger && b.Adjusted < MaxIntegerDigits - 1
            ? IntegerPower(m, c, a, (long)ToInteger(m, b), ref status)
            : RealPower(m, c, a.WithSign(false), b, negative, ref status);
    }

    /// <summary><c>a ** b % d</c> of integers, as the three-argument <c>pow</c> has it.</summary>
    public static DecimalValue PowerModulo(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, in DecimalValue d, ref Condition status)
    {
        if (a.IsNaN || b.IsNaN)
        {
            if (d.IsSignaling && !a.IsSignaling && !b.IsSignaling)
                return NaNOf(m, c, d, ref status);
            TryNaN(m, c, a, b, ref status, out var result);
            return result;
        }

        if (d.IsNaN)
            return NaNOf(m, c, d, ref status);
        if (!IsInteger(m, a, out _) || !IsInteger(m, b, out var isOdd) || !IsInteger(m, d, out _) || b.IsNegative || d.IsZero
            || d.Adjusted >= c.Precision || (a.IsZero && b.IsZero))
        {
            return Invalid(ref status);
        }

        // A base beyond all bounds would be computed whole; what it leaves by the modulus is enough.
        var modulus = ToInteger(m, d);
        var magnitude = BigInteger.Abs(modulus);
        var x = ModuloOf(m, a, magnitude);
        var power = b.Exponent <= 0
            ? ModularPower(m, x, ToInteger(m, b.WithSign(false)), magnitude)
            : RaiseByTens(m, ModularPower(m, x, b.Coefficient, magnitude), b.Exponent, magnitude);
        return new(a.IsNegative && isOdd, power, 0);
    }

    private static BigInteger ModularPower(Machine m, in BigInteger x, in BigInteger power, in BigInteger modulus) =>
        BigMath.ModPower(m, x, power, modulus) is { IsControl: false } result
            ? Numbers.Big(result) : throw new InvalidOperationException("A power was refused that has no reason to be.");

    private static BigInteger RaiseByTens(Machine m, BigInteger x, long count, in BigInteger modulus)
    {
        for (; count > 0 && !x.IsZero && !x.IsOne; count--)
        {
            m.Tick(8);
            x = ModularPower(m, x, 10, modulus);
        }

        return x;
    }

    private static BigInteger ModuloOf(Machine m, in DecimalValue a, in BigInteger modulus)
    {
        if (a.Exponent <= 0)
            return BigMath.DivRem(m, BigInteger.Abs(ToInteger(m, a)), modulus).Remainder;
        var scale = ModularPower(m, 10, a.Exponent, modulus);
        return BigMath.DivRem(m, BigMath.Multiply(m, BigMath.DivRem(m, a.Coefficient, modulus).Remainder, scale), modulus).Remainder;
    }

    /// <summary>Whether a number has no fraction, and whether it is odd.</summary>
    public static bool IsInteger(Machine m, in DecimalValue a, out bool isOdd)
    {
        isOdd = false;
        if (!a.IsFinite)
            return false;
        if (a.Exponent >= 0)
        {
            isOdd = a.Exponent == 0 && !a.Coefficient.IsEven;
            return true;
        }

        if (a.Coefficient.IsZero)
            return true;
        if (-a.Exponent >= a.Digits)
            return false;
        var (quotient, remainder) = BigMath.DivRem(m, a.Coefficient, PowersOfTen.Get(m, -a.Exponent));
        isOdd = !quotient.IsEven;
        return remainder.IsZero;
    }

    /// <summary>The integer part, with its sign.</summary>
    public static BigInteger ToInteger(Machine m, in DecimalValue a)
    {
        BigInteger result;
        if (a.Exponent >= 0)
            result = PowersOfTen.Multiply(m, a.Coefficient, a.Exponent);
        else
            result = -a.Exponent >= a.Digits ? BigInteger.Zero : BigMath.DivRem(m, a.Coefficient, PowersOfTen.Get(m, -a.Exponent)).Quotient;
        return a.IsNegative ? -result : result;
    }

    // One to any power is one, but with as many zeros as the power would have digits.
    private static DecimalValue PowerOfOne(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, bool isInteger, bool negative, ref Condition status)
    {
        if (!isInteger)
        {
            status |= Condition.Inexact | Condition.Rounded;
            return new(negative, PowersOfTen.Get(m, c.Precision - 1), 1 - c.Precision);
        }

        if (b.IsNegative)
            return new(negative, BigInteger.One, 0);
        var exponent = a.Exponent * (BigInteger)(b.Adjusted > 20 ? long.MaxValue : (long)BigInteger.Min(ToInteger(m, b), long.MaxValue));
        if (exponent <= 1 - c.Precision)
        {
            if (exponent < 1 - c.Precision)
                status |= Condition.Rounded;
            exponent = 1 - c.Precision;
        }

        return exponent >= 0
            ? new(negative, BigInteger.One, 0)
            : new(negative, PowersOfTen.Get(m, (long)-exponent), (long)exponent);
    }

    // Squares and multiplies from the first bit of the exponent on, within the bounds of the context, as what falls out of them stays out.
    private static DecimalValue IntegerPower(Machine m, in DecimalSettings c, in DecimalValue a, long exponent, ref Condition status)
    {
        var count = Math.Abs(exponent);
        var work = c with
        {
            Precision = c.Precision + PowersOfTen.CountDigits(count) + (exponent < 0 ? 5 : 4),
            Rounding = RoundingMode.Down,
            Clamp = false,
        };
        var factor = exponent < 0 ? Divide(m, work, DecimalValue.One, a, ref status) : a;
        var result = factor;
        for (var bit = 62 - BitOperations.LeadingZeroCount((ulong)count); bit >= 0 && result.IsFinite && !result.IsZero; bit--)
        {
            m.Tick(1);
            result = Multiply(m, work, result, result, ref status);
            if ((count >> bit & 1) != 0)
                result = Multiply(m, work, result, factor, ref status);
        }

        return Finish(m, c, result.WithSign(a.IsNegative && (count & 1) != 0), ref status);
    }

    private static DecimalValue Beyond(Machine m, in DecimalSettings c, bool small, bool negative, ref Condition status) => small
        ? Finish(m, c, new(negative, BigInteger.One, c.Etiny - 1), ref status)
        : Overflow(m, c, negative, ref status);

    // e^(b · ln a), a > 0 and not 1, computed to many digits more than wanted and rounded twice: so exact results,
    // as 4 ** 0.5, come out exact.
    private static DecimalValue RealPower(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, bool negative, ref Condition status)
    {
        status |= Condition.Inexact | Condition.Rounded;
        var zeros = ZerosOfLogarithm(m, a);
        var size = (zeros > 1 ? -zeros : PowersOfTen.CountDigits(Math.Abs(a.Adjusted))) + b.Adjusted;
        var work = DecimalSettings.Working(Math.Max(a.Digits, c.Precision) + PowerGuard);
        DecimalValue result;
        if (size < -work.Precision - 2)
        {
            result = new(false, PowersOfTen.Get(m, c.Precision), -c.Precision);
        }
        else
        {
            var digits = work.Precision + Guard;
            var bits = BitsFor(m, digits + Math.Max(0, size + 2) + Math.Max(0, b.Adjusted + 1) + Math.Max(0, zeros));
            var ln = LnOf(m, a, ref bits);
            var product = BigMath.Multiply(m, ln, b.Coefficient);
            var power = b.Exponent >= 0
                ? PowersOfTen.Multiply(m, product, b.Exponent)
                : BigMath.DivRem(m, BigInteger.Abs(product), PowersOfTen.Get(m, -b.Exponent)).Quotient * product.Sign;
            var inner = Condition.None;
            result = Finish(m, work, ExpOf(m, b.IsNegative ? -power : power, bits, digits), ref inner);
        }

        return Finish(m, c, result.WithSign(negative), ref status);
    }
}
