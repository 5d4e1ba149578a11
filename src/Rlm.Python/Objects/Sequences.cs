using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What lists, tuples and queues do alike with their items.</summary>
internal static class Sequences
{
    // Native loops look at the budget each time so many items are done.
    private const int Stretch = 1024;

    public static bool Equal(Machine m, ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        if (a.Length != b.Length)
            return false;
        return FirstDifference(m, a, b) < 0;
    }

    public static Value Order(Machine m, CompareOp op, ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        var common = Math.Min(a.Length, b.Length);
        var i = FirstDifference(m, a[..common], b[..common]);
        if (i >= 0)
            return m.RichCompare(op, a[i], b[i]);
        return Value.Bool(op switch
        {
            CompareOp.Lt => a.Length < b.Length,
            CompareOp.LtE => a.Length <= b.Length,
            CompareOp.Gt => a.Length > b.Length,
            _ => a.Length >= b.Length,
        });
    }

    public static int IndexOf(Machine m, ReadOnlySpan<Value> items, in Value value)
    {
        for (var i = 0; i < items.Length; i++)
        {
            Tick(m, i);
            if (Same(m, items[i], value))
                return i;
        }

        return -1;
    }

    /// <summary>As <see cref="IndexOf(Machine, ReadOnlySpan{Value}, in Value)"/>, for a list that comparing may change.</summary>
    public static int IndexOf(Machine m, PyList list, in Value value, long start, long stop)
    {
        for (var i = start; i < Math.Min(stop, list.Count); i++)
        {
            Tick(m, (int)i);
            if (Same(m, list.Items[i], value))
                return (int)i;
        }

        return -1;
    }

    public static long CountOf(Machine m, ReadOnlySpan<Value> items, in Value value)
    {
        var count = 0;
        for (var i = 0; i < items.Length; i++)
        {
            Tick(m, i);
            if (Same(m, items[i], value))
                count++;
        }

        return count;
    }

    /// <summary>The items so many times over.</summary>
    public static Value[] Repeat(Machine m, ReadOnlySpan<Value> items, long times)
    {
        if (times <= 0 || items.Length == 0)
            return [];
        var size = (Int128)items.Length * times;
        m.Reserve((long)Int128.Min(16 * size, long.MaxValue));
        if (size > Array.MaxLength)
            throw m.Error(PyTypes.MemoryError, "");
        var result = new Value[(int)size];
        if (items.Length == 1)
        {
            for (var i = 0; i < result.Length; i += Stretch)
            {
                m.Tick(Stretch / 16);
                result.AsSpan(i, Math.Min(Stretch, result.Length - i)).Fill(items[0]);
            }

            return result;
        }

        // Always whole repetitions, so that what was copied last may be copied again; in pieces that stay in the cache.
        items.CopyTo(result);
        var most = items.Length * Math.Max(1, 65536 / items.Length);
        for (var done = items.Length; done < result.Length;)
        {
            var count = Math.Min(Math.Min(done, most), result.Length - done);
            m.Tick(1 + (count / 16));
            result.AsSpan(0, count).CopyTo(result.AsSpan(done));
            done += count;
        }

        return result;
    }

    /// <summary>The items of a resolved slice.</summary>
    public static Value[] Slice(Machine m, ReadOnlySpan<Value> items, long start, long stop, long stride)
    {
        var count = (int)PySlice.CountOf(start, stop, stride);
        if (count == 0)
            return [];
        m.Reserve(16L * count);
        m.Tick(1 + (count / 16));
        if (stride == 1)
            return items.Slice((int)start, count).ToArray();
        var result = new Value[count];
        for (var i = 0; i < count; i++)
        {
            Tick(m, i);
            result[i] = items[(int)(start + (i * stride))];
        }

        return result;
    }

    public static Value[] Concatenate(Machine m, ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        var count = (long)a.Length + b.Length;
        m.Reserve(16 * count);
        m.Tick(1 + (int)(count / 16));
        var result = new Value[count];
        a.CopyTo(result);
        b.CopyTo(result.AsSpan(a.Length));
        return result;
    }

    /// <summary>The items' reprs with commas between.</summary>
    public static void AppendReprs(Machine m, StringBuilder text, ReadOnlySpan<Value> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            AppendRepr(m, text, items[i]);
        }
    }

    public static void AppendRepr(Machine m, StringBuilder text, in Value item)
    {
        m.Tick(1);
        var before = text.Length;
        if (item.IsInt)
            text.Append(item.Bits);
        else
            text.Append(m.Repr(item));
        // The builder holds its text once more when it becomes a string.
        if (before >> 16 != text.Length >> 16)
            m.Reserve(4L * text.Length);
    }

    public static void Tick(Machine m, int index)
    {
        if (index % Stretch == Stretch - 1)
            m.Tick(Stretch);
    }

    /// <summary>Equality as containers see it; integers are settled here.</summary>
    public static bool Same(Machine m, in Value a, in Value b) =>
        a.Object is null && b.Object is null ? a.Bits == b.Bits : m.Equal(a, b);

    private static int FirstDifference(Machine m, ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            Tick(m, i);
            if (!Same(m, a[i], b[i]))
                return i;
        }

        return -1;
    }
}
