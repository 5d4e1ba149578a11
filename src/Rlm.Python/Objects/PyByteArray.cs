using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A <c>bytearray</c>: bytes that can be changed.</summary>
internal class PyByteArray(byte[] bytes) : PyByteSequence
{
    private byte[] _bytes = bytes;
    private int _count = bytes.Length;

    public override ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _count);

    public Span<byte> Writable => _bytes.AsSpan(0, _count);

    public override int Count => _count;

    public override PyType Type => ByteArrayType.Instance;

    public override long Size => 56 + _bytes.Length;

    public override PyByteSequence Make(byte[] bytes) => new PyByteArray(bytes);

    public override PyByteSequence Unchanged() => new PyByteArray(Span.ToArray());

    public override string Repr(Machine m) => $"{Type.Name}({Literal(m, escapesApostrophes: true)})";

    public override Value BinaryInPlace(Machine m, BinaryOp op, in Value other)
    {
        switch (op)
        {
            case BinaryOp.Add:
                if (other.Object is not PyByteSequence bytes)
                    return m.Raise(PyTypes.TypeError, $"can't concat {other.Type.NameInMessages} to {Type.NameInMessages}");
                Splice(m, _count, 0, bytes.Span);
                return this;
            case BinaryOp.Mult when Indexing.TryReadTimes(m, other, out var count):
                Replace(Repeat(m, Span, count));
                return this;
            default:
                return Value.NotImplemented;
        }
    }

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        if (key.Object is PySlice slice)
        {
            return value.Object is PyStr
                ? m.Raise(PyTypes.TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
                : Indexing.IsIndex(value)
                    ? m.Raise(PyTypes.TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
                    : SetSlice(m, slice, ByteArguments.FromIterable(m, value, "bytearray"));
        }

        if (!TryIndex(m, key, out var index))
            return Value.Error;
        _bytes[index] = ByteArguments.Byte(m, value);
        return Value.None;
    }

    public override Value DelItem(Machine m, in Value key)
    {
        if (key.Object is not PySlice slice)
        {
            if (!TryIndex(m, key, out var index))
                return Value.Error;
            Splice(m, index, 1, []);
            return Value.None;
        }

        if (slice.Settle(m) is not { } settled || !settled.Indices(m, _count, out var start, out var stop, out var step))
            return Value.Error;
        var count = PySlice.CountOf(start, stop, step);
        if (step == 1)
        {
            Splice(m, (int)start, (int)count, []);
            return Value.None;
        }

        var removed = new HashSet<long>();
        for (var i = 0L; i < count; i++)
            removed.Add(start + (i * step));
        m.Tick(_count);
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (!removed.Contains(i))
                _bytes[kept++] = _bytes[i];
        }

        _count = kept;
        return Value.None;
    }

    /// <summary>Replaces a part by other bytes, which may come from this very array.</summary>
    public void Splice(Machine m, int start, int removed, ReadOnlySpan<byte> inserted)
    {
        var count = (long)_count - removed + inserted.Length;
        if (inserted.Overlaps(_bytes))
            inserted = inserted.ToArray();
        m.Tick((_count - start) >> 6);
        if (count > _bytes.Length)
        {
            var capacity = Math.Max(count, Math.Min(Array.MaxLength, _bytes.Length + (_bytes.Length >> 1) + 16L));
            m.Reserve(capacity);
            if (count > Array.MaxLength)
                throw m.Error(PyTypes.MemoryError, "");
            Array.Resize(ref _bytes, (int)capacity);
        }

        _bytes.AsSpan(start + removed, _count - start - removed).CopyTo(_bytes.AsSpan(start + inserted.Length));
        inserted.CopyTo(_bytes.AsSpan(start));
        _count = (int)count;
    }

    public void Replace(byte[] bytes)
    {
        _bytes = bytes;
        _count = bytes.Length;
    }

    private Value SetSlice(Machine m, PySlice slice, byte[] values)
    {
        if (slice.Settle(m) is not { } settled || !settled.Indices(m, _count, out var start, out var stop, out var step))
            return Value.Error;
        var count = PySlice.CountOf(start, stop, step);
        if (step == 1)
        {
            Splice(m, (int)start, (int)count, values);
            return Value.None;
        }

        if (values.Length != count)
        {
            return m.Raise(
                PyTypes.ValueError, $"attempt to assign bytes of size {values.Length} to extended slice of size {count}");
        }

        for (var i = 0; i < values.Length; i++)
            _bytes[start + (i * step)] = values[i];
        return Value.None;
    }

    private bool TryIndex(Machine m, in Value key, out int index)
    {
        index = 0;
        if (!Indexing.TryReadItem(m, key, out var wanted))
        {
            m.Raise(PyTypes.TypeError, $"bytearray indices must be integers or slices, not {key.Type.NameInMessages}");
            return false;
        }

        if (wanted < 0)
            wanted += _count;
        if ((ulong)wanted >= (ulong)_count)
        {
            m.Raise(PyTypes.IndexError, "bytearray index out of range");
            return false;
        }

        index = (int)wanted;
        return true;
    }
}
