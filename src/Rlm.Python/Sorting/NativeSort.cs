using Rlm.Python.Modules.Functions;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Sorting;

/// <summary>Sorts items by keys that can be compared without running Python code.</summary>
internal static class NativeSort
{
    /// <summary>Whether comparing these keys may need Python code, so that it must be able to wait.</summary>
    public static bool NeedsPython(ReadOnlySpan<Value> keys)
    {
        PyType? last = null;
        foreach (ref readonly var key in keys)
        {
            if (key.Object is null or Tag || ReferenceEquals(key.Object.Type, last))
                continue;
            last = key.Object.Type;
            if (ReferenceEquals(last, PyCompareKey.Class) || last.HasSlot(Dunder.Lt) || last.HasSlot(Dunder.Gt) || last.Lookup("__lt__").IsMissing)
                return true;
        }

        return false;
    }

    /// <summary>The items in order of their keys. Both may be the same array; neither is changed.</summary>
    public static Value[] Sort(Machine m, ReadOnlySpan<Value> items, ReadOnlySpan<Value> keys, bool reverse, bool keysAreItems)
    {
        m.Reserve(16L * items.Length);
        switch (KeyKinds.Of(keys))
        {
            case KeyKind.Int when keysAreItems:
                return SortPlainInts(m, items, reverse);
            case KeyKind.Int:
                var ints = NewKeyed<long>(m, keys.Length);
                for (var i = 0; i < keys.Length; i++)
                    ints[i] = new(keys[i].Bits, i);
                return Arrange<long, IntOrder>(m, items, ints, default, reverse);
            case KeyKind.Float:
                var floats = NewKeyed<double>(m, keys.Length);
                for (var i = 0; i < keys.Length; i++)
                    floats[i] = new(keys[i].AsDouble, i);
                return Arrange<double, FloatOrder>(m, items, floats, default, reverse);
            case KeyKind.Text:
                var texts = NewKeyed<TextKey>(m, keys.Length);
                for (var i = 0; i < keys.Length; i++)
                {
                    Sequences.Tick(m, i);
                    texts[i] = new(new((PyStr)keys[i].Object!), i);
                }

                return Arrange<TextKey, TextOrder>(m, items, texts, new(m), reverse);
            default:
                if (ColumnSort.TrySort(m, keys, reverse) is { } order)
                    return Arrange(items, order);
                var values = NewKeyed<Value>(m, keys.Length);
                for (var i = 0; i < keys.Length; i++)
                    values[i] = new(keys[i], i);
                return Arrange<Value, ValueOrder>(m, items, values, new(m), reverse);
        }
    }

    private static Keyed<T>[] NewKeyed<T>(Machine m, int count)
    {
        m.Reserve((long)System.Runtime.CompilerServices.Unsafe.SizeOf<Keyed<T>>() * count);
        m.Tick(1 + (count / 16));
        return new Keyed<T>[count];
    }

    // In reverse the equal ones keep their order too: so they are sorted from the end, and the result is turned round.
    private static Value[] Arrange<T, TOrder>(Machine m, ReadOnlySpan<Value> items, Keyed<T>[] keys, TOrder order, bool reverse)
        where TOrder : struct, IOrder<Keyed<T>>
    {
        if (reverse)
            Array.Reverse(keys);
        StableSort.Sort(m, keys.AsSpan(), order);
        if (reverse)
            Array.Reverse(keys);
        var result = new Value[items.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = items[keys[i].Index];
        return result;
    }

    private static Value[] Arrange(ReadOnlySpan<Value> items, int[] order)
    {
        var result = new Value[items.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = items[order[i]];
        return result;
    }

    private static Value[] SortPlainInts(Machine m, ReadOnlySpan<Value> items, bool reverse)
    {
        // Pieces that are sorted at once are short enough for the budget to be looked at in between.
        const int Piece = 1 << 15;
        m.Reserve(8L * items.Length);
        m.Tick(1 + (items.Length / 16));
        var keys = new long[items.Length];
        var ascends = true;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = items[i].Bits;
            ascends &= i == 0 || keys[i] >= keys[i - 1];
        }

        if (!ascends)
        {
            for (var start = 0; start < keys.Length; start += Piece)
            {
                var piece = keys.AsSpan(start, Math.Min(Piece, keys.Length - start));
                m.Tick(4L * piece.Length);
                piece.Sort();
            }

            if (keys.Length > Piece)
                StableSort.Sort(m, keys.AsSpan(), default(PlainIntOrder));
        }

        if (reverse)
            Array.Reverse(keys);
        var result = new Value[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            result[i] = Value.Int(keys[i]);
        return result;
    }
}
