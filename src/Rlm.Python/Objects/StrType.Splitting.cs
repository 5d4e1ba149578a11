using System.Buffers;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

// split, splitlines, partition, join.
internal static partial class StrType
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\v\f\u001C\u001D\u001E\u0085\u2028\u2029");

    private static void AddSplitting(TypeBuilder builder) => builder
        .Method("split(self, /, sep=None, maxsplit=-1)", static (m, a) => Split(m, a, "split", fromEnd: false))
        .Method("rsplit(self, /, sep=None, maxsplit=-1)", static (m, a) => Split(m, a, "rsplit", fromEnd: true))
        .Method("splitlines(self, /, keepends=False)", static (m, a) =>
            SplitLines(m, StrArguments.Self(m, a, "splitlines"), !a[1].IsMissing && m.Truth(a[1])))
        .Method("partition(self, sep, /)", static (m, a) => Partition(m, a, "partition", fromEnd: false))
        .Method("rpartition(self, sep, /)", static (m, a) => Partition(m, a, "rpartition", fromEnd: true))
        .Method("join(self, iterable, /)", Join, drains: 1 << 1);

    /// <summary>Splits at line ends of any kind.</summary>
    public static PyList SplitLines(Machine m, PyStr self, bool keepEnds)
    {
        var pieces = new PieceList(m, self);
        char[]? rented = null;
        try
        {
            long start = 0, next = 0;
            while (next < self.Units)
            {
                var windowStart = next;
                var window = self.Window(next, (int)Math.Min(PyStr.PieceUnits, self.Units - next), ref rented);
                m.Tick(window.Length >> 6);
                var from = 0;
                while (from < window.Length)
                {
                    var found = window[from..].IndexOfAny(LineBreaks);
                    if (found < 0)
                        break;
                    found += from;
                    var end = windowStart + found;
                    from = found + 1;
                    if (window[found] == '\r')
                    {
                        // The other half of \r\n may lie in the next window.
                        if (from < window.Length ? window[from] == '\n' : end + 1 < self.Units && self.UnitAt(end + 1) == '\n')
                            from++;
                    }

                    pieces.Add(start, keepEnds ? windowStart + from : end);
                    start = windowStart + from;
                }

                next = Math.Max(windowStart + window.Length, start);
            }

            if (start < self.Units)
                pieces.Add(start, self.Units);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }

        return pieces.List;
    }

    private static Value Split(Machine m, ReadOnlySpan<Value> a, string name, bool fromEnd)
    {
        var self = StrArguments.Self(m, a, name);
        var limit = a[2].IsMissing ? -1 : StrArguments.Count(m, a[2]);
        if (limit < 0)
            limit = long.MaxValue;
        if (StrArguments.IsLeftOut(a[1]))
            return fromEnd && limit != long.MaxValue ? SplitSpacesFromEnd(m, self, limit) : SplitSpaces(m, self, limit);
        if (a[1].Object is not PyStr separator)
            return m.Raise(PyTypes.TypeError, $"must be str or None, not {a[1].Type.NameInMessages}");
        if (separator.Units == 0)
            return m.Raise(PyTypes.ValueError, "empty separator");
        // A separator of several characters may overlap itself, and then the end decides also where nothing is left over.
        return fromEnd && (limit != long.MaxValue || separator.Units > 1)
            ? SplitFromEnd(m, self, separator, limit)
            : Split(m, self, separator, limit);
    }

    private static PyList Split(Machine m, PyStr self, PyStr separator, long limit)
    {
        // One more pass over a large text is cheaper than growing the list.
        var expected = separator.Units == 1 && limit == long.MaxValue && self.Units > 4096 && !self.IsExternal && !separator.HasSurrogates
            ? TextSearch.Count(m, self, separator, 0, self.Units) + 1
            : 0;
        var pieces = new PieceList(m, self, expected);
        long start = 0;
        using var scanner = new TextScanner(m, self, 0, self.Units, separator.Span);
        for (; limit > 0; limit--)
        {
            var found = scanner.Next();
            if (found < 0)
                break;
            pieces.Add(start, found);
            start = found + separator.Units;
        }

        if (start == 0)
            pieces.AddWhole();
        else
            pieces.Add(start, self.Units);
        return pieces.List;
    }

    private static PyList SplitFromEnd(Machine m, PyStr self, PyStr separator, long limit)
    {
        var pieces = new PieceList(m, self);
        var end = self.Units;
        for (; limit > 0; limit--)
        {
            var found = TextSearch.LastIndexOf(m, self, separator, 0, end);
            if (found < 0)
                break;
            pieces.Add(found + separator.Units, end);
            end = found;
        }

        pieces.Add(0, end);
        pieces.List.Span.Reverse();
        return pieces.List;
    }

    private static PyList SplitSpaces(Machine m, PyStr self, long limit)
    {
        var pieces = new PieceList(m, self);
        if (self.IsExternal)
            return SplitSpacesExternal(m, self, limit, pieces);
        var text = self.Span;
        var paid = 0;
        for (var i = 0; ;)
        {
            while (i < text.Length && UnicodeData.IsSpace(text[i]))
                i++;
            if (i == text.Length)
                break;
            var start = i;
            if (limit-- <= 0)
            {
                pieces.Add(start, text.Length);
                break;
            }

            while (i < text.Length && !UnicodeData.IsSpace(text[i]))
                i++;
            pieces.Add(start, i);
            if (i - paid > 1 << 16)
            {
                m.Tick((i - paid) >> 4);
                paid = i;
            }
        }

        return pieces.List;
    }

    private static PyList SplitSpacesExternal(Machine m, PyStr self, long limit, PieceList pieces)
    {
        using var text = new UnitReader(self);
        for (long i = 0; ;)
        {
            var begin = i;
            while (i < self.Units && UnicodeData.IsSpace(text[i]))
                i++;
            if (i == self.Units)
                break;
            var start = i;
            if (limit-- <= 0)
            {
                pieces.Add(start, self.Units);
                break;
            }

            while (i < self.Units && !UnicodeData.IsSpace(text[i]))
                i++;
            pieces.Add(start, i);
            m.Tick((i - begin + 15) >> 4);
        }

        return pieces.List;
    }

    private static PyList SplitSpacesFromEnd(Machine m, PyStr self, long limit)
    {
        var pieces = new PieceList(m, self);
        using var text = new UnitReader(self);
        for (var i = self.Units; ;)
        {
            var begin = i;
            while (i > 0 && UnicodeData.IsSpace(text[i - 1]))
                i--;
            if (i == 0)
                break;
            var end = i;
            if (limit-- <= 0)
            {
                pieces.Add(0, end);
                break;
            }

            while (i > 0 && !UnicodeData.IsSpace(text[i - 1]))
                i--;
            pieces.Add(i, end);
            m.Tick((begin - i + 15) >> 4);
        }

        pieces.List.Span.Reverse();
        return pieces.List;
    }

    private static Value Partition(Machine m, ReadOnlySpan<Value> a, string name, bool fromEnd)
    {
        var self = StrArguments.Self(m, a, name);
        if (a[1].Object is not PyStr separator)
            return m.Raise(PyTypes.TypeError, $"must be str, not {a[1].Type.NameInMessages}");
        if (separator.Units == 0)
            return m.Raise(PyTypes.ValueError, "empty separator");
        var found = fromEnd
            ? TextSearch.LastIndexOf(m, self, separator, 0, self.Units)
            : TextSearch.IndexOf(m, self, separator, 0, self.Units);
        if (found < 0)
            return fromEnd ? new PyTuple([PyStr.Empty, PyStr.Empty, self]) : new PyTuple([self, PyStr.Empty, PyStr.Empty]);
        var rest = found + separator.Units;
        return new PyTuple([self.Slice(0, found), separator.AsExact(), self.Slice(rest, self.Units - rest)]);
    }

    private static Value Join(Machine m, ReadOnlySpan<Value> a)
    {
        var self = StrArguments.Self(m, a, "join");
        if (a[1].Object is not (PyList or PyTuple) && !Iterables.IsIterable(m, a[1]))
            return m.Raise(PyTypes.TypeError, "can only join an iterable");
        return Join(m, self, m.ToSpan(a[1]));
    }

    private static Value Join(Machine m, PyStr separator, ReadOnlySpan<Value> items)
    {
        if (items.Length == 0)
            return PyStr.Empty;
        long units = separator.Units * (items.Length - 1);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Object is not PyStr text)
                return m.Raise(PyTypes.TypeError, $"sequence item {i}: expected str instance, {items[i].Type.NameInMessages} found");
            units += text.Units;
        }

        if (items.Length == 1)
            return ((PyStr)items[0].Object!).AsExact();
        m.Tick(items.Length);
        PyStr.CheckLength(m, units);
        var joined = PyStr.Allocate((int)units, out var result);
        var between = separator.Span;
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0 && between.Length > 0)
            {
                between.CopyTo(result);
                result = result[between.Length..];
            }

            var text = (PyStr)items[i].Object!;
            text.Copy(m, result);
            result = result[(int)text.Units..];
            if (text.Units + between.Length > 4096)
                m.Tick((text.Units + between.Length) >> 6);
        }

        return PyStr.From(joined);
    }
}
