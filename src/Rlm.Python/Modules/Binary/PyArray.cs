using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>An <c>array.array</c>: items of one kind as bytes; wherever bytes are wanted it counts as its bytes.</summary>
internal sealed class PyArray(char code, byte[] bytes, PyType? type = null) : PyByteSequence
{
    private byte[] _bytes = bytes;
    private int _used = bytes.Length;
    private Attributes _attributes;

    public char Code { get; } = code;

    public int ItemSize { get; } = ItemFormat.SizeOf(code);

    /// <summary>How many items there are; <see cref="Count"/> counts bytes.</summary>
    public int Items => _used / ItemSize;

    public override ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _used);

    public Span<byte> Writable => _bytes.AsSpan(0, _used);

    public override int Count => _used;

    public override PyType Type => type ?? ArrayType.Instance;

    public override long Size => 80 + _bytes.Length;

    public override ref Attributes Attributes
    {
        get
        {
            if (type is not null)
                return ref _attributes;
            return ref base.Attributes;
        }
    }

    public Value this[int index] => ArrayItems.Read(Code, Span.Slice(index * ItemSize, ItemSize));

    public override void Traverse(Census census)
    {
        census.Add(type);
        _attributes.Traverse(census);
    }

    public override PyByteSequence Make(byte[] bytes) => PyBytes.From(bytes);

    public override PyByteSequence Unchanged() => new PyArray(Code, Span.ToArray());

    public override long Length(Machine m) => Items;

    public override long Hash(Machine m) => throw m.Error(PyTypes.TypeError, $"unhashable type: '{Type.NameInMessages}'");

    public override Value GetIter(Machine m) => new ArrayIterator(this);

    public override string Repr(Machine m)
    {
        if (Items == 0)
            return $"{Type.Name}('{Code}')";
        return $"{Type.Name}('{Code}', {(ArrayItems.IsText(Code) ? m.Repr(Value.Str(ToText(m))) : m.Repr(ToList(m)))})";
    }

    public override bool? Equal(Machine m, in Value other)
    {
        if (other.Object is not PyArray array)
            return null;
        return Items == array.Items && (Code == array.Code && Code is not ('f' or 'd')
            ? Span.SequenceEqual(array.Span)
            : Sequences.Equal(m, ToList(m).Span, array.ToList(m).Span));
    }

    public override Value Order(Machine m, CompareOp op, in Value other) => other.Object is PyArray array
        ? Sequences.Order(m, op, ToList(m).Span, array.ToList(m).Span)
        : Value.NotImplemented;

    public override bool? Contains(Machine m, in Value item) => IndexOf(m, item, 0, Items) >= 0;

    public override Value GetItem(Machine m, in Value key)
    {
        if (key.Object is PySlice slice)
        {
            if (slice.Settle(m) is not { } settled || !settled.Indices(m, Items, out var start, out var stop, out var step))
                return Value.Error;
            return new PyArray(Code, PickItems(m, start, step, PySlice.CountOf(start, stop, step)));
        }

        return TryIndex(m, key, "array index out of range", out var index) ? this[index] : Value.Error;
    }

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        if (key.Object is PySlice slice)
            return SetSlice(m, slice, value);
        if (!TryIndex(m, key, "array assignment index out of range", out var index))
            return Value.Error;
        // Converting may run code that changes the array.
        Span<byte> item = stackalloc byte[8];
        ArrayItems.Write(m, Code, value, item[..ItemSize]);
        if (index < Items)
            item[..ItemSize].CopyTo(Writable[(index * ItemSize)..]);
        return Value.None;
    }

    public override Value DelItem(Machine m, in Value key)
    {
        if (key.Object is not PySlice slice)
        {
            if (!TryIndex(m, key, "array assignment index out of range", out var index))
                return Value.Error;
            Splice(m, index, 1, []);
            return Value.None;
        }

        if (slice.Settle(m) is not { } settled || !settled.Indices(m, Items, out var start, out var stop, out var step))
            return Value.Error;
        Remove(m, start, step, PySlice.CountOf(start, stop, step));
        return Value.None;
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other)
    {
        switch (op)
        {
            case BinaryOp.Add when other.Object is PyArray array:
                if (array.Code != Code)
                    return m.Raise(PyTypes.TypeError, "bad argument type for built-in operation");
                var sum = new PyArray(Code, Span.ToArray());
                sum.Splice(m, sum.Items, 0, array.Span);
                return sum;
            case BinaryOp.Add:
                return m.Raise(PyTypes.TypeError, $"can only append array (not \"{other.Type.NameInMessages}\") to array");
            case BinaryOp.Mult when Indexing.TryReadTimes(m, other, out var times):
                return new PyArray(Code, Repeat(m, Span, times));
            case BinaryOp.Mult:
                return m.Raise(PyTypes.TypeError, $"can't multiply sequence by non-int of type '{other.Type.NameInMessages}'");
            default:
                return Value.NotImplemented;
        }
    }

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        op == BinaryOp.Mult && Indexing.TryReadTimes(m, other, out var times)
            ? new PyArray(Code, Repeat(m, Span, times))
            : Value.NotImplemented;

    public override Value BinaryInPlace(Machine m, BinaryOp op, in Value other)
    {
        switch (op)
        {
            case BinaryOp.Add:
                if (other.Object is not PyArray array)
                    return m.Raise(PyTypes.TypeError, $"can only extend array with array (not \"{other.Type.NameInMessages}\")");
                Extend(m, array);
                return this;
            case BinaryOp.Mult when Indexing.TryReadTimes(m, other, out var times):
                _bytes = Repeat(m, Span, times);
                _used = _bytes.Length;
                return this;
            default:
                return Value.NotImplemented;
        }
    }

    public PyList ToList(Machine m)
    {
        m.Reserve(16L * Items);
        m.Tick(Items);
        var items = new Value[Items];
        for (var i = 0; i < items.Length; i++)
            items[i] = this[i];
        return new(items);
    }

    public string ToText(Machine m)
    {
        m.Reserve(4L * Items);
        m.Tick(1 + (Items / 8));
        var text = new System.Text.StringBuilder(Items);
        for (var i = 0; i < Items; i++)
            text.Append(this[i].Object!.ToString());
        return text.ToString();
    }

    public void Append(Machine m, in Value value) => Insert(m, int.MaxValue, value);

    public void Insert(Machine m, long index, in Value value)
    {
        Span<byte> item = stackalloc byte[8];
        ArrayItems.Write(m, Code, value, item[..ItemSize]);
        if (index < 0)
            index = Math.Max(0, index + Items);
        Splice(m, (int)Math.Min(index, Items), 0, item[..ItemSize]);
    }

    public void Extend(Machine m, PyArray other)
    {
        if (other.Code != Code)
            throw m.Error(PyTypes.TypeError, "can only extend with array of same kind");
        Splice(m, Items, 0, other.Span);
    }

    public void AppendBytes(Machine m, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % ItemSize != 0)
            throw m.Error(PyTypes.ValueError, "bytes length not a multiple of item size");
        Splice(m, Items, 0, bytes);
    }

    public long IndexOf(Machine m, Value item, long start, long stop)
    {
        // The comparison may run code that makes the array shorter.
        for (var i = start; i < Math.Min(stop, Items); i++)
        {
            m.Tick(1);
            if (m.Equal(this[(int)i], item))
                return i;
        }

        return -1;
    }

    /// <summary>Replaces items by others, given as bytes, which may be this array's own.</summary>
    public void Splice(Machine m, int start, int removed, ReadOnlySpan<byte> inserted)
    {
        var count = (long)_used - ((long)removed * ItemSize) + inserted.Length;
        if (inserted.Overlaps(_bytes))
            inserted = inserted.ToArray();
        int from = start * ItemSize, to = (start + removed) * ItemSize;
        m.Tick((_used - from) >> 6);
        if (count > _bytes.Length)
        {
            var capacity = Math.Max(count, Math.Min(Array.MaxLength, _bytes.Length + (_bytes.Length >> 1) + 16L));
            m.Reserve(capacity);
            if (count > Array.MaxLength)
                throw m.Error(PyTypes.MemoryError, "");
            Array.Resize(ref _bytes, (int)capacity);
        }

        _bytes.AsSpan(to, _used - to).CopyTo(_bytes.AsSpan(from + inserted.Length));
        inserted.CopyTo(_bytes.AsSpan(from));
        _used = (int)count;
    }

    private Value SetSlice(Machine m, PySlice slice, in Value value)
    {
        if (value.Object is not PyArray array)
            return m.Raise(PyTypes.TypeError, $"can only assign array (not \"{value.Type.NameInMessages}\") to array slice");
        if (array.Code != Code)
            return m.Raise(PyTypes.TypeError, "bad argument type for built-in operation");
        if (slice.Settle(m) is not { } settled || !settled.Indices(m, Items, out var start, out var stop, out var step))
            return Value.Error;
        var count = PySlice.CountOf(start, stop, step);
        if (step == 1)
        {
            Splice(m, (int)start, (int)count, array.Span);
            return Value.None;
        }

        if (array.Items != count)
            return m.Raise(PyTypes.ValueError, $"attempt to assign array of size {array.Items} to extended slice of size {count}");
        var bytes = array.Span.ToArray();
        m.Tick(count);
        for (var i = 0; i < count; i++)
            bytes.AsSpan(i * ItemSize, ItemSize).CopyTo(Writable[(int)((start + (i * step)) * ItemSize)..]);
        return Value.None;
    }

    private void Remove(Machine m, long start, long step, long count)
    {
        if (count == 0)
            return;
        if (step < 0)
            (start, step) = (start + ((count - 1) * step), -step);
        m.Tick(Items);
        int kept = (int)start, next = (int)start;
        var left = count;
        for (var i = (int)start; i < Items; i++)
        {
            if (left > 0 && i == next)
            {
                left--;
                next = (int)Math.Min(int.MaxValue, next + step);
                continue;
            }

            _bytes.AsSpan(i * ItemSize, ItemSize).CopyTo(_bytes.AsSpan(kept++ * ItemSize));
        }

        _used = kept * ItemSize;
    }

    private byte[] PickItems(Machine m, long start, long step, long count)
    {
        m.Reserve(count * ItemSize);
        m.Tick(step == 1 ? count >> 4 : count);
        if (step == 1)
            return Span.Slice((int)start * ItemSize, (int)count * ItemSize).ToArray();
        var result = new byte[count * ItemSize];
        for (var i = 0; i < count; i++)
            Span.Slice((int)(start + (i * step)) * ItemSize, ItemSize).CopyTo(result.AsSpan(i * ItemSize));
        return result;
    }

    private bool TryIndex(Machine m, in Value key, string message, out int index)
    {
        index = 0;
        if (!Indexing.TryReadItem(m, key, out var wanted))
        {
            m.Raise(PyTypes.TypeError, "array indices must be integers");
            return false;
        }

        if (wanted < 0)
            wanted += Items;
        if ((ulong)wanted >= (ulong)Items)
        {
            m.Raise(PyTypes.IndexError, message);
            return false;
        }

        index = (int)wanted;
        return true;
    }
}
