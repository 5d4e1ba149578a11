using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// Finds code points in a text with surrogates: remembers where each 1,024th begins, as far as was needed, and looks through the rest.
/// </summary>
internal sealed class CodePointIndex(TextBacking text)
{
    private const int Stride = 1024;

    // Entry i is the unit at which code point i * Stride begins.
    private readonly List<long> _units = [0];

    public long Size => 40 + (8L * _units.Capacity);

    /// <summary>
    /// The unit at which a code point begins; <paramref name="point"/> may be the number of code points up to
    /// <paramref name="limit"/>, not more.
    /// </summary>
    public long UnitOf(long point, long limit)
    {
        while (point >= (long)_units.Count * Stride && Extend(limit))
        {
        }

        var entry = (int)Math.Min(point / Stride, _units.Count - 1);
        var unit = _units[entry];
        var left = point - ((long)entry * Stride);
        Span<char> window = stackalloc char[Stride];
        while (left > 0 && unit < limit)
        {
            var count = (int)Math.Min(window.Length, limit - unit);
            text.Read(unit, window[..count]);
            var skipped = Skip(window[..count], left, unit + count == limit, out var points);
            unit += skipped;
            left -= points;
        }

        return unit;
    }

    /// <summary>How many code points begin before a unit.</summary>
    public long PointOf(long unit, long limit)
    {
        while (_units[^1] < unit && Extend(limit))
        {
        }

        var entry = _units.BinarySearch(unit);
        if (entry < 0)
            entry = ~entry - 1;
        var start = _units[entry];
        var points = (long)entry * Stride;
        Span<char> window = stackalloc char[Stride];
        while (start < unit)
        {
            var count = (int)Math.Min(window.Length, unit - start);
            text.Read(start, window[..count]);
            start += Skip(window[..count], long.MaxValue, start + count == unit, out var more);
            points += more;
        }

        return points;
    }

    /// <summary>The number of code points in a text.</summary>
    public static long Count(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length;)
        {
            if (char.IsLowSurrogate(text[i + 1]))
            {
                pairs++;
                i++;
            }

            var next = text[(i + 1)..].IndexOfAnyInRange('\uD800', '\uDBFF');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return text.Length - pairs;
    }

    /// <summary>
    /// How many units at most <paramref name="limit"/> code points take. A pair that the end may have cut is left
    /// out, unless the end is final.
    /// </summary>
    public static int Skip(ReadOnlySpan<char> text, long limit, bool isEnd, out long points)
    {
        var head = text.IndexOfAnyInRange('\uD800', '\uDBFF');
        if (head < 0)
            head = text.Length;
        if (head >= limit)
        {
            points = limit;
            return (int)limit;
        }

        points = head;
        var unit = head;
        while (points < limit && unit < text.Length)
        {
            if (char.IsHighSurrogate(text[unit]))
            {
                if (unit + 1 == text.Length)
                {
                    if (!isEnd)
                        break;
                }
                else if (char.IsLowSurrogate(text[unit + 1]))
                {
                    unit++;
                }
            }

            unit++;
            points++;
        }

        return unit;
    }

    // Adds one entry; false where the text up to the limit has no more.
    private bool Extend(long limit)
    {
        var unit = _units[^1];
        var left = (long)Stride;
        Span<char> window = stackalloc char[Stride];
        while (left > 0)
        {
            var count = (int)Math.Min(window.Length, limit - unit);
            if (count <= 0)
                return false;
            text.Read(unit, window[..count]);
            var skipped = Skip(window[..count], left, false, out var points);
            if (skipped == 0)
                return false;
            unit += skipped;
            left -= points;
        }

        if (unit >= limit)
            return false;
        if ((_units.Count & 0xFF) == 0)
            Machine.TickFor(Stride * 16);
        _units.Add(unit);
        return true;
    }
}
