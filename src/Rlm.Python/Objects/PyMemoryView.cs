using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A <c>memoryview</c> of bytes: one dimension, unsigned bytes.</summary>
internal sealed class PyMemoryView(PyByteSequence source, int start, int count, int stride) : PyByteSequence
{
    public PyMemoryView(PyByteSequence source)
        : this(source, 0, source.Count, 1)
    {
    }

    public PyByteSequence Source { get; } = source;

    public int Stride { get; } = stride;

    public bool IsReleased { get; set; }

    public bool IsReadOnly => Source is not PyByteArray;

    public override int Count => IsReleased ? 0 : count;

    public override PyType Type => MemoryViewType.Instance;

    // A bytearray may have shrunk below its view.
    public override ReadOnlySpan<byte> Span
    {
        get
        {
            var all = Source.Span;
            if (Stride == 1)
                return start >= all.Length ? [] : all.Slice(start, Math.Min(Count, all.Length - start));
            var result = new byte[Count];
            for (var i = 0; i < result.Length; i++)
            {
                var place = start + (i * Stride);
                result[i] = place < all.Length ? all[place] : (byte)0;
            }

            return result;
        }
    }

    public override PyByteSequence Make(byte[] bytes) => PyBytes.From(bytes);

    public override PyByteSequence Unchanged() => this;

    public override void Traverse(Census census) => census.Add(Source);

    public override string Repr(Machine m) => IsReleased ? $"<released memory at {m.Address(this)}>" : $"<memory at {m.Address(this)}>";

    public override long Hash(Machine m)
    {
        if (!IsReadOnly)
            throw m.Error(PyTypes.ValueError, "cannot hash writable memoryview object");
        return PyBytes.From(Span.ToArray()).Hash(m);
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other) => Value.NotImplemented;

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) => Value.NotImplemented;

    public override bool? Contains(Machine m, in Value item) => null;

    public override Value GetItem(Machine m, in Value key)
    {
        Check(m);
        if (key.Object is PySlice)
            return base.GetItem(m, key);
        if (!Indexing.TryRead(m, key, out var index))
            return m.Raise(PyTypes.TypeError, "memoryview: invalid slice key");
        if (index < 0)
            index += Count;
        return (ulong)index < (ulong)Count
            ? Value.Int(Span[(int)index])
            : m.Raise(PyTypes.IndexError, "index out of bounds on dimension 1");
    }

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        Check(m);
        if (Source is not PyByteArray target)
            return m.Raise(PyTypes.TypeError, "cannot modify read-only memory");
        if (key.Object is PySlice slice)
        {
            if (!slice.Indices(m, Count, out var from, out var to, out var step))
                return Value.Error;
            var bytes = ByteArguments.Bytes(m, value).Span.ToArray();
            if (bytes.Length != PySlice.CountOf(from, to, step))
                return m.Raise(PyTypes.ValueError, "memoryview assignment: lvalue and rvalue have different structures");
            for (var i = 0; i < bytes.Length; i++)
                Write(m, target, from + (i * step), bytes[i]);
            return Value.None;
        }

        if (!Indexing.TryRead(m, key, out var index))
            return m.Raise(PyTypes.TypeError, "memoryview: invalid slice key");
        if (index < 0)
            index += Count;
        if ((ulong)index >= (ulong)Count)
            return m.Raise(PyTypes.IndexError, "index out of bounds on dimension 1");
        if (!Indexing.TryRead(m, value, out var item))
            return m.Raise(PyTypes.TypeError, "memoryview: invalid type for format 'B'");
        if (item is < 0 or > 255)
            return m.Raise(PyTypes.ValueError, "memoryview: invalid value for format 'B'");
        Write(m, target, index, (byte)item);
        return Value.None;
    }

    /// <summary>Another view of the same part.</summary>
    public PyMemoryView View() => new(Source, start, count, Stride);

    public void Check(Machine m)
    {
        if (IsReleased)
            throw m.Error(PyTypes.ValueError, "operation forbidden on released memoryview object");
    }

    protected override PyByteSequence Slice(Machine m, long from, long step, long length) =>
        new PyMemoryView(Source, (int)(start + (from * Stride)), (int)length, (int)(Stride * step));

    private void Write(Machine m, PyByteArray target, long index, byte value)
    {
        var place = start + (index * Stride);
        if (place >= target.Count)
            throw m.Error(PyTypes.ValueError, "memoryview: the underlying bytearray has become shorter");
        target.Writable[(int)place] = value;
    }
}
