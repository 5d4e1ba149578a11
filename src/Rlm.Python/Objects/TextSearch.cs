using System.Buffers;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Literal search. Vectorised, and linear also for needles made to be slow.</summary>
internal static class TextSearch
{
    // Up to so many units the worst case of the vectorised search is harmless.
    private const int ShortNeedle = 128;

    /// <summary>The unit of the first occurrence between two units, or -1.</summary>
    public static long IndexOf(Machine m, PyStr text, PyStr needle, long start, long end)
    {
        if (needle.Units > end - start)
            return -1;
        if (needle.Units == 0)
            return start;
        using var scanner = new TextScanner(m, text, start, end, needle.Span);
        return scanner.Next();
    }

    /// <summary>The unit of the last occurrence between two units, or -1.</summary>
    public static long LastIndexOf(Machine m, PyStr text, PyStr needle, long start, long end)
    {
        if (needle.Units > end - start)
            return -1;
        if (needle.Units == 0)
            return end;
        var wanted = needle.Span;
        var checksPairs = char.IsLowSurrogate(wanted[0]) || char.IsHighSurrogate(wanted[^1]);
        char[]? rented = null;
        try
        {
            while (end - start >= wanted.Length)
            {
                var units = (int)Math.Min(end - start, Math.Max(PyStr.PieceUnits, 4L * wanted.Length));
                var index = LastIndexOf(text.Window(end - units, units, ref rented), wanted);
                m.Tick((units - Math.Max(index, 0)) >> 6);
                if (index < 0)
                {
                    end -= units - wanted.Length + 1;
                    continue;
                }

                var found = end - units + index;
                if (!checksPairs || (!text.IsInsidePair(found) && !text.IsInsidePair(found + wanted.Length)))
                    return found;
                end = found + wanted.Length - 1;
            }

            return -1;
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>How often a text occurs between two units without overlaps.</summary>
    public static long Count(Machine m, PyStr text, PyStr needle, long start, long end, long limit = long.MaxValue)
    {
        if (needle.Units == 1 && !needle.HasSurrogates && limit == long.MaxValue)
            return Count(m, text, needle.Span[0], start, end);
        long count = 0;
        using var scanner = new TextScanner(m, text, start, end, needle.Span);
        while (count < limit && scanner.Next() >= 0)
        {
            if ((++count & 0xFFF) == 0)
                m.Tick(0x1000);
        }

        return count;
    }

    /// <summary>Whether a text stands at a unit.</summary>
    public static bool Matches(PyStr text, long unit, PyStr expected)
    {
        if (expected.Units > text.Units - unit)
            return false;
        if (text.IsExternal || expected.IsExternal)
            return PyStr.SameText(text.View(unit, expected.Units), expected);
        return text.Span.Slice((int)unit, (int)expected.Units).SequenceEqual(expected.Span);
    }

    public static int IndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle)
        where T : unmanaged, IEquatable<T>
    {
        if (needle.Length == 1)
            return text.IndexOf(needle[0]);
        if (needle.Length <= ShortNeedle)
            return text.IndexOf(needle);

        // Candidates by the beginning; once they have cost more than looking through the text does, the search that never looks twice.
        var head = needle[..(ShortNeedle / 2)];
        var allowed = (4L * text.Length) + 1024;
        for (var start = 0; text.Length - start >= needle.Length;)
        {
            var index = text.Slice(start, text.Length - start - needle.Length + head.Length).IndexOf(head);
            if (index < 0)
                return -1;
            start += index;
            var common = text.Slice(start, needle.Length).CommonPrefixLength(needle);
            if (common == needle.Length)
                return start;
            start++;
            allowed -= common;
            if (allowed < 0)
            {
                var found = IndexOfLinear(text[start..], needle);
                return found < 0 ? -1 : start + found;
            }
        }

        return -1;
    }

    public static int LastIndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle)
        where T : unmanaged, IEquatable<T>
    {
        if (needle.Length == 1)
            return text.LastIndexOf(needle[0]);
        if (needle.Length <= ShortNeedle)
            return text.LastIndexOf(needle);
        var head = needle[..(ShortNeedle / 2)];
        var allowed = (4L * text.Length) + 1024;
        for (var end = text.Length; end >= needle.Length;)
        {
            var index = text[..(end - needle.Length + head.Length)].LastIndexOf(head);
            if (index < 0)
                return -1;
            var common = text.Slice(index, needle.Length).CommonPrefixLength(needle);
            if (common == needle.Length)
                return index;
            end = index + needle.Length - 1;
            allowed -= common;
            if (allowed < 0)
                return LastIndexOfLinear(text[..end], needle);
        }

        return -1;
    }

    private static long Count(Machine m, PyStr text, char c, long start, long end)
    {
        long count = 0;
        char[]? rented = null;
        try
        {
            for (; start < end; start += PyStr.PieceUnits)
            {
                var units = (int)Math.Min(PyStr.PieceUnits, end - start);
                count += text.Window(start, units, ref rented).Count(c);
                m.Tick(units >> 6);
            }
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }

        return count;
    }

    // Knuth, Morris and Pratt: for each length of a match, how much of it can still be one after a mismatch.
    private static int IndexOfLinear<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle)
        where T : unmanaged, IEquatable<T>
    {
        Machine.ReserveFor(4L * needle.Length);
        var borders = new int[needle.Length];
        for (int i = 1, length = 0; i < needle.Length; i++)
        {
            while (length > 0 && !needle[i].Equals(needle[length]))
                length = borders[length - 1];
            if (needle[i].Equals(needle[length]))
                length++;
            borders[i] = length;
        }

        for (int i = 0, length = 0; i < text.Length; i++)
        {
            while (length > 0 && !text[i].Equals(needle[length]))
                length = borders[length - 1];
            if (text[i].Equals(needle[length]))
                length++;
            if (length == needle.Length)
                return i - length + 1;
        }

        return -1;
    }

    private static int LastIndexOfLinear<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle)
        where T : unmanaged, IEquatable<T>
    {
        Machine.ReserveFor(sizeof(int) * 2L * (needle.Length + text.Length));
        var reversedText = text.ToArray();
        var reversedNeedle = needle.ToArray();
        Array.Reverse(reversedText);
        Array.Reverse(reversedNeedle);
        var found = IndexOfLinear<T>(reversedText, reversedNeedle);
        return found < 0 ? -1 : text.Length - found - needle.Length;
    }
}
