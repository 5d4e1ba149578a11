using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>
/// Exponential and logarithm of binary fixed-point numbers: <c>value / 2^bits</c>, with errors of a few units in the last place.
/// </summary>
internal static class FixedPoint
{
    // One entry, replaced whole when more bits are asked for: reading it needs no lock.
    private static Constants? _constants;

    private sealed record Constants(int Bits, BigInteger Ln2, BigInteger Ln10);

    public static BigInteger Ln2(Machine m, int bits) => Logarithms(m, bits).Ln2;

    public static BigInteger Ln10(Machine m, int bits) => Logarithms(m, bits).Ln10;

    /// <summary>The product of two numbers of so many bits after the point.</summary>
    public static BigInteger Multiply(Machine m, in BigInteger a, in BigInteger b, int bits) => BigMath.Multiply(m, a, b) >> bits;

    public static BigInteger Divide(Machine m, in BigInteger a, in BigInteger b, int bits)
    {
        var quotient = BigMath.DivRem(m, BigInteger.Abs(a) << bits, BigInteger.Abs(b)).Quotient;
        return a.Sign * b.Sign < 0 ? -quotient : quotient;
    }

    /// <summary>e^x of a number that is small against 2^16.</summary>
    public static BigInteger Exp(Machine m, in BigInteger x, int bits)
    {
        // x is halved until the series ends soon, and the result squared as often, which costs a bit each time.
        var halvings = (int)Math.Sqrt(bits / 2.0) + Math.Max(0, (int)x.GetBitLength() - bits);
        var work = bits + (2 * halvings) + 16;
        m.ReserveDigits(work * 2L);
        var reduced = Shift(x, work - bits - halvings);
        var sum = (BigInteger.One << work) + reduced;
        var term = reduced;
        for (var i = 2; !term.IsZero; i++)
        {
            term = Multiply(m, term, reduced, work) / i;
            sum += term;
            m.Tick(1 + (work / 512));
        }

        for (var i = 0; i < halvings; i++)
        {
            sum = Multiply(m, sum, sum, work);
            m.Tick(1);
        }

        return sum >> (work - bits);
    }

    /// <summary>ln x of a number between 1/4 and 4.</summary>
    public static BigInteger Ln(Machine m, in BigInteger x, int bits)
    {
        var work = bits + 16;
        // Halley's method: each round triples the right bits, so the earlier ones are done with few.
        var precisions = new Stack<int>();
        for (var p = work; p > 100; p = (p / 3) + 16)
            precisions.Push(p);
        var y = new BigInteger(Math.Log((double)(x >> Math.Max(0, bits - 60)) / Math.Pow(2, Math.Min(bits, 60))) * (1L << 52));
        var have = 52;
        if (precisions.Count == 0)
            precisions.Push(work);
        while (precisions.TryPop(out var p))
        {
            y = Shift(y, p - have);
            have = p;
            var exp = Exp(m, y, p);
            var target = Shift(x, p - bits);
            y += Divide(m, target - exp, target + exp, p) << 1;
        }

        return Shift(y, bits - have);
    }

    public static BigInteger Shift(in BigInteger value, int left) => left >= 0 ? value << left : value >> -left;

    private static Constants Logarithms(Machine m, int bits)
    {
        var known = _constants;
        if (known is null || known.Bits < bits)
        {
            var work = bits + 32;
            m.ReserveDigits(work);
            // Three inverse hyperbolic tangents serve for both.
            BigInteger a = InverseTangent(m, 31, work), b = InverseTangent(m, 49, work), c = InverseTangent(m, 161, work);
            known = new(bits, ((a * 14) + (b * 10) + (c * 6)) >> 32, ((a * 46) + (b * 34) + (c * 20)) >> 32);
            if (bits < 1 << 20)
                _constants = known;
        }

        return new(bits, known.Ln2 >> (known.Bits - bits), known.Ln10 >> (known.Bits - bits));
    }

    // artanh(1/n)
    private static BigInteger InverseTangent(Machine m, int n, int bits)
    {
        var power = (BigInteger.One << bits) / n;
        var sum = power;
        var square = n * n;
        for (var i = 3; !power.IsZero; i += 2)
        {
            power /= square;
            sum += power / i;
            m.Tick(1 + (bits / 512));
        }

        return sum;
    }
}
