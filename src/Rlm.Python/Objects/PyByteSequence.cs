using System.Text;
using Rlm.Python.Modules.Binary;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary>What <c>bytes</c>, <c>bytearray</c> and <c>memoryview</c> have in common.</summary>
internal abstract class PyByteSequence : PyObject
{
    public abstract ReadOnlySpan<byte> Span { get; }

    public abstract int Count { get; }

    /// <summary>A result of the same kind, from an array that nobody else keeps.</summary>
    public abstract PyByteSequence Make(byte[] bytes);

    /// <summary>This one where it never changes, else a copy.</summary>
    public abstract PyByteSequence Unchanged();

    public override bool Truth(Machine m) => Count != 0;

    public override long Length(Machine m) => Count;

    public override bool? Equal(Machine m, in Value other)
    {
        // Views and arrays compare their items, not their bytes.
        if (other.Object is not PyByteSequence bytes || bytes is PyMemoryView or PyArray)
            return null;
        m.Tick(Math.Min(Count, bytes.Count) >> 7);
        return Span.SequenceEqual(bytes.Span);
    }

    public override Value Order(Machine m, CompareOp op, in Value other)
    {
        if (this is PyMemoryView || other.Object is not PyByteSequence bytes || bytes is PyMemoryView or PyArray)
            return Value.NotImplemented;
        m.Tick(Math.Min(Count, bytes.Count) >> 7);
        var result = Span.SequenceCompareTo(bytes.Span);
        return Value.Bool(op switch
        {
            CompareOp.Lt => result < 0,
            CompareOp.LtE => result <= 0,
            CompareOp.Gt => result > 0,
            _ => result >= 0,
        });
    }

    public override bool? Contains(Machine m, in Value item)
    {
        if (item.Object is PyByteSequence bytes)
            return ByteSearch.IndexOf(m, Span, bytes.Span) >= 0;
        if (!Indexing.TryRead(m, item, out var value))
            throw m.Error(PyTypes.TypeError, $"a bytes-like object is required, not '{item.Type.NameInMessages}'");
        m.Tick(Count >> 7);
        return value is >= 0 and < 256
            ? Span.Contains((byte)value)
            : throw m.Error(PyTypes.ValueError, "byte must be in range(0, 256)");
    }

    public override Value GetItem(Machine m, in Value key)
    {
        var name = this is PyByteArray ? "bytearray" : "byte";
        if (key.Object is PySlice slice)
        {
            if (slice.Settle(m) is not { } settled || !settled.Indices(m, Count, out var start, out var stop, out var step))
                return Value.Error;
            return Slice(m, start, step, PySlice.CountOf(start, stop, step));
        }

        if (!Indexing.TryReadItem(m, key, out var index))
            return m.Raise(PyTypes.TypeError, $"{name} indices must be integers or slices, not {key.Type.NameInMessages}");
        if (index < 0)
            index += Count;
        return (ulong)index < (ulong)Count
            ? Value.Int(Span[(int)index])
            : m.Raise(PyTypes.IndexError, this is PyByteArray ? "bytearray index out of range" : "index out of range");
    }

    public override Value GetIter(Machine m) => new ByteIterator(this);

    public override Value Binary(Machine m, BinaryOp op, in Value other) => op switch
    {
        BinaryOp.Add => other.Object is PyByteSequence bytes
            ? Concat(m, bytes)
            : m.Raise(PyTypes.TypeError, $"can't concat {other.Type.NameInMessages} to {Type.NameInMessages}"),
        BinaryOp.Mult => Multiply(m, other),
        BinaryOp.Mod => Make(Latin1.ToBytes(Percent.FormatBytes(m, Latin1.ToText(Span), other))),
        _ => Value.NotImplemented,
    };

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        op == BinaryOp.Mult ? Multiply(m, other) : Value.NotImplemented;

    /// <summary>The bytes as source code, with the prefix <c>b</c>.</summary>
    protected string Literal(Machine m, bool escapesApostrophes = false)
    {
        m.Tick(Count >> 3);
        m.Reserve(2L * Count);
        var span = Span;
        var quote = span.Contains((byte)'\'') && !span.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder(span.Length + 3).Append('b').Append(quote);
        foreach (var value in span)
        {
            _ = value switch
            {
                (byte)'\t' => text.Append("\\t"),
                (byte)'\n' => text.Append("\\n"),
                (byte)'\r' => text.Append("\\r"),
                _ when value == quote || value == '\\' || (escapesApostrophes && value == '\'') => text.Append('\\').Append((char)value),
                >= 32 and < 127 => text.Append((char)value),
                _ => text.Append("\\x").Append(Hex(value >> 4)).Append(Hex(value & 15)),
            };
        }

        return text.Append(quote).ToString();
    }

    protected virtual PyByteSequence Slice(Machine m, long start, long step, long count)
    {
        if (count == Count && step == 1)
            return Unchanged();
        return Make(Pick(m, start, step, count));
    }

    protected byte[] Pick(Machine m, long start, long step, long count)
    {
        m.Reserve(count);
        m.Tick(step == 1 ? count >> 6 : count);
        if (step == 1)
            return Span.Slice((int)start, (int)count).ToArray();
        var result = new byte[count];
        for (var i = 0; i < result.Length; i++)
            result[i] = Span[(int)(start + (i * step))];
        return result;
    }

    private Value Concat(Machine m, PyByteSequence other)
    {
        var count = (long)Count + other.Count;
        m.Reserve(count);
        m.Tick(count >> 6);
        var result = GC.AllocateUninitializedArray<byte>((int)count);
        Span.CopyTo(result);
        other.Span.CopyTo(result.AsSpan(Count));
        return Make(result);
    }

    private Value Multiply(Machine m, in Value other)
    {
        if (!Indexing.TryReadTimes(m, other, out var count))
            return Value.NotImplemented;
        return other.Object is PyInt
            ? m.Raise(PyTypes.OverflowError, "cannot fit 'int' into an index-sized integer")
            : Make(Repeat(m, Span, count));
    }

    protected static byte[] Repeat(Machine m, ReadOnlySpan<byte> bytes, long count)
    {
        if (count <= 0 || bytes.Length == 0)
            return [];
        var total = (Int128)bytes.Length * count;
        if (total > long.MaxValue)
            throw m.Error(PyTypes.OverflowError, "repeated bytes are too long");
        m.Reserve((long)total);
        if (total > Array.MaxLength)
            throw m.Error(PyTypes.MemoryError, "");
        m.Tick((long)total >> 6);
        var result = new byte[(int)total];
        if (bytes.Length == 1)
        {
            result.AsSpan().Fill(bytes[0]);
            return result;
        }

        bytes.CopyTo(result);
        for (var filled = bytes.Length; filled < result.Length;)
        {
            var more = Math.Min(filled, result.Length - filled);
            result.AsSpan(0, more).CopyTo(result.AsSpan(filled));
            filled += more;
        }

        return result;
    }

    private static char Hex(int digit) => (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
}
