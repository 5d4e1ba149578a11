using System.Diagnostics.CodeAnalysis;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary>Reads the arguments of <c>bytes</c> and <c>bytearray</c> and of their methods.</summary>
internal static class ByteArguments
{
    public static bool TryBytes(in Value value, [NotNullWhen(true)] out PyByteSequence? bytes) =>
        (bytes = value.Object as PyByteSequence) is not null;

    public static PyByteSequence Self(Machine m, ReadOnlySpan<Value> a) => a[0].Object as PyByteSequence
        ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 'bytes' object but received a '{a[0].Type.NameInMessages}'");

    public static PyByteSequence Bytes(Machine m, in Value value) => value.Object as PyByteSequence
        ?? throw m.Error(PyTypes.TypeError, $"a bytes-like object is required, not '{value.Type.NameInMessages}'");

    /// <summary>What to look for: bytes, or one byte as an integer.</summary>
    public static byte[] Wanted(Machine m, in Value value)
    {
        if (value.Object is PyByteSequence bytes)
            return bytes.Span.ToArray();
        if (!Indexing.TryRead(m, value, out var one))
            throw m.Error(PyTypes.TypeError, $"argument should be integer or bytes-like object, not '{value.Type.NameInMessages}'");
        return one is >= 0 and < 256 ? [(byte)one] : throw m.Error(PyTypes.ValueError, "byte must be in range(0, 256)");
    }

    /// <summary>One element of a bytearray.</summary>
    public static byte Byte(Machine m, in Value value, string name = "byte")
    {
        if (!Indexing.TryRead(m, value, out var one))
            throw m.Error(PyTypes.TypeError, $"'{value.Type.NameInMessages}' object cannot be interpreted as an integer");
        return one is >= 0 and < 256 ? (byte)one : throw m.Error(PyTypes.ValueError, $"{name} must be in range(0, 256)");
    }

    /// <summary>The places between two optional indexes, as slicing has them; an end before the start means that nothing fits.</summary>
    public static (int Start, int End) Range(Machine m, int count, in Value start, in Value end)
    {
        long first = StrArguments.IsLeftOut(start) ? 0 : StrArguments.Index(m, start);
        long last = StrArguments.IsLeftOut(end) ? count : StrArguments.Index(m, end);
        if (last > count)
            last = count;
        else if (last < 0)
            last = Math.Max(0, last + count);
        if (first < 0)
            first = Math.Max(0, first + count);
        return first > last ? (1, 0) : ((int)first, (int)last);
    }

    /// <summary>What <c>bytes(source, encoding, errors)</c> contains.</summary>
    public static byte[] Create(Machine m, in Value source, in Value encoding, in Value errors, string type)
    {
        if (source.Object is PyStr text)
        {
            if (encoding.IsMissing)
                throw m.Error(PyTypes.TypeError, "string argument without an encoding");
            var made = Encoder.Encode(
                m, text, Codecs.Name(m, encoding, type, "encoding", ""), Codecs.Name(m, errors, type, "errors", "strict"));
            return made.Span.ToArray();
        }

        if (!encoding.IsMissing)
            throw m.Error(PyTypes.TypeError, "encoding without a string argument");
        if (!errors.IsMissing)
            throw m.Error(PyTypes.TypeError, "errors without a string argument");
        if (source.IsMissing)
            return [];
        if (source.Type.HasSlot(Dunder.Bytes))
        {
            var result = m.CallMethod(source, "__bytes__");
            return result.Object is PyBytes made
                ? made.Span.ToArray()
                : throw m.Error(PyTypes.TypeError, $"__bytes__ returned non-bytes (type {result.Type.NameInMessages})");
        }

        if (source.Object is not PyByteSequence && Indexing.TryRead(m, source, out var count))
        {
            if (source.Object is PyInt)
                throw m.Error(PyTypes.OverflowError, "cannot fit 'int' into an index-sized integer");
            if (count < 0)
                throw m.Error(PyTypes.ValueError, "negative count");
            m.Reserve(count);
            return count <= Array.MaxLength ? new byte[count] : throw m.Error(PyTypes.MemoryError, "");
        }

        return FromIterable(m, source, type);
    }

    /// <summary>Bytes as they are, or the integers that an iterable gives.</summary>
    public static byte[] FromIterable(Machine m, in Value source, string type)
    {
        if (source.Object is PyByteSequence bytes)
        {
            (bytes as PyMemoryView)?.Check(m);
            m.Reserve(bytes.Count);
            return bytes.Span.ToArray();
        }

        if (source.Object is PyStr || !Iterables.IsIterable(m, source))
            throw m.Error(PyTypes.TypeError, $"cannot convert '{source.Type.NameInMessages}' object to {type}");
        var name = type == "bytes" ? "bytes" : "byte";
        if (source.Object is PyIterator)
            return FromIterator(m, source, name);
        var items = m.ToList(source);
        m.Reserve(items.Count);
        var result = new byte[items.Count];
        for (var i = 0; i < result.Length && i < items.Count; i++)
            result[i] = Byte(m, items.Items[i], name);
        m.Tick(result.Length);
        return result;
    }

    // It may be endless: what does not fit ends it.
    private static byte[] FromIterator(Machine m, in Value iterator, string name)
    {
        const int Lump = 1 << 16;
        var result = new List<byte>();
        while (m.Next(iterator, out var item))
        {
            m.Tick(1);
            if (result.Count % Lump == 0)
                m.Reserve(result.Count + Lump);
            result.Add(Byte(m, item, name));
        }

        return [.. result];
    }
}
