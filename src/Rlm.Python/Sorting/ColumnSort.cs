using System.Runtime.CompilerServices;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Sorting;

/// <summary>
/// Sorts tuples by their first items, then those that are equal there by their second items, and so on: each column by an order of its own
/// instead of item by item at every comparison. Only where every column holds values of one plain kind, so that no comparison can fail.
/// </summary>
internal sealed class ColumnSort
{
    private const int MaxColumns = 8;

    private readonly Machine _m;
    private readonly PyTuple[] _tuples;
    private readonly KeyKind[] _kinds;
    private readonly Array?[] _buffers;
    private readonly int[] _order;

    private ColumnSort(Machine m, PyTuple[] tuples, KeyKind[] kinds)
    {
        (_m, _tuples, _kinds) = (m, tuples, kinds);
        _buffers = new Array?[kinds.Length];
        _order = new int[tuples.Length];
        for (var i = 0; i < _order.Length; i++)
            _order[i] = i;
    }

    /// <summary>The places of the keys in their order; null where they are not tuples of plain columns.</summary>
    public static int[]? TrySort(Machine m, ReadOnlySpan<Value> keys, bool reverse)
    {
        if (keys.Length < 2 || keys[0].Object is not PyTuple { Items.Length: > 0 and <= MaxColumns } first)
            return null;
        m.Tick(1 + (keys.Length / 4));
        m.Reserve(16L * keys.Length);
        var tuples = new PyTuple[keys.Length];
        var kinds = new KeyKind[first.Items.Length];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = KeyKinds.Of(first.Items[i]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Object is not { } key || key.GetType() != typeof(PyTuple))
                return null;
            tuples[i] = Unsafe.As<PyTuple>(key);
            if (tuples[i].Items.Length != kinds.Length)
                return null;
            for (var column = 0; column < kinds.Length; column++)
            {
                if (kinds[column] == KeyKind.Any || KeyKinds.Of(tuples[i].Items[column]) != kinds[column])
                    return null;
            }
        }

        var sort = new ColumnSort(m, tuples, kinds);
        if (reverse)
            Array.Reverse(sort._order);
        sort.Sort(0, keys.Length, 0);
        if (reverse)
            Array.Reverse(sort._order);
        return sort._order;
    }

    private void Sort(int start, int count, int column)
    {
        switch (_kinds[column])
        {
            case KeyKind.Int:
                var ints = Buffer<long>(count, column);
                for (var i = 0; i < count; i++)
                    ints[i] = new(Item(start + i, column).Bits, _order[start + i]);
                Sort(ints, start, column, default(IntOrder));
                break;
            case KeyKind.Float:
                var floats = Buffer<double>(count, column);
                for (var i = 0; i < count; i++)
                    floats[i] = new(Item(start + i, column).AsDouble, _order[start + i]);
                Sort(floats, start, column, default(FloatOrder));
                break;
            default:
                var texts = Buffer<TextKey>(count, column);
                for (var i = 0; i < count; i++)
                    texts[i] = new(new((PyStr)Item(start + i, column).Object!), _order[start + i]);
                Sort(texts, start, column, new TextOrder(_m));
                break;
        }
    }

    private void Sort<T, TOrder>(Span<Keyed<T>> keys, int start, int column, TOrder order)
        where TOrder : struct, IOrder<Keyed<T>>
    {
        StableSort.Sort(_m, keys, order);
        for (var i = 0; i < keys.Length; i++)
            _order[start + i] = keys[i].Index;
        if (column + 1 == _kinds.Length)
            return;
        for (int i = 0, end; i < keys.Length; i = end)
        {
            for (end = i + 1; end < keys.Length && !order.Less(keys[i], keys[end]); end++)
            {
            }

            if (end - i > 1)
                Sort(start + i, end - i, column + 1);
        }
    }

    private ref readonly Value Item(int place, int column) => ref _tuples[_order[place]].Items[column];

    // One for each column, as large as its largest stretch so far.
    private Span<Keyed<T>> Buffer<T>(int count, int column)
    {
        if (_buffers[column] is not Keyed<T>[] buffer || buffer.Length < count)
        {
            _m.Reserve((long)Unsafe.SizeOf<Keyed<T>>() * count);
            _buffers[column] = buffer = new Keyed<T>[count];
        }

        return buffer.AsSpan(0, count);
    }
}
