using System.Numerics;
using System.Runtime.InteropServices;

namespace Rlm.Python.Modules.Mathematics;

/// <summary>Adds up doubles, or their squares, without any rounding: one sum of integers for each exponent, put together at the end.</summary>
internal sealed class ExactRatio
{
    private readonly Dictionary<int, Int128> _sums = [];
    private readonly Dictionary<int, BigInteger> _carried = [];

    public void Add(double value)
    {
        var (mantissa, exponent) = Split(value);
        Add(mantissa, exponent);
    }

    public void AddSquare(double value)
    {
        var (mantissa, exponent) = Split(value);
        Add((Int128)mantissa * mantissa, 2 * exponent);
    }

    /// <summary>The sum as a fraction; the denominator is a power of two.</summary>
    public (BigInteger Numerator, BigInteger Denominator) Result()
    {
        foreach (var (exponent, sum) in _sums)
            CollectionsMarshal.GetValueRefOrAddDefault(_carried, exponent, out _) += (BigInteger)sum;
        _sums.Clear();
        if (_carried.Count == 0)
            return (0, 1);
        var lowest = Math.Min(0, _carried.Keys.Min());
        var numerator = BigInteger.Zero;
        foreach (var (exponent, sum) in _carried)
            numerator += sum << (exponent - lowest);
        return (numerator, BigInteger.One << -lowest);
    }

    private void Add(Int128 term, int exponent)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, exponent, out _);
        sum += term;

        // Far enough from the end of the range for one more square, which has 106 bits.
        if (Int128.Abs(sum) >> 120 != 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_carried, exponent, out _) += (BigInteger)sum;
            sum = 0;
        }
    }

    // Without trailing zeros, so that whole numbers share the exponent 0 and above.
    private static (long Mantissa, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << 52;
        if (mantissa == 0)
            return (0, 0);
        var zeros = BitOperations.TrailingZeroCount(mantissa);
        return ((bits < 0 ? -mantissa : mantissa) >> zeros, exponent - 1075 + zeros);
    }
}
