using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Sorting;

/// <summary>
/// A stable merge sort that uses what is already in order. Up to 63 items it compares the very pairs that CPython does, so that the error for
/// items that cannot be compared names the same two.
/// </summary>
internal static class StableSort
{
    // Merging looks at the budget each time so many items were moved.
    private const int Stretch = 8192;

    public static void Sort<T, TOrder>(Machine m, Span<T> items, TOrder order)
        where TOrder : struct, IOrder<T>
    {
        if (items.Length < 2)
            return;
        m.Tick(1 + (items.Length / 4));
        if (items.Length < 64)
        {
            InsertAll(items, CountRun(items, ref order), ref order);
            return;
        }

        var minimum = MinimumRun(items.Length);
        var runs = new Stack<(int Start, int Length)>();
        T[]? buffer = null;
        for (var start = 0; start < items.Length;)
        {
            var rest = items[start..];
            var length = CountRun(rest, ref order);
            if (length < minimum)
            {
                var wanted = Math.Min(minimum, rest.Length);
                InsertAll(rest[..wanted], length, ref order);
                length = wanted;
            }

            m.Tick(1 + length);
            runs.Push((start, length));
            start += length;
            while (MustMerge(runs, start == items.Length))
                MergeTop(m, items, runs, ref buffer, ref order);
        }
    }

    /// <summary>The length of runs that are made by insertion: the highest six bits of the count, rounded up.</summary>
    public static int MinimumRun(int count)
    {
        var lost = 0;
        while (count >= 64)
        {
            lost |= count & 1;
            count >>= 1;
        }

        return count + lost;
    }

    // Runs on the stack shrink fast enough that merging stays balanced: each is longer than the two above it together.
    internal static bool MustMerge(Stack<(int Start, int Length)> runs, bool isLast)
    {
        if (runs.Count < 2)
            return false;
        if (isLast)
            return true;
        using var top = runs.GetEnumerator();
        top.MoveNext();
        var a = top.Current.Length;
        top.MoveNext();
        var b = top.Current.Length;
        return b <= a || (top.MoveNext() && top.Current.Length <= a + b);
    }

    private static int CountRun<T, TOrder>(Span<T> items, ref TOrder order)
        where TOrder : struct, IOrder<T>
    {
        var n = 1;
        while (n < items.Length && !order.Less(items[n], items[n - 1]))
            n++;
        if (n == items.Length)
            return n;
        if (n > 1)
        {
            if (order.Less(items[0], items[n - 1]))
                return n;
            items[..n].Reverse();
        }

        // Descending from here. Equal neighbours are turned round on their own, so that turning the whole keeps their order.
        n++;
        var equal = 0;
        for (; n < items.Length; n++)
        {
            if (order.Less(items[n], items[n - 1]))
            {
                items.Slice(n - equal - 1, equal + 1).Reverse();
                equal = 0;
            }
            else if (order.Less(items[n - 1], items[n]))
            {
                break;
            }
            else
            {
                equal++;
            }
        }

        items.Slice(n - equal - 1, equal + 1).Reverse();
        items[..n].Reverse();
        while (n < items.Length && !order.Less(items[n], items[n - 1]))
            n++;
        return n;
    }

    private static void InsertAll<T, TOrder>(Span<T> items, int sorted, ref TOrder order)
        where TOrder : struct, IOrder<T>
    {
        for (var i = sorted; i < items.Length; i++)
        {
            var pivot = items[i];
            int low = 0, high = i;
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (order.Less(pivot, items[middle]))
                    high = middle;
                else
                    low = middle + 1;
            }

            items[low..i].CopyTo(items[(low + 1)..]);
            items[low] = pivot;
        }
    }

    private static void MergeTop<T, TOrder>(
        Machine m, Span<T> items, Stack<(int Start, int Length)> runs, ref T[]? buffer, ref TOrder order)
        where TOrder : struct, IOrder<T>
    {
        var right = runs.Pop();
        var left = runs.Pop();
        runs.Push((left.Start, left.Length + right.Length));
        var a = items.Slice(left.Start, left.Length);
        var b = items.Slice(right.Start, right.Length);

        // What is in place already at either end stays there.
        var skip = UpperBound(a, b[0], ref order);
        a = a[skip..];
        if (a.Length == 0)
            return;
        b = b[..LowerBound(b, a[^1], ref order)];
        if (b.Length == 0)
            return;
        var target = items.Slice(left.Start + skip, a.Length + b.Length);
        if (buffer is null)
        {
            m.Reserve((long)System.Runtime.CompilerServices.Unsafe.SizeOf<T>() * items.Length);
            buffer = new T[(items.Length / 2) + 1];
        }

        if (a.Length <= b.Length)
            MergeLow(m, target, a, b, buffer, ref order);
        else
            MergeHigh(m, target, a, b, buffer, ref order);
    }

    private static void MergeLow<T, TOrder>(Machine m, Span<T> target, Span<T> a, Span<T> b, Span<T> buffer, ref TOrder order)
        where TOrder : struct, IOrder<T>
    {
        a.CopyTo(buffer);
        a = buffer[..a.Length];
        int i = 0, j = 0, k = 0;
        while (i < a.Length && j < b.Length)
        {
            if (k % Stretch == 0)
                m.Tick(Stretch);
            target[k++] = order.Less(b[j], a[i]) ? b[j++] : a[i++];
        }

        a[i..].CopyTo(target[k..]);
    }

    private static void MergeHigh<T, TOrder>(Machine m, Span<T> target, Span<T> a, Span<T> b, Span<T> buffer, ref TOrder order)
        where TOrder : struct, IOrder<T>
    {
        b.CopyTo(buffer);
        b = buffer[..b.Length];
        int i = a.Length - 1, j = b.Length - 1, k = target.Length - 1;
        while (i >= 0 && j >= 0)
        {
            if (k % Stretch == 0)
                m.Tick(Stretch);
            target[k--] = order.Less(b[j], a[i]) ? a[i--] : b[j--];
        }

        b[..(j + 1)].CopyTo(target);
    }

    // How many of the items are not above the value.
    private static int UpperBound<T, TOrder>(Span<T> items, in T value, ref TOrder order)
        where TOrder : struct, IOrder<T>
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (order.Less(value, items[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    // How many of the items are below the value.
    private static int LowerBound<T, TOrder>(Span<T> items, in T value, ref TOrder order)
        where TOrder : struct, IOrder<T>
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (order.Less(items[middle], value))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
