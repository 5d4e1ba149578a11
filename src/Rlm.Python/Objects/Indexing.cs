using System.Numerics;
using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What all sequences share: reading an index from a value and making it absolute.</summary>
internal static class Indexing
{
    /// <summary>
    /// An integer, or whatever has <c>__index__</c>, as an index; false where the value is neither. Too large integers are clamped, so that they
    /// are out of every range.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(Machine m, in Value value, out long index)
    {
        if (value.Object is null)
        {
            index = value.Bits;
            return true;
        }

        return TryReadSlow(m, value, out index);
    }

    /// <summary>Whether the value can stand for an integer where one is needed.</summary>
    public static bool IsIndex(in Value value) => value.IsInt || value.IsBool || value.Object is PyInt || value.Type.HasSlot(Dunder.Index);

    public static long Clamp(BigInteger value) => value > long.MaxValue ? long.MaxValue : value < long.MinValue ? long.MinValue : (long)value;

    private static bool TryReadSlow(Machine m, in Value value, out long index)
    {
        if (value.IsBool)
            index = value.Bits;
        else if (value.Type.HasSlot(Dunder.Index))
            index = m.ToIndex(value);
        else if (value.Object is PyInt big)
            index = Clamp(big.BigValue);
        else
            index = 0;
        return value.IsBool || value.Object is PyInt || value.Type.HasSlot(Dunder.Index);
    }
}
