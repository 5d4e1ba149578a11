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

    /// <summary>As <see cref="TryRead"/>, for the index of an item: one that no sequence could have is an error of its own.</summary>
    /// <exception cref="PyError">IndexError, where the integer is too large.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadItem(Machine m, in Value value, out long index)
    {
        index = value.Bits;
        return value.Object is null || TryReadSized(m, value, PyTypes.IndexError, out index);
    }

    /// <summary>As <see cref="TryRead"/>, for how often a sequence is repeated.</summary>
    /// <exception cref="PyError">OverflowError, where the integer is too large.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadTimes(Machine m, in Value value, out long times)
    {
        times = value.Bits;
        return value.Object is null || TryReadSized(m, value, PyTypes.OverflowError, out times);
    }

    /// <summary>Whether the value can stand for an integer where one is needed.</summary>
    public static bool IsIndex(in Value value) => value.IsInt || value.IsBool || value.Object is PyInt || value.Type.HasSlot(Dunder.Index);

    public static long Clamp(BigInteger value) => value > long.MaxValue ? long.MaxValue : value < long.MinValue ? long.MinValue : (long)value;

    private static bool TryReadSized(Machine m, in Value value, PyType tooLarge, out long index)
    {
        if (value.Object is not PyInt && !value.Type.HasSlot(Dunder.Index))
            return TryReadSlow(m, value, out index);
        var number = m.ToBigInteger(value);
        if (number < long.MinValue || number > long.MaxValue)
            throw m.Error(tooLarge, $"cannot fit '{value.Type.NameInMessages}' into an index-sized integer");
        index = (long)number;
        return true;
    }

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
