using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal static partial class BigMath
{
    /// <summary><c>pow(value, exponent, modulus)</c> with Python's rules of signs; a negative exponent asks for the inverse.</summary>
    public static Value ModPower(Machine m, BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        if (modulus.IsZero)
            return m.Raise(PyTypes.ValueError, "pow() 3rd argument cannot be 0");
        var negative = modulus.Sign < 0;
        modulus = BigInteger.Abs(modulus);
        if (modulus.IsOne)
            return Value.Int(0);
        if (exponent.Sign < 0)
        {
            if (Inverse(m, value, modulus) is not { } inverse)
                return m.Raise(PyTypes.ValueError, "base is not invertible for the given modulus");
            value = inverse;
            exponent = -exponent;
        }

        value = FloorMod(m, value, modulus);
        var result = modulus <= ulong.MaxValue
            ? PowerModulo(m, (ulong)value, exponent, (ulong)modulus)
            : PowerModulo(m, value, exponent, modulus);
        return Value.Int(negative && !result.IsZero ? result - modulus : result);
    }

    /// <summary>The inverse modulo a number above 1, or null where there is none.</summary>
    public static BigInteger? Inverse(Machine m, in BigInteger value, in BigInteger modulus)
    {
        BigInteger a = FloorMod(m, value, modulus), b = modulus, x = BigInteger.One, y = BigInteger.Zero;
        while (!b.IsZero)
        {
            m.Tick(1 + (modulus.GetBitLength() / 64));
            var (quotient, remainder) = DivRem(m, a, b);
            (a, b) = (b, remainder);
            (x, y) = (y, x - (quotient * y));
        }

        return a.IsOne ? FloorMod(m, x, modulus) : null;
    }

    private static BigInteger PowerModulo(Machine m, ulong value, in BigInteger exponent, ulong modulus)
    {
        UInt128 result = 1, power = value;
        if (exponent <= ulong.MaxValue)
        {
            for (var e = (ulong)exponent; e != 0; e >>= 1)
            {
                if ((e & 1) != 0)
                    result = result * power % modulus;
                power = power * power % modulus;
            }

            return (ulong)result;
        }

        foreach (var b in exponent.ToByteArray(isUnsigned: true))
        {
            m.Tick(64);
            for (var bit = 0; bit < 8; bit++)
            {
                if ((b >> bit & 1) != 0)
                    result = result * power % modulus;
                power = power * power % modulus;
            }
        }

        return (ulong)result;
    }

    private static BigInteger PowerModulo(Machine m, in BigInteger value, in BigInteger exponent, in BigInteger modulus)
    {
        long limbs = (modulus.GetBitLength() / 32) + 1, bits = exponent.GetBitLength();
        if (limbs * limbs * bits < 1_000_000)
        {
            m.Tick(1 + (limbs * limbs * bits));
            return BigInteger.ModPow(value, exponent, modulus);
        }

        // Four bits of the exponent at a time.
        var powers = new BigInteger[16];
        powers[0] = BigInteger.One;
        for (var i = 1; i < 16; i++)
            powers[i] = DivRem(m, Multiply(m, powers[i - 1], value), modulus).Remainder;
        var result = BigInteger.One;
        foreach (var b in exponent.ToByteArray(isUnsigned: true, isBigEndian: true))
        {
            result = Step(m, result, powers[b >> 4], modulus);
            result = Step(m, result, powers[b & 15], modulus);
        }

        return result;
    }

    private static BigInteger Step(Machine m, BigInteger result, in BigInteger factor, in BigInteger modulus)
    {
        m.Tick(8);
        if (!result.IsOne)
        {
            for (var i = 0; i < 4; i++)
                result = DivRem(m, Multiply(m, result, result), modulus).Remainder;
        }

        return factor.IsOne ? result : DivRem(m, Multiply(m, result, factor), modulus).Remainder;
    }
}
