using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal partial class PyList
{
    public override bool Truth(Machine m) => Count != 0;

    public override long Length(Machine m) => Count;

    public override long Hash(Machine m) => throw m.Error(PyTypes.TypeError, $"unhashable type: '{Type.NameInMessages}'");

    public override Value GetIter(Machine m) => new ListIterator(this);

    public override bool? Contains(Machine m, in Value item) => Sequences.IndexOf(m, this, item, 0, long.MaxValue) >= 0;

    public override bool? Equal(Machine m, in Value other) =>
        other.Object is PyList list ? Sequences.Equal(m, Span, list.Span) : null;

    public override Value Order(Machine m, CompareOp op, in Value other) =>
        other.Object is PyList list ? Sequences.Order(m, op, Span, list.Span) : Value.NotImplemented;

    public override string Repr(Machine m)
    {
        if (Count == 0)
            return "[]";
        if (!m.EnterRepr(this))
            return "[...]";
        try
        {
            var text = new StringBuilder("[");
            // Not over a span: an item's __repr__ may change the list.
            for (var i = 0; i < Count; i++)
            {
                if (i > 0)
                    text.Append(", ");
                Sequences.AppendRepr(m, text, Items[i]);
            }

            return text.Append(']').ToString();
        }
        finally
        {
            m.LeaveRepr(this);
        }
    }

    public override Value GetItem(Machine m, in Value key)
    {
        if (Indexing.TryReadItem(m, key, out var index))
        {
            if (index < 0)
                index += Count;
            return (ulong)index < (ulong)Count ? Items[index] : m.Raise(PyTypes.IndexError, "list index out of range");
        }

        return key.Object is PySlice slice ? GetSlice(m, slice.Start, slice.Stop, slice.Step) : BadIndex(m, key);
    }

    public Value GetSlice(Machine m, in Value lower, in Value upper, in Value step)
    {
        if (!PySlice.IsSettled(lower) || !PySlice.IsSettled(upper) || !PySlice.IsSettled(step))
            return PySlice.Settle(m, lower, upper, step) is { } settled ? GetSlice(m, settled.Start, settled.Stop, settled.Step) : Value.Error;
        if (!PySlice.Indices(m, lower, upper, step, Count, out var start, out var stop, out var stride))
            return Value.Error;
        var items = Sequences.Slice(m, Span, start, stop, stride);
        return new PyList(items, items.Length);
    }

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        if (Indexing.TryReadItem(m, key, out var index))
        {
            if (index < 0)
                index += Count;
            if ((ulong)index >= (ulong)Count)
                return m.Raise(PyTypes.IndexError, "list assignment index out of range");
            Items[index] = value;
            return Value.None;
        }

        return key.Object is PySlice slice ? SetSlice(m, slice.Start, slice.Stop, slice.Step, value) : BadIndex(m, key);
    }

    public override Value DelItem(Machine m, in Value key)
    {
        if (Indexing.TryReadItem(m, key, out var index))
        {
            if (index < 0)
                index += Count;
            if ((ulong)index >= (ulong)Count)
                return m.Raise(PyTypes.IndexError, "list assignment index out of range");
            RemoveRange((int)index, 1);
            return Value.None;
        }

        if (key.Object is not PySlice slice)
            return BadIndex(m, key);
        return slice.Settle(m) is { } settled && settled.Indices(m, Count, out var start, out var stop, out var stride) ? RemoveSlice(m, start, stop, stride) : Value.Error;
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other)
    {
        switch (op)
        {
            case BinaryOp.Add when other.Object is PyList list:
                var items = Sequences.Concatenate(m, Span, list.Span);
                return new PyList(items, items.Length);
            case BinaryOp.Add when !other.Type.HasSlot(Dunder.RAdd):
                return m.Raise(PyTypes.TypeError, $"can only concatenate list (not \"{other.Type.NameInMessages}\") to list");
            case BinaryOp.Mult:
                return Multiply(m, other);
            default:
                return Value.NotImplemented;
        }
    }

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        op == BinaryOp.Mult ? Multiply(m, other) : Value.NotImplemented;

    public override Value BinaryInPlace(Machine m, BinaryOp op, in Value other)
    {
        switch (op)
        {
            case BinaryOp.Add:
                return ListType.Extend(m, this, other, this);
            case BinaryOp.Mult when Indexing.TryReadTimes(m, other, out var times):
                Items = Sequences.Repeat(m, Span, times);
                Count = Items.Length;
                return this;
            default:
                return Value.NotImplemented;
        }
    }

    /// <summary>Appends the items of any iterable.</summary>
    public void Extend(Machine m, in Value iterable)
    {
        switch (iterable.Object)
        {
            case PyList or PyTuple:
                AddRange(m, m.ToSpan(iterable));
                break;
            case PyIterator iterator:
                var done = 0;
                while (iterator.MoveNext(m, out var item))
                {
                    Sequences.Tick(m, done++);
                    Add(item);
                }

                break;
            default:
                AddRange(m, m.ToSpan(iterable));
                break;
        }
    }

    public void AddRange(Machine m, ReadOnlySpan<Value> items)
    {
        m.Tick(1 + (items.Length / 16));
        EnsureRoom(m, items.Length);
        items.CopyTo(Items.AsSpan(Count));
        Count += items.Length;
    }

    public void Insert(Machine m, long index, in Value value)
    {
        if (index < 0)
            index = Math.Max(0, index + Count);
        var at = (int)Math.Min(index, Count);
        EnsureRoom(m, 1);
        m.Tick(1 + ((Count - at) / 64));
        Array.Copy(Items, at, Items, at + 1, Count - at);
        Items[at] = value;
        Count++;
    }

    public void RemoveRange(int index, int count)
    {
        Array.Copy(Items, index + count, Items, index, Count - index - count);
        Array.Clear(Items, Count - count, count);
        Count -= count;
    }

    public void Clear()
    {
        Items = [];
        Count = 0;
    }

    public Value SetSlice(Machine m, in Value lower, in Value upper, in Value step, in Value value)
    {
        if (!PySlice.IsSettled(lower) || !PySlice.IsSettled(upper) || !PySlice.IsSettled(step))
            return PySlice.Settle(m, lower, upper, step) is { } settled ? SetSlice(m, settled.Start, settled.Stop, settled.Step, value) : Value.Error;
        if (!PySlice.Indices(m, lower, upper, step, Count, out var start, out var stop, out var stride))
            return Value.Error;
        if (!m.IsIterable(value))
            return m.Raise(PyTypes.TypeError, "must assign iterable to extended slice");
        var before = Count;
        var items = ReferenceEquals(value.Object, this) ? Span.ToArray() : m.ToSpan(value);
        if (Count != before && stride != 1 && !PySlice.Indices(m, lower, upper, step, Count, out start, out stop, out stride))
            return Value.Error;
        if (stride == 1)
        {
            // Iterating may have run Python code that shortened the list.
            start = Math.Min(start, Count);
            Splice(m, (int)start, (int)(Math.Clamp(stop, start, Count) - start), items);
            return Value.None;
        }

        var count = PySlice.CountOf(start, stop, stride);
        if (items.Length != count)
            return m.Raise(PyTypes.ValueError, $"attempt to assign sequence of size {items.Length} to extended slice of size {count}");
        for (var i = 0; i < items.Length; i++)
        {
            Sequences.Tick(m, i);
            Items[start + (i * stride)] = items[i];
        }

        return Value.None;
    }

    /// <summary>Makes room for so many items more.</summary>
    private void EnsureRoom(Machine m, int more)
    {
        var needed = (long)Count + more;
        if (needed <= Items.Length)
            return;
        var capacity = Math.Max(needed, Math.Max(4, Items.Length + (Items.Length >> 1)));
        m.Reserve(16 * capacity);
        Array.Resize(ref Items, (int)capacity);
    }

    private void Splice(Machine m, int index, int removed, ReadOnlySpan<Value> items)
    {
        var behind = Count - index - removed;
        m.Tick(1 + ((items.Length + behind) / 64));
        if (items.Length > removed)
            EnsureRoom(m, items.Length - removed);
        Array.Copy(Items, index + removed, Items, index + items.Length, behind);
        items.CopyTo(Items.AsSpan(index));
        var count = index + items.Length + behind;
        if (count < Count)
            Array.Clear(Items, count, Count - count);
        Count = count;
    }

    private Value RemoveSlice(Machine m, long start, long stop, long stride)
    {
        var count = (int)PySlice.CountOf(start, stop, stride);
        if (count == 0)
            return Value.None;
        m.Tick(1 + (Count / 64));
        if (stride < 0)
            (start, stride) = (start + ((count - 1) * stride), -stride);
        if (stride == 1)
        {
            RemoveRange((int)start, count);
            return Value.None;
        }

        var to = (int)start;
        for (var i = 0; i < count; i++)
        {
            Sequences.Tick(m, i);
            var from = (int)(start + (i * stride)) + 1;
            var next = i + 1 < count ? (int)(start + ((i + 1) * stride)) : Count;
            Array.Copy(Items, from, Items, to, next - from);
            to += next - from;
        }

        Array.Clear(Items, to, Count - to);
        Count = to;
        return Value.None;
    }

    private Value Multiply(Machine m, in Value other)
    {
        if (Indexing.TryReadTimes(m, other, out var times))
        {
            var items = Sequences.Repeat(m, Span, times);
            return new PyList(items, items.Length);
        }

        return other.Type.HasSlot(Dunder.RMul)
            ? Value.NotImplemented
            : m.Raise(PyTypes.TypeError, $"can't multiply sequence by non-int of type '{other.Type.NameInMessages}'");
    }

    private static Value BadIndex(Machine m, in Value key) =>
        m.Raise(PyTypes.TypeError, $"list indices must be integers or slices, not {key.Type.NameInMessages}");
}
