using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

// strip, center, expandtabs.
internal static partial class ByteMethods
{
    private static void AddPadding(TypeBuilder builder) => builder
        .Method("strip(self, bytes=None, /)", static (m, a) => Strip(m, a, atStart: true, atEnd: true))
        .Method("lstrip(self, bytes=None, /)", static (m, a) => Strip(m, a, atStart: true, atEnd: false))
        .Method("rstrip(self, bytes=None, /)", static (m, a) => Strip(m, a, atStart: false, atEnd: true))
        .Method("center(self, width, fillchar=b' ', /)", static (m, a) =>
        {
            var (self, padding, width, fill) = PadArguments(m, a, "center");
            var left = (padding / 2) + (padding & width & 1);
            return Pad(m, self, left, padding - left, fill);
        })
        .Method("ljust(self, width, fillchar=b' ', /)", static (m, a) =>
        {
            var (self, padding, _, fill) = PadArguments(m, a, "ljust");
            return Pad(m, self, 0, padding, fill);
        })
        .Method("rjust(self, width, fillchar=b' ', /)", static (m, a) =>
        {
            var (self, padding, _, fill) = PadArguments(m, a, "rjust");
            return Pad(m, self, padding, 0, fill);
        })
        .Method("zfill(self, width, /)", static (m, a) =>
        {
            var self = ByteArguments.Self(m, a);
            var missing = StrArguments.Count(m, a[1]) - self.Count;
            if (missing <= 0)
                return self.Unchanged();
            var result = Pad(m, self, missing, 0, (byte)'0');
            if (self.Count > 0 && self.Span[0] is (byte)'+' or (byte)'-')
            {
                var bytes = result.Span.ToArray();
                (bytes[0], bytes[missing]) = (bytes[missing], bytes[0]);
                result = self.Make(bytes);
            }

            return result;
        })
        .Method("expandtabs(self, /, tabsize=8)", static (m, a) =>
            ExpandTabs(m, ByteArguments.Self(m, a), a[1].IsMissing ? 8 : StrArguments.Count(m, a[1])));

    private static PyByteSequence Strip(Machine m, ReadOnlySpan<Value> a, bool atStart, bool atEnd)
    {
        var self = ByteArguments.Self(m, a);
        var isSpace = StrArguments.IsLeftOut(a[1]);
        var set = isSpace ? [] : ByteArguments.Bytes(m, a[1]).Span;
        var bytes = self.Span;
        int start = 0, end = bytes.Length;
        var reads = 1 + (set.Length >> 5);
        for (; atStart && start < end && (isSpace ? IsSpace(bytes[start]) : set.Contains(bytes[start])); start++)
            m.Tick(reads);
        for (; atEnd && end > start && (isSpace ? IsSpace(bytes[end - 1]) : set.Contains(bytes[end - 1])); end--)
            m.Tick(reads);
        return end - start == bytes.Length ? self.Unchanged() : self.Make(bytes[start..end].ToArray());
    }

    private static (PyByteSequence Self, long Padding, long Width, byte Fill) PadArguments(Machine m, ReadOnlySpan<Value> a, string name)
    {
        var self = ByteArguments.Self(m, a);
        var width = StrArguments.Count(m, a[1]);
        var fill = (byte)' ';
        if (!a[2].IsMissing)
        {
            if (a[2].Object is not (PyBytes { Count: 1 } or PyByteArray { Count: 1 }))
                throw m.Error(PyTypes.TypeError, $"{name}() argument 2 must be a byte string of length 1, not {a[2].Type.NameInMessages}");
            fill = ByteArguments.Bytes(m, a[2]).Span[0];
        }

        return (self, Math.Max(0, width - self.Count), width, fill);
    }

    private static PyByteSequence Pad(Machine m, PyByteSequence self, long left, long right, byte fill)
    {
        if (left == 0 && right == 0)
            return self.Unchanged();
        var total = (Int128)left + right + self.Count;
        m.Reserve((long)Int128.Min(total, long.MaxValue));
        if (total > Array.MaxLength)
            throw m.Error(PyTypes.MemoryError, "");
        m.Tick((long)total >> 6);
        var result = new byte[(int)total];
        result.AsSpan().Fill(fill);
        self.Span.CopyTo(result.AsSpan((int)left));
        return self.Make(result);
    }

    private static PyByteSequence ExpandTabs(Machine m, PyByteSequence self, long size)
    {
        var result = new Text.ByteBuilder(m, self.Count);
        long column = 0;
        var bytes = self.Span;
        m.Tick(bytes.Length >> 1);
        foreach (var b in bytes)
        {
            if (b == '\t')
            {
                var spaces = size > 0 ? size - (column % size) : 0;
                m.Reserve(result.Count + spaces);
                m.Tick(spaces);
                for (var i = 0L; i < spaces; i++)
                    result.Add((byte)' ');
                column += spaces;
                continue;
            }

            result.Add(b);
            column = b is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
        }

        return self.Make(result.ToArray());
    }
}
