using System.Buffers;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

// find, index, count, startswith, replace and their kin.
internal static partial class StrType
{
    private static void AddSearching(TypeBuilder builder) => builder
        .Method("find(self, sub, start=None, end=None, /)", static (m, a) => Value.Int(Find(m, a, "find", fromEnd: false)))
        .Method("rfind(self, sub, start=None, end=None, /)", static (m, a) => Value.Int(Find(m, a, "rfind", fromEnd: true)))
        .Method("index(self, sub, start=None, end=None, /)", static (m, a) => Found(m, Find(m, a, "index", fromEnd: false)))
        .Method("rindex(self, sub, start=None, end=None, /)", static (m, a) => Found(m, Find(m, a, "rindex", fromEnd: true)))
        .Method("count(self, sub, start=None, end=None, /)", Count)
        .Method("startswith(self, prefix, start=None, end=None, /)", static (m, a) => StartsOrEnds(m, a, "startswith", atEnd: false))
        .Method("endswith(self, suffix, start=None, end=None, /)", static (m, a) => StartsOrEnds(m, a, "endswith", atEnd: true))
        .Method("removeprefix(self, prefix, /)", static (m, a) =>
        {
            var self = StrArguments.Self(m, a, "removeprefix");
            var prefix = Affix(m, a[1], "removeprefix");
            return TextSearch.Matches(self, 0, prefix) ? self.Slice(prefix.Units, self.Units - prefix.Units) : self.AsExact();
        })
        .Method("removesuffix(self, suffix, /)", static (m, a) =>
        {
            var self = StrArguments.Self(m, a, "removesuffix");
            var suffix = Affix(m, a[1], "removesuffix");
            return suffix.Units <= self.Units && TextSearch.Matches(self, self.Units - suffix.Units, suffix)
                ? self.Slice(0, self.Units - suffix.Units)
                : self.AsExact();
        })
        .Method("replace(self, old, new, /, count=-1)", static (m, a) =>
        {
            var self = StrArguments.Self(m, a, "replace");
            var old = StrArguments.Text(m, a[1], "replace", 1);
            var replacement = StrArguments.Text(m, a[2], "replace", 2);
            return Replace(m, self, old, replacement, a[3].IsMissing ? -1 : StrArguments.Count(m, a[3]));
        });

    /// <summary>All or the first occurrences replaced; fewer than 0 means all.</summary>
    public static PyStr Replace(Machine m, PyStr self, PyStr old, PyStr replacement, long limit)
    {
        if (limit < 0)
            limit = long.MaxValue;
        if (limit == 0 || old.Units > self.Units)
            return self.AsExact();
        if (old.Units == 0)
            return Interleave(m, self, replacement, limit);
        var count = TextSearch.Count(m, self, old, 0, self.Units, limit);
        if (count == 0)
            return self.AsExact();
        var units = self.Units + (count * (replacement.Units - old.Units));
        PyStr.CheckLength(m, units);
        var text = PyStr.Allocate((int)units, out var result);
        if (old.Units == 1 && replacement.Units == 1 && limit == long.MaxValue && !old.HasSurrogates && !self.IsExternal)
        {
            ReplaceUnits(m, self.Span, result, old.Span[0], replacement.Span[0]);
            return PyStr.From(text);
        }

        var by = replacement.Span;
        long copied = 0;
        using var scanner = new TextScanner(m, self, 0, self.Units, old.Span);
        for (var i = 0L; i < count; i++)
        {
            var found = scanner.Next();
            result = CopyUnits(m, self, copied, found, result);
            by.CopyTo(result);
            result = result[by.Length..];
            copied = found + old.Units;
            if ((i & 0xFFF) == 0xFFF)
                m.Tick(0x1000 + (by.Length << 6));
        }

        CopyUnits(m, self, copied, self.Units, result);
        return PyStr.From(text);
    }

    private static long Find(Machine m, ReadOnlySpan<Value> a, string name, bool fromEnd)
    {
        var self = StrArguments.Self(m, a, name);
        var sub = StrArguments.Text(m, a[1], name, 1);
        var (start, end) = StrArguments.Range(m, self, a[2], a[3]);
        if (start > end)
            return -1;
        var unit = fromEnd ? TextSearch.LastIndexOf(m, self, sub, start, end) : TextSearch.IndexOf(m, self, sub, start, end);
        return unit <= 0 ? unit : self.PointOf(unit);
    }

    private static Value Found(Machine m, long index) =>
        index >= 0 ? Value.Int(index) : m.Raise(PyTypes.ValueError, "substring not found");

    private static Value Count(Machine m, ReadOnlySpan<Value> a)
    {
        var self = StrArguments.Self(m, a, "count");
        var sub = StrArguments.Text(m, a[1], "count", 1);
        var (start, end) = StrArguments.Range(m, self, a[2], a[3]);
        if (start > end)
            return Value.Int(0);
        return Value.Int(sub.Units == 0 ? self.PointOf(end) - self.PointOf(start) + 1 : TextSearch.Count(m, self, sub, start, end));
    }

    private static Value StartsOrEnds(Machine m, ReadOnlySpan<Value> a, string name, bool atEnd)
    {
        var self = StrArguments.Self(m, a, name);
        if (a[1].Object is PyTuple several)
        {
            var (first, last) = StrArguments.Range(m, self, a[2], a[3]);
            foreach (ref readonly var item in several.Items.AsSpan())
            {
                if (item.Object is not PyStr one)
                    return m.Raise(PyTypes.TypeError, $"tuple for {name} must only contain str, not {item.Type.NameInMessages}");
                m.Tick(1 + (one.Units >> 6));
                if (IsAt(self, one, first, last, atEnd))
                    return Value.True;
            }

            return Value.False;
        }

        if (a[1].Object is not PyStr text)
            return m.Raise(PyTypes.TypeError, $"{name} first arg must be str or a tuple of str, not {a[1].Type.NameInMessages}");
        var (start, end) = StrArguments.Range(m, self, a[2], a[3]);
        return Value.Bool(IsAt(self, text, start, end, atEnd));
    }

    private static bool IsAt(PyStr self, PyStr affix, long start, long end, bool atEnd)
    {
        if (start > end || affix.Units > end - start)
            return false;
        var unit = atEnd ? end - affix.Units : start;
        return TextSearch.Matches(self, unit, affix);
    }

    private static PyStr Affix(Machine m, in Value value, string name) => value.Object as PyStr
        ?? throw m.Error(PyTypes.TypeError, $"{name}() argument must be str, not {StrArguments.NameOf(value)}");

    private static Span<char> CopyUnits(Machine m, PyStr text, long start, long end, Span<char> destination)
    {
        var units = (int)(end - start);
        if (!text.IsExternal)
            text.Span.Slice((int)start, units).CopyTo(destination);
        else
            text.View(start, units).Copy(m, destination);
        return destination[units..];
    }

    private static void ReplaceUnits(Machine m, ReadOnlySpan<char> source, Span<char> result, char old, char by)
    {
        for (var start = 0; start < source.Length; start += PyStr.PieceUnits)
        {
            var units = Math.Min(PyStr.PieceUnits, source.Length - start);
            source.Slice(start, units).Replace(result.Slice(start, units), old, by);
            m.Tick(units >> 6);
        }
    }

    // The replacement before every character and at the end.
    private static PyStr Interleave(Machine m, PyStr self, PyStr by, long limit)
    {
        var count = Math.Min(limit, self.PointCount + 1);
        var units = self.Units + ((Int128)count * by.Units);
        PyStr.CheckLength(m, units > long.MaxValue ? long.MaxValue : (long)units);
        m.Tick(count);
        var text = PyStr.Allocate((int)units, out var result);
        var source = self.Span;
        var inserted = by.Span;
        var unit = 0;
        for (var i = 0L; i < count; i++)
        {
            inserted.CopyTo(result);
            result = result[inserted.Length..];
            if (unit == source.Length)
                break;
            var width = char.IsHighSurrogate(source[unit]) && unit + 1 < source.Length && char.IsLowSurrogate(source[unit + 1]) ? 2 : 1;
            source.Slice(unit, width).CopyTo(result);
            result = result[width..];
            unit += width;
        }

        source[unit..].CopyTo(result);
        return PyStr.From(text);
    }
}
