using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>CPython's hash of a sequence of hashes (xxHash's rounds), so that sets of tuples are walked in the same order.</summary>
internal static class TupleHash
{
    private const ulong Prime1 = 11400714785074694791, Prime2 = 14029467366897019727, Prime5 = 2870177450012600261;

    public static long Of(Machine m, ReadOnlySpan<Value> items, bool countsLength = true)
    {
        m.Tick(1);
        var sum = Prime5;
        for (var i = 0; i < items.Length; i++)
        {
            if ((i & 1023) == 1023)
                m.Tick(1024);
            sum += (ulong)PySetBase.HashOf(m, items[i]) * Prime2;
            sum = BitOperations.RotateLeft(sum, 31) * Prime1;
        }

        if (countsLength)
            sum += (ulong)items.Length ^ (Prime5 ^ 3527539);
        return sum == ulong.MaxValue ? 1546275796 : (long)sum;
    }
}
