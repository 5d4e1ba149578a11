using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary>The methods that <c>bytes</c> and <c>bytearray</c> share; results are of the receiver's kind.</summary>
internal static partial class ByteMethods
{
    public static void AddTo(TypeBuilder builder, Func<byte[], PyByteSequence> make)
    {
        AddSearching(builder);
        AddSplitting(builder);
        AddCase(builder);
        AddPadding(builder);
        builder
            .Method("decode(self, /, encoding='utf-8', errors='strict')", static (m, a) => Decoder.Decode(
                m,
                ByteArguments.Self(m, a).Span,
                Codecs.Name(m, a[1], "decode", "encoding", "utf-8"),
                Codecs.Name(m, a[2], "decode", "errors", "strict")))
            .Method("hex(self, sep='', bytes_per_sep=1)", static (m, a) => HexText.Write(m, ByteArguments.Self(m, a).Span, a[1], a[2]))
            .ClassMethod("fromhex(cls, string, /)", (m, a) =>
            {
                if (a[1].Object is not PyStr text)
                    return m.Raise(PyTypes.TypeError, $"fromhex() argument must be str, not {a[1].Type.NameInMessages}");
                PyObject made = make(HexText.Read(m, text.Span));
                var type = (PyType)a[0].Object!;
                return type.IsShared ? made : m.Call(type, made);
            })
            .StaticMethod("maketrans(frm, to, /)", MakeTranslation)
            .Method("__sizeof__(self, /)", static (m, a) => Value.Int(ByteArguments.Self(m, a).Size));
    }

    private static void AddSearching(TypeBuilder builder) => builder
        .Method("find(self, sub, start=None, end=None, /)", static (m, a) => Value.Int(Find(m, a, fromEnd: false)))
        .Method("rfind(self, sub, start=None, end=None, /)", static (m, a) => Value.Int(Find(m, a, fromEnd: true)))
        .Method("index(self, sub, start=None, end=None, /)", static (m, a) => Found(m, Find(m, a, fromEnd: false)))
        .Method("rindex(self, sub, start=None, end=None, /)", static (m, a) => Found(m, Find(m, a, fromEnd: true)))
        .Method("count(self, sub, start=None, end=None, /)", static (m, a) =>
        {
            var self = ByteArguments.Self(m, a);
            var wanted = ByteArguments.Wanted(m, a[1]);
            var (start, end) = ByteArguments.Range(m, self.Count, a[2], a[3]);
            return Value.Int(start > end ? 0 : ByteSearch.Count(m, self.Span[start..end], wanted));
        })
        .Method("startswith(self, prefix, start=None, end=None, /)", static (m, a) => StartsOrEnds(m, a, "startswith", atEnd: false))
        .Method("endswith(self, suffix, start=None, end=None, /)", static (m, a) => StartsOrEnds(m, a, "endswith", atEnd: true))
        .Method("removeprefix(self, prefix, /)", static (m, a) =>
        {
            var self = ByteArguments.Self(m, a);
            var prefix = ByteArguments.Bytes(m, a[1]).Span;
            return self.Span.StartsWith(prefix) ? self.Make(self.Span[prefix.Length..].ToArray()) : self.Unchanged();
        })
        .Method("removesuffix(self, suffix, /)", static (m, a) =>
        {
            var self = ByteArguments.Self(m, a);
            var suffix = ByteArguments.Bytes(m, a[1]).Span;
            return self.Span.EndsWith(suffix) ? self.Make(self.Span[..^suffix.Length].ToArray()) : self.Unchanged();
        })
        .Method("replace(self, old, new, count=-1, /)", Replace)
        .Method("translate(self, table, /, delete=b'')", Translate);

    private static long Find(Machine m, ReadOnlySpan<Value> a, bool fromEnd)
    {
        var self = ByteArguments.Self(m, a);
        var wanted = ByteArguments.Wanted(m, a[1]);
        var (start, end) = ByteArguments.Range(m, self.Count, a[2], a[3]);
        if (start > end)
            return -1;
        var part = self.Span[start..end];
        var index = fromEnd ? ByteSearch.LastIndexOf(m, part, wanted) : ByteSearch.IndexOf(m, part, wanted);
        return index < 0 ? -1 : start + index;
    }

    private static Value Found(Machine m, long index) =>
        index >= 0 ? Value.Int(index) : m.Raise(PyTypes.ValueError, "subsection not found");

    private static Value StartsOrEnds(Machine m, ReadOnlySpan<Value> a, string name, bool atEnd)
    {
        var self = ByteArguments.Self(m, a);
        var (start, end) = ByteArguments.Range(m, self.Count, a[2], a[3]);
        if (a[1].Object is PyTuple several)
        {
            foreach (var item in several.Items)
            {
                if (item.Object is not PyByteSequence one)
                    return m.Raise(PyTypes.TypeError, $"a bytes-like object is required, not '{item.Type.NameInMessages}'");
                m.Tick(1 + (one.Count >> 6));
                if (IsAt(self.Span, one.Span, start, end, atEnd))
                    return Value.True;
            }

            return Value.False;
        }

        return a[1].Object is PyByteSequence affix
            ? Value.Bool(IsAt(self.Span, affix.Span, start, end, atEnd))
            : m.Raise(PyTypes.TypeError, $"{name} first arg must be bytes or a tuple of bytes, not {a[1].Type.NameInMessages}");
    }

    private static bool IsAt(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> affix, int start, int end, bool atEnd) =>
        start <= end && (atEnd ? bytes[start..end].EndsWith(affix) : bytes[start..end].StartsWith(affix));

    private static Value Replace(Machine m, ReadOnlySpan<Value> a)
    {
        var self = ByteArguments.Self(m, a);
        var old = ByteArguments.Bytes(m, a[1]).Span;
        var by = ByteArguments.Bytes(m, a[2]).Span;
        var limit = a[3].IsMissing ? -1 : StrArguments.Count(m, a[3]);
        if (limit < 0)
            limit = long.MaxValue;
        var rest = self.Span;
        var count = ByteSearch.Count(m, rest, old, limit);
        if (count == 0)
            return self.Unchanged();
        var total = rest.Length + (Int128)count * (by.Length - old.Length);
        m.Reserve((long)Int128.Min(total, long.MaxValue));
        if (total > Array.MaxLength)
            throw m.Error(PyTypes.MemoryError, "");
        var result = new byte[(int)total];
        Span<byte> to = result;
        for (var i = 0L; i < count; i++)
        {
            var index = old.Length == 0 ? Math.Min(i, 1) : ByteSearch.IndexOf(m, rest, old);
            rest[..(int)index].CopyTo(to);
            to = to[(int)index..];
            by.CopyTo(to);
            to = to[by.Length..];
            rest = rest[((int)index + old.Length)..];
            if ((i & 0xFFF) == 0xFFF)
                m.Tick(0x1000);
        }

        rest.CopyTo(to);
        return self.Make(result);
    }

    private static Value Translate(Machine m, ReadOnlySpan<Value> a)
    {
        var self = ByteArguments.Self(m, a);
        var table = a[1].IsNone ? null : ByteArguments.Bytes(m, a[1]).Span.ToArray();
        if (table is not null && table.Length != 256)
            return m.Raise(PyTypes.ValueError, "translation table must be 256 characters long");
        var removed = new bool[256];
        if (!a[2].IsMissing)
        {
            foreach (var b in ByteArguments.Bytes(m, a[2]).Span)
                removed[b] = true;
        }

        m.Reserve(self.Count);
        m.Tick(self.Count >> 2);
        var result = new byte[self.Count];
        var count = 0;
        foreach (var b in self.Span)
        {
            if (!removed[b])
                result[count++] = table is null ? b : table[b];
        }

        Array.Resize(ref result, count);
        return self.Make(result);
    }

    private static Value MakeTranslation(Machine m, ReadOnlySpan<Value> a)
    {
        var from = ByteArguments.Bytes(m, a[0]).Span;
        var to = ByteArguments.Bytes(m, a[1]).Span;
        if (from.Length != to.Length)
            return m.Raise(PyTypes.ValueError, "maketrans arguments must have same length");
        var table = new byte[256];
        for (var i = 0; i < 256; i++)
            table[i] = (byte)i;
        for (var i = 0; i < from.Length; i++)
            table[from[i]] = to[i];
        return PyBytes.From(table);
    }
}
