using System.Buffers;
using System.Text;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

// strip, center, expandtabs, translate.
internal static partial class StrType
{
    private static void AddPadding(TypeBuilder builder) => builder
        .Method("strip(self, chars=None, /)", static (m, a) => Strip(m, a, "strip", atStart: true, atEnd: true))
        .Method("lstrip(self, chars=None, /)", static (m, a) => Strip(m, a, "lstrip", atStart: true, atEnd: false))
        .Method("rstrip(self, chars=None, /)", static (m, a) => Strip(m, a, "rstrip", atStart: false, atEnd: true))
        .Method("center(self, width, fillchar=' ', /)", static (m, a) =>
        {
            var (self, width, fill) = PadArguments(m, a, "center");
            var padding = Math.Max(0, width - self.PointCount);
            var left = (padding / 2) + (padding & width & 1);
            return Pad(m, self, left, padding - left, fill);
        })
        .Method("ljust(self, width, fillchar=' ', /)", static (m, a) =>
        {
            var (self, width, fill) = PadArguments(m, a, "ljust");
            return Pad(m, self, 0, width - self.PointCount, fill);
        })
        .Method("rjust(self, width, fillchar=' ', /)", static (m, a) =>
        {
            var (self, width, fill) = PadArguments(m, a, "rjust");
            return Pad(m, self, width - self.PointCount, 0, fill);
        })
        .Method("zfill(self, width, /)", static (m, a) =>
        {
            var self = StrArguments.Self(m, a, "zfill");
            var missing = StrArguments.Count(m, a[1]) - self.PointCount;
            if (missing <= 0)
                return self.AsExact();
            if (self.Units == 0 || self.UnitAt(0) is not ('+' or '-'))
                return Pad(m, self, missing, 0, PyStr.From('0'));
            return self.Slice(0, 1).Concat(m, Pad(m, self.Slice(1, self.Units - 1), missing, 0, PyStr.From('0')));
        })
        .Method("expandtabs(self, /, tabsize=8)", static (m, a) =>
            ExpandTabs(m, StrArguments.Self(m, a, "expandtabs"), a[1].IsMissing ? 8 : TabSize(m, a[1])))
        .Method("translate(self, table, /)", static (m, a) => Translate(m, StrArguments.Self(m, a, "translate"), a[1]))
        .StaticMethod("maketrans(x, y=None, z=None, /)", MakeTranslation);

    private static Value Strip(Machine m, ReadOnlySpan<Value> a, string name, bool atStart, bool atEnd)
    {
        var self = StrArguments.Self(m, a, name);
        if (StrArguments.IsLeftOut(a[1]))
            return Strip(self, null, atStart, atEnd);
        return a[1].Object is PyStr chars
            ? Strip(self, chars, atStart, atEnd)
            : m.Raise(PyTypes.TypeError, $"{name} arg must be None or str");
    }

    private static PyStr Strip(PyStr self, PyStr? chars, bool atStart, bool atEnd)
    {
        if (chars is not null && chars.HasSurrogates)
            return StripPoints(self, chars, atStart, atEnd);
        var set = chars is null ? [] : chars.Span;
        var isSpace = chars is null;
        long start = 0, end = self.Units;
        var reads = 1 + (set.Length >> 4);
        using var text = new UnitReader(self);
        if (atStart)
        {
            for (; start < end && (isSpace ? UnicodeData.IsSpace(text[start]) : set.Contains(text[start])); start++)
                Machine.TickFor(reads);
        }

        if (atEnd)
        {
            for (; end > start && (isSpace ? UnicodeData.IsSpace(text[end - 1]) : set.Contains(text[end - 1])); end--)
                Machine.TickFor(reads);
        }

        return self.Slice(start, end - start);
    }

    private static PyStr StripPoints(PyStr self, PyStr chars, bool atStart, bool atEnd)
    {
        var set = new HashSet<int>();
        var wanted = chars.Span;
        for (int i = 0, units; i < wanted.Length; i += units)
            set.Add(UnicodeData.PointAt(wanted, i, out units));
        var text = self.Span;
        int start = 0, end = text.Length;
        while (atStart && start < end && set.Contains(UnicodeData.PointAt(text, start, out var units)))
            start += units;
        while (atEnd && end > start)
        {
            var last = end - start >= 2 && char.IsLowSurrogate(text[end - 1]) && char.IsHighSurrogate(text[end - 2]) ? end - 2 : end - 1;
            if (!set.Contains(UnicodeData.PointAt(text, last, out _)))
                break;
            end = last;
        }

        return self.Slice(start, end - start);
    }

    private static (PyStr Self, long Width, PyStr Fill) PadArguments(Machine m, ReadOnlySpan<Value> a, string name)
    {
        var self = StrArguments.Self(m, a, name);
        var width = StrArguments.Count(m, a[1]);
        if (a[2].IsMissing)
            return (self, width, PyStr.From(' '));
        if (a[2].Object is not PyStr fill)
            throw m.Error(PyTypes.TypeError, $"The fill character must be a unicode character, not {a[2].Type.NameInMessages}");
        if (fill.Units is 0 or > 2 || fill.PointCount != 1)
            throw m.Error(PyTypes.TypeError, "The fill character must be exactly one character long");
        return (self, width, fill);
    }

    private static PyStr Pad(Machine m, PyStr self, long left, long right, PyStr fill)
    {
        left = Math.Max(0, left);
        right = Math.Max(0, right);
        if (left == 0 && right == 0)
            return self.AsExact();
        var units = self.Units + (((Int128)left + right) * fill.Units);
        PyStr.CheckLength(m, units > long.MaxValue ? long.MaxValue : (long)units);
        var text = PyStr.Allocate((int)units, out var result);
        Fill(m, result[..(int)(left * fill.Units)], fill.Span);
        self.Copy(m, result[(int)(left * fill.Units)..]);
        Fill(m, result[(int)((left * fill.Units) + self.Units)..], fill.Span);
        return PyStr.From(text);
    }

    private static void Fill(Machine m, Span<char> chars, ReadOnlySpan<char> fill)
    {
        m.Tick(chars.Length >> 6);
        if (fill.Length == 1)
        {
            chars.Fill(fill[0]);
            return;
        }

        for (; chars.Length > 0; chars = chars[fill.Length..])
            fill.CopyTo(chars);
    }

    private static PyStr ExpandTabs(Machine m, PyStr self, long size)
    {
        var text = self.Span;
        m.Tick(1 + (text.Length >> 6));
        if (!text.Contains('\t'))
            return self.AsExact();
        var result = new StringBuilder();
        long column = 0;
        long length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            Pay(m, i, 1);
            if (c == '\t')
            {
                var spaces = size > 0 ? size - (column % size) : 0;
                length += spaces;
                PyStr.CheckLength(m, length + text.Length - i);
                result.Append(' ', (int)spaces);
                column += spaces;
                continue;
            }

            length++;
            result.Append(c);
            if (c is '\n' or '\r')
                column = 0;
            else if (!char.IsLowSurrogate(c))
                column++;
        }

        return Finish(m, result);
    }

    private static PyStr Translate(Machine m, PyStr self, in Value table)
    {
        // What a dict says about ASCII is looked up once; other mappings may answer differently each time.
        var known = table.Object is PyDict && !table.Type.HasSlot(Dunder.GetItem) && !table.Type.HasSlot(Dunder.Missing)
            ? new Value[128]
            : null;
        known?.AsSpan().Fill(Value.Missing);
        PyStr.CheckLength(m, self.Units);
        var result = new StringBuilder((int)Math.Min(self.Units, 1 << 20));
        using var points = new PointReader(m, self);
        var reserved = self.Units;
        while (points.Next(out var point))
        {
            var mapped = known is not null && point < 128 ? known[point] : Value.Missing;
            if (mapped.IsMissing)
            {
                mapped = Lookup(m, table, point);
                if (known is not null && point < 128)
                    known[point] = mapped;
            }

            if (mapped.IsInt)
                UnicodeData.AppendPoint(result, (int)mapped.Bits);
            else if (mapped.Object is PyStr text)
                result.Append(text.Span);
            if (result.Length > reserved)
            {
                PyStr.CheckLength(m, result.Length);
                reserved = result.Length + (result.Length >> 2) + 4096;
            }
        }

        return Finish(m, result);
    }

    // A code point, a string, or None for "remove".
    private static Value Lookup(Machine m, in Value table, int point)
    {
        Value mapped;
        if (table.Object is PyDict dict && !table.Type.HasSlot(Dunder.GetItem) && !table.Type.HasSlot(Dunder.Missing))
        {
            mapped = dict.Get(m, Value.Int(point));
            if (mapped.IsMissing)
                return Value.Int(point);
        }
        else
        {
            try
            {
                mapped = m.GetItem(table, Value.Int(point));
            }
            catch (PyError error) when (error.Value.Is(PyTypes.LookupError))
            {
                return Value.Int(point);
            }
        }

        if (mapped.IsNone || mapped.Object is PyStr)
            return mapped;
        if (!mapped.IsInt && !mapped.IsBool && mapped.Object is not PyInt)
            throw m.Error(PyTypes.TypeError, "character mapping must return integer, None or str");
        if (mapped.Object is PyInt || mapped.Bits is < 0 or > 0x10FFFF)
            throw m.Error(PyTypes.ValueError, "character mapping must be in range(0x110000)");
        return Value.Int(mapped.Bits);
    }

    private static Value MakeTranslation(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].IsMissing)
            return NormalizeTranslation(m, a[0]);
        var to = StrArguments.Text(m, a[1], "maketrans", 2);
        var removed = a[2].IsMissing ? null : StrArguments.Text(m, a[2], "maketrans", 3);
        if (a[0].Object is not PyStr from)
            return m.Raise(PyTypes.TypeError, "first maketrans argument must be a string if there is a second argument");
        if (from.PointCount != to.PointCount)
            return m.Raise(PyTypes.ValueError, "the first two maketrans arguments must have equal length");
        var table = new PyDict();
        using (var keys = new PointReader(m, from))
        using (var values = new PointReader(m, to))
        {
            while (keys.Next(out var key) && values.Next(out var value))
                table.Set(m, Value.Int(key), Value.Int(value));
        }

        if (removed is not null)
        {
            using var keys = new PointReader(m, removed);
            while (keys.Next(out var key))
                table.Set(m, Value.Int(key), Value.None);
        }

        return table;
    }

    private static Value NormalizeTranslation(Machine m, in Value source)
    {
        if (source.Object is not PyDict given)
            return m.Raise(PyTypes.TypeError, "if you give only one argument to maketrans it must be a dict");
        var table = new PyDict();
        foreach (var (key, value) in given.Items())
        {
            if (key.Object is PyStr text)
            {
                if (text.Units is 0 or > 2 || text.PointCount != 1)
                    return m.Raise(PyTypes.ValueError, "string keys in translate table must be of length 1");
                table.Set(m, Value.Int(UnicodeData.PointAt(text.Span, 0, out _)), value);
            }
            else if (key.IsInt || key.IsBool || key.Object is PyInt)
            {
                table.Set(m, key, value);
            }
            else
            {
                return m.Raise(PyTypes.TypeError, "keys in translate table must be strings or integers");
            }
        }

        return table;
    }

    // What fits 64 bits meets the limit of an object where there is a tab; beyond that there is no such number of columns.
    private static long TabSize(Machine m, in Value value) => m.ToIndex(value) is var size and > long.MinValue / 2 and < long.MaxValue / 2
        ? size
        : throw m.Error(PyTypes.OverflowError, "Python int too large to convert to C int");
}
