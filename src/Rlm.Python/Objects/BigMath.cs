using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// Arithmetic on large integers that pays from the budget before it computes and can be interrupted: the runtime's own operations are used
/// on pieces of a few milliseconds at most.
/// </summary>
internal static partial class BigMath
{
    // Multiplying two numbers of this size takes the runtime about 4 ms.
    private const int LeafBits = 192 * 1024;

    // Dividing by numbers up to this size takes about 4 ms a piece of the same size.
    private const int DivisionLeafBits = 64 * 1024;

    public static BigInteger Add(Machine m, in BigInteger a, in BigInteger b)
    {
        Pay(m, Math.Max(a.GetBitLength(), b.GetBitLength()) + 1);
        return a + b;
    }

    public static BigInteger Subtract(Machine m, in BigInteger a, in BigInteger b)
    {
        Pay(m, Math.Max(a.GetBitLength(), b.GetBitLength()) + 1);
        return a - b;
    }

    public static BigInteger Multiply(Machine m, in BigInteger a, in BigInteger b)
    {
        long la = a.GetBitLength(), lb = b.GetBitLength();
        if (la + lb < 4096)
            return a * b;
        m.ReserveDigits(la + lb - 1);
        return Product(m, a, b, la, lb);
    }

    public static BigInteger Power(Machine m, in BigInteger value, long exponent)
    {
        if (exponent == 0 || value.IsOne)
            return BigInteger.One;
        if (value.IsZero || exponent == 1)
            return value;
        if (value == BigInteger.MinusOne)
            return (exponent & 1) == 0 ? BigInteger.One : value;
        var magnitude = BigInteger.Abs(value);
        var zeros = TrailingZeros(magnitude);
        magnitude >>= (int)zeros;
        var negative = value.Sign < 0 && (exponent & 1) != 0;
        // The least that the result can have; refused before anything is computed.
        var bits = SaturatingMultiply(magnitude.GetBitLength() - 1 + zeros, exponent);
        m.ReserveDigits(bits);
        CheckSize(m, bits);
        var result = magnitude.IsOne ? BigInteger.One : PowerOfOdd(m, magnitude, exponent);
        if (zeros > 0)
            result = ShiftLeft(m, result, zeros * exponent);
        return negative ? -result : result;
    }

    public static BigInteger ShiftLeft(Machine m, in BigInteger value, long count)
    {
        if (value.IsZero || count == 0)
            return value;
        var bits = value.GetBitLength() + count;
        Pay(m, bits < 0 ? long.MaxValue : bits);
        CheckSize(m, bits < 0 ? long.MaxValue : bits);
        return value << (int)count;
    }

    public static BigInteger ShiftRight(Machine m, in BigInteger value, long count)
    {
        var bits = value.GetBitLength();
        if (count >= bits)
            return value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero;
        Pay(m, bits - count);
        return value >> (int)count;
    }

    /// <summary>Quotient and remainder as Python has them: the remainder has the sign of the divisor, which is not zero.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) FloorDivRem(Machine m, in BigInteger a, in BigInteger b)
    {
        var (quotient, remainder) = DivRem(m, BigInteger.Abs(a), BigInteger.Abs(b));
        if (a.Sign < 0)
            remainder = -remainder;
        if (a.Sign * b.Sign < 0)
            quotient = -quotient;
        if (!remainder.IsZero && remainder.Sign != b.Sign)
        {
            quotient -= 1;
            remainder += b;
        }

        return (quotient, remainder);
    }

    public static BigInteger FloorMod(Machine m, in BigInteger a, in BigInteger b) => FloorDivRem(m, a, b).Remainder;

    /// <summary>Of two numbers that are not negative.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) DivRem(Machine m, in BigInteger a, in BigInteger b)
    {
        long la = a.GetBitLength(), lb = b.GetBitLength();
        if (la < lb)
            return (BigInteger.Zero, a);
        if (DivisionCost(la, lb) < 4_000_000)
        {
            m.Tick(1 + (DivisionCost(la, lb) / 4));
            var quotient = BigInteger.DivRem(a, b, out var remainder);
            return (quotient, remainder);
        }

        return DivRemInPieces(m, a, b, lb);
    }

    public static BigInteger Gcd(Machine m, BigInteger a, BigInteger b)
    {
        a = BigInteger.Abs(a);
        b = BigInteger.Abs(b);
        if (a < b)
            (a, b) = (b, a);
        while (b.GetBitLength() > 32 * 1024)
        {
            m.Tick(1 + (a.GetBitLength() / 32));
            (a, b) = a.GetBitLength() - b.GetBitLength() > 32 ? (b, DivRem(m, a, b).Remainder) : LehmerStep(m, a, b);
        }

        if (a.GetBitLength() > 32 * 1024 && !b.IsZero)
            (a, b) = (b, DivRem(m, a, b).Remainder);
        var bits = b.GetBitLength();
        m.Tick(1 + (bits * bits / 4096));
        return BigInteger.GreatestCommonDivisor(a, b);
    }

    /// <summary>The integer part of the square root of a number that is not negative.</summary>
    public static BigInteger SquareRoot(Machine m, in BigInteger n)
    {
        if (n.IsZero)
            return n;
        // Newton's method from the top: each round doubles the number of right digits.
        var c = (n.GetBitLength() - 1) / 2;
        var root = BigInteger.One;
        long d = 0;
        for (var s = 63 - BitOperations.LeadingZeroCount((ulong)c); s >= 0; s--)
        {
            var e = d;
            d = c >> s;
            root = (root << (int)(d - e - 1)) + DivRem(m, n >> (int)((2 * c) - e - d + 1), root).Quotient;
        }

        return Multiply(m, root, root) > n ? root - 1 : root;
    }

    /// <summary>Refuses a result of so many bits where it passes the limits, and pays for computing it in linear time.</summary>
    public static void Pay(Machine m, long bits)
    {
        if (bits < 4096)
            return;
        m.ReserveDigits(bits);
        m.Tick(bits / 1024);
    }

    public static long TrailingZeros(in BigInteger value)
    {
        if (!value.IsEven || value.IsZero)
            return 0;
        long zeros = 0;
        foreach (var b in value.ToByteArray())
        {
            if (b != 0)
                return zeros + BitOperations.TrailingZeroCount((uint)b);
            zeros += 8;
        }

        return zeros;
    }

    // The runtime's integers end at 2^31 bits, whatever a host allows.
    private static void CheckSize(Machine m, long bits)
    {
        if (bits > int.MaxValue - 64)
            throw m.Error(PyTypes.OverflowError, "too many digits in integer");
    }

    private static BigInteger PowerOfOdd(Machine m, in BigInteger value, long exponent)
    {
        if (SaturatingMultiply(value.GetBitLength(), exponent) < 16 * 1024)
            return BigInteger.Pow(value, (int)exponent);
        var result = value;
        for (var bit = 62 - BitOperations.LeadingZeroCount((ulong)exponent); bit >= 0; bit--)
        {
            m.Tick(1);
            result = Multiply(m, result, result);
            if ((exponent >> bit & 1) != 0)
                result = Multiply(m, result, value);
        }

        return result;
    }

    private static BigInteger Product(Machine m, in BigInteger a, in BigInteger b, long la, long lb)
    {
        if (la < lb)
            return Product(m, b, a, lb, la);
        if (lb <= LeafBits && la * lb <= (long)LeafBits * LeafBits)
        {
            // Between schoolbook and Karatsuba; one unit is about two nanoseconds.
            m.Tick(1 + (long)(la / 32.0 * Math.Pow(lb / 32.0, 0.55) / 2));
            return a * b;
        }

        if (a.Sign < 0 || b.Sign < 0)
        {
            var product = Product(m, BigInteger.Abs(a), BigInteger.Abs(b), la, lb);
            return a.Sign * b.Sign < 0 ? -product : product;
        }

        m.Tick(1 + (la / 512));
        var half = (int)Math.Max((la + 1) / 2, 1);
        var (high, low) = Split(a, half);
        if (lb <= half)
            return (Product(m, high, b) << half) + Product(m, low, b);
        if (a == b)
        {
            BigInteger top = Product(m, high, high), bottom = Product(m, low, low), sum = high + low;
            return (((top << half) + (Product(m, sum, sum) - top - bottom)) << half) + bottom;
        }

        var (otherHigh, otherLow) = Split(b, half);
        BigInteger highs = Product(m, high, otherHigh), lows = Product(m, low, otherLow);
        var middle = Product(m, high + low, otherHigh + otherLow) - highs - lows;
        return (((highs << half) + middle) << half) + lows;
    }

    private static BigInteger Product(Machine m, in BigInteger a, in BigInteger b) => Product(m, a, b, a.GetBitLength(), b.GetBitLength());

    private static (BigInteger High, BigInteger Low) Split(in BigInteger value, int bits)
    {
        var high = value >> bits;
        return (high, value - (high << bits));
    }

    private static long DivisionCost(long la, long lb) => ((la - lb) / 32 + 1) * (lb / 32 + 1);

    // Long division with digits as large as the divisor.
    private static (BigInteger Quotient, BigInteger Remainder) DivRemInPieces(Machine m, BigInteger a, BigInteger b, long lb)
    {
        var size = (int)((Math.Max(lb, DivisionLeafBits) + 7) / 8);
        // The recursive division needs a divisor whose highest bit is set.
        var pad = lb <= DivisionLeafBits ? 0 : (size * 8) - (int)lb;
        a <<= pad;
        b <<= pad;
        var digits = a.ToByteArray(isUnsigned: true);
        var quotient = new byte[digits.Length];
        var remainder = BigInteger.Zero;
        var count = (digits.Length + size - 1) / size;
        for (var i = count - 1; i >= 0; i--)
        {
            var slice = digits.AsSpan(i * size, Math.Min(size, digits.Length - (i * size)));
            var dividend = (remainder << (size * 8)) + new BigInteger(slice, isUnsigned: true);
            (var digit, remainder) = lb <= DivisionLeafBits ? DivideLeaf(m, dividend, b) : DivideTwoByOne(m, dividend, b, size * 8);
            digit.TryWriteBytes(quotient.AsSpan(i * size, slice.Length), out _, isUnsigned: true);
        }

        return (new BigInteger(quotient, isUnsigned: true), remainder >> pad);
    }

    private static (BigInteger Quotient, BigInteger Remainder) DivideLeaf(Machine m, in BigInteger a, in BigInteger b)
    {
        m.Tick(1 + (Math.Max(0, DivisionCost(a.GetBitLength(), b.GetBitLength())) / 4));
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return (quotient, remainder);
    }

    // Burnikel and Ziegler's recursive division: 2n bits by n bits, where the quotient has at most n bits.
    private static (BigInteger Quotient, BigInteger Remainder) DivideTwoByOne(Machine m, BigInteger a, BigInteger b, int n)
    {
        if (a.GetBitLength() - n <= DivisionLeafBits / 2)
            return DivideLeaf(m, a, b);
        var pad = n & 1;
        a <<= pad;
        b <<= pad;
        n += pad;
        var half = n >> 1;
        var (b1, b2) = Split(b, half);
        var (a12, a34) = Split(a, n);
        var (a3, a4) = Split(a34, half);
        var (q1, r1) = DivideThreeByTwo(m, a12, a3, b, b1, b2, half);
        var (q2, r2) = DivideThreeByTwo(m, r1, a4, b, b1, b2, half);
        return ((q1 << half) + q2, r2 >> pad);
    }

    private static (BigInteger Quotient, BigInteger Remainder) DivideThreeByTwo(
        Machine m, in BigInteger a12, in BigInteger a3, in BigInteger b, in BigInteger b1, in BigInteger b2, int n)
    {
        BigInteger q, r;
        if (a12 >> n == b1)
        {
            q = (BigInteger.One << n) - 1;
            r = a12 - (b1 << n) + b1;
        }
        else
        {
            (q, r) = DivideTwoByOne(m, a12, b1, n);
        }

        r = (r << n) + a3 - Product(m, q, b2);
        while (r.Sign < 0)
        {
            q -= 1;
            r += b;
        }

        return (q, r);
    }

    // Euclid's steps on the leading digits alone, as long as they are certain, then applied to the whole numbers.
    private static (BigInteger A, BigInteger B) LehmerStep(Machine m, in BigInteger a, in BigInteger b)
    {
        var shift = (int)(a.GetBitLength() - 62);
        var x = (long)(a >> shift);
        var y = (long)(b >> shift);
        long p = 1, q = 0, s = 0, t = 1;
        while (y + s != 0 && y + t != 0)
        {
            var quotient = (x + p) / (y + s);
            if (quotient != (x + q) / (y + t))
                break;
            var nextS = p - (quotient * s);
            var nextT = q - (quotient * t);
            if (Math.Abs(nextS) > int.MaxValue || Math.Abs(nextT) > int.MaxValue)
                break;
            (p, q, s, t) = (s, t, nextS, nextT);
            (x, y) = (y, x - (quotient * y));
        }

        if (q == 0)
            return (b, DivRem(m, a, b).Remainder);
        BigInteger nextA = BigInteger.Abs((a * p) + (b * q)), nextB = BigInteger.Abs((a * s) + (b * t));
        return nextA < nextB ? (nextB, nextA) : (nextA, nextB);
    }

    private static long SaturatingMultiply(long a, long b) => Math.BigMul(a, b, out var low) == 0 && low >= 0 ? low : long.MaxValue;
}
