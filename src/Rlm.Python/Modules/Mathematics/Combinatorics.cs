using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Mathematics;

/// <summary>Factorials and what is made of them, as products of halves that are about equally large.</summary>
internal static class Combinatorics
{
    public static BigInteger Factorial(Machine m, long n)
    {
        Reserve(m, n, n);
        return n < 2 ? BigInteger.One : Product(m, 2, n - 1);
    }

    /// <summary>n · (n-1) · … with k factors; k is at most n.</summary>
    public static BigInteger Permutations(Machine m, in BigInteger n, long k)
    {
        if (k == 0)
            return BigInteger.One;
        if (n <= long.MaxValue)
        {
            Reserve(m, (long)n, k);
            return Product(m, (long)n - k + 1, k);
        }

        m.ReserveDigits(n.GetBitLength() > long.MaxValue / k ? long.MaxValue : (n.GetBitLength() - 2) * k);
        return Product(m, n - k + 1, k);
    }

    /// <summary>Ways to choose k of n; k is at most n/2.</summary>
    public static BigInteger Combinations(Machine m, in BigInteger n, long k)
    {
        if (k == 0)
            return BigInteger.One;
        // C(n, k) is at least (n/k)^k.
        var ratio = (n / k).GetBitLength() - 1;
        m.ReserveDigits(ratio > long.MaxValue / k ? long.MaxValue : ratio * k);
        return Choose(m, n, k);
    }

    // C(n, k) = C(n, j) · C(n-j, k-j) / C(k, j), which keeps all numbers near the size of the result.
    private static BigInteger Choose(Machine m, in BigInteger n, long k)
    {
        m.Tick(1);
        if (k <= 24)
            return Product(m, n - k + 1, k) / Product(m, 2, k - 1);
        var j = k / 2;
        var product = BigMath.Multiply(m, Choose(m, n, j), Choose(m, n - j, k - j));
        return BigMath.DivRem(m, product, Choose(m, k, Math.Min(j, k - j))).Quotient;
    }

    // The product of so many consecutive numbers.
    private static BigInteger Product(Machine m, in BigInteger start, long count)
    {
        if (start + count <= long.MaxValue)
            return Product(m, (long)start, count);
        if (count <= 4)
        {
            var product = BigInteger.One;
            for (long i = 0; i < count; i++)
                product *= start + i;
            return product;
        }

        return BigMath.Multiply(m, Product(m, start, count / 2), Product(m, start + (count / 2), count - (count / 2)));
    }

    private static BigInteger Product(Machine m, long start, long count)
    {
        if (count > 48)
            return BigMath.Multiply(m, Product(m, start, count / 2), Product(m, start + (count / 2), count - (count / 2)));
        m.Tick(1 + (count / 4));
        var result = BigInteger.One;
        UInt128 chunk = 1;
        for (long i = 0; i < count; i++)
        {
            var next = chunk * (ulong)(start + i);
            if (next >> 64 != 0)
            {
                result *= (ulong)chunk;
                next = (ulong)(start + i);
            }

            chunk = next;
        }

        return result * (ulong)chunk;
    }

    // By Stirling, n!/(n-k)! has at least so many bits.
    private static void Reserve(Machine m, long n, long k)
    {
        if (k < 1000)
            return;
        double all = n, left = n - k;
        var nats = (all * Math.Log(all)) - all - (left > 0 ? (left * Math.Log(left)) - left : 0) - Math.Log(all + 1);
        var bits = nats / Math.Log(2);
        m.ReserveDigits(bits > 1e18 ? long.MaxValue : (long)Math.Max(0, bits));
    }
}
