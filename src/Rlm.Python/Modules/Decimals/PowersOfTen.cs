using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>Counting, dropping and adding decimal digits.</summary>
internal static class PowersOfTen
{
    private const double Log10Of2 = 0.30102999566398119521;

    // A power of ten up to here is kept for the process once it was asked for.
    private const int MaxKept = 1024;

    private static readonly BigInteger?[] Kept = new BigInteger?[MaxKept];

    public static BigInteger Get(Machine m, long exponent)
    {
        if (exponent >= MaxKept)
            return BigMath.Power(m, 10, exponent);
        return Kept[exponent] ??= BigInteger.Pow(10, (int)exponent);
    }

    public static long CountDigits(in BigInteger value)
    {
        if (value <= ulong.MaxValue)
            return CountDigits((ulong)value);
        // The number of bits leaves two candidates.
        var least = (long)((value.GetBitLength() - 1) * Log10Of2) + 1;
        var power = least < MaxKept ? Kept[least] ??= BigInteger.Pow(10, (int)least) : PowerFor(least);
        return value >= power ? least + 1 : least;
    }

    public static BigInteger Multiply(Machine m, in BigInteger value, long digits) =>
        digits == 0 || value.IsZero ? value : BigMath.Multiply(m, value, Get(m, digits));

    /// <summary>The number without zeros at its end, and how many there were; at most <paramref name="most"/> are taken.</summary>
    public static BigInteger Strip(Machine m, BigInteger value, long most, out long stripped)
    {
        stripped = 0;
        if (value.IsZero || !value.IsEven || most <= 0)
            return value;
        // A number with n zeros at its end is divisible by 2^n, which tells the most there can be at once.
        var bound = Math.Min(most, Math.Min(BigMath.TrailingZeros(value), CountDigits(value) - 1));
        for (var step = HighestBit(bound); step > 0; step /= 2)
        {
            while (stripped + step <= bound)
            {
                var (quotient, remainder) = BigMath.DivRem(m, value, Get(m, step));
                if (!remainder.IsZero)
                    break;
                value = quotient;
                stripped += step;
            }
        }

        return value;
    }

    // Once a machine is at work it pays, also where no one has it at hand.
    private static BigInteger PowerFor(long exponent)
    {
        Machine.ReserveFor(exponent / 2);
        Machine.TickFor(exponent / 64);
        return BigInteger.Pow(10, (int)exponent);
    }

    private static long HighestBit(long value) => value <= 0 ? 0 : 1L << BitOperations.Log2((ulong)value);

    private static int CountDigits(ulong value)
    {
        var digits = 1;
        for (; value >= 10_000; value /= 10_000)
            digits += 4;
        return digits + (value >= 1000 ? 3 : value >= 100 ? 2 : value >= 10 ? 1 : 0);
    }
}
