using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>Reads the forms of ISO 8601 that <c>fromisoformat()</c> knows.</summary>
internal static class IsoReader
{
    /// <summary><c>YYYY-MM-DD</c>, <c>YYYYMMDD</c>, <c>YYYY-Www-D</c>, <c>YYYYWwwD</c>, and weeks without a day.</summary>
    /// <exception cref="PyError">ValueError: the text has the form of a date, but there is no such day.</exception>
    public static bool TryReadDate(Machine m, ReadOnlySpan<char> text, out DateTime day)
    {
        var isDate = TryReadDate(text, out var parts);
        day = isDate ? DateType.Day(m, parts.Year, parts.Month, parts.Day) : default;
        return isDate;
    }

    /// <summary>A time of day with or without colons, perhaps with a fraction and an offset.</summary>
    /// <exception cref="PyError">ValueError: the text has the form of a time, but there is no such time.</exception>
    public static bool TryReadTime(Machine m, ReadOnlySpan<char> text, out TimeSpan time, out Value zone)
    {
        time = default;
        zone = Value.None;
        if (!TryReadTime(text, out var clock, out var offset))
            return false;
        zone = ZoneOf(m, offset);
        time = clock.Check(m);
        return true;
    }

    /// <summary>A date, any one character, and a time; or only a date.</summary>
    /// <exception cref="PyError">ValueError: the text has the right form, but there is no such moment.</exception>
    public static bool TryReadDateTime(Machine m, ReadOnlySpan<char> text, out DateTime moment, out Value zone)
    {
        zone = Value.None;
        moment = default;
        if (text.Length < 7)
            return false;
        var size = Math.Min(DateLength(text), text.Length);
        if (!TryReadDate(text[..size], out var parts))
            return false;
        Clock clock = default;
        if (text.Length > size)
        {
            var separator = char.IsHighSurrogate(text[size]) ? 2 : 1;
            if (text.Length <= size + separator || !TryReadTime(text[(size + separator)..], out clock, out var offset))
                return false;
            zone = ZoneOf(m, offset);
        }

        moment = DateType.Day(m, parts.Year, parts.Month, parts.Day) + clock.Check(m);
        return true;
    }

    private static Value ZoneOf(Machine m, long? offset)
    {
        if (offset is not { } micros)
            return Value.None;
        var delta = PyDelta.Of(m, micros);
        return delta.IsOffset ? ZoneType.Of(delta) : throw ZoneType.TooFar(m, delta);
    }

    // How many characters of a date and time belong to the date: what is not dashed may end after a week or after its day.
    private static int DateLength(ReadOnlySpan<char> text)
    {
        if (text[4] == '-')
            return text[5] != 'W' ? 10 : text.Length > 8 && text[8] == '-' ? text.Length == 9 ? 9 : 10 : 8;
        if (text[4] != 'W')
            return 8;
        var digits = 5;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits < 9 ? digits : digits % 2 == 0 ? 7 : 8;
    }

    private static bool TryReadDate(ReadOnlySpan<char> text, out (int Year, int Month, int Day) parts)
    {
        parts = default;
        if (text.Length is not (7 or 8 or 10) || !TryDigits(ref text, 4, out parts.Year))
            return false;
        var dashed = Skip(ref text, '-');
        if (Skip(ref text, 'W'))
            return TryReadWeek(text, dashed, ref parts);
        return TryDigits(ref text, 2, out parts.Month) && (!dashed || Skip(ref text, '-')) && TryDigits(ref text, 2, out parts.Day)
            && text.Length == 0;
    }

    private static bool TryReadWeek(ReadOnlySpan<char> text, bool dashed, ref (int Year, int Month, int Day) parts)
    {
        var weekday = 1;
        if (!TryDigits(ref text, 2, out var week)
            || (text.Length != 0 && ((dashed && !Skip(ref text, '-')) || !TryDigits(ref text, 1, out weekday))) || text.Length != 0)
            return false;
        if (parts.Year < Gregorian.MinYear || week < 1 || week > Gregorian.IsoWeeks(parts.Year) || weekday is < 1 or > 7)
            return false;
        var ordinal = Gregorian.IsoYearStart(parts.Year) + ((week - 1) * 7) + weekday - 1;
        if (ordinal is < 1 or > Gregorian.MaxOrdinal)
            return false;
        var day = Gregorian.FromOrdinal(ordinal);
        parts = (day.Year, day.Month, day.Day);
        return true;
    }

    private static bool TryReadTime(ReadOnlySpan<char> text, out Clock clock, out long? offset)
    {
        offset = null;
        var at = text.IndexOfAny('+', '-', 'Z');
        if (!TryReadClock(at < 0 ? text : text[..at], out clock))
            return false;
        if (at < 0)
            return true;
        if (text[at] == 'Z')
        {
            offset = 0;
            return at == text.Length - 1;
        }

        if (!TryReadClock(text[(at + 1)..], out var ahead))
            return false;
        offset = text[at] == '-' ? -ahead.Total : ahead.Total;
        return true;
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, out Clock clock)
    {
        clock = default;
        if (!TryDigits(ref text, 2, out clock.Hour))
            return false;
        var colons = text.StartsWith(":");
        if (text.Length != 0 && ((colons && !Skip(ref text, ':')) || !TryDigits(ref text, 2, out clock.Minute)))
            return false;
        if (text.Length != 0 && ((colons && !Skip(ref text, ':')) || !TryDigits(ref text, 2, out clock.Second)))
            return false;
        return text.Length == 0 || TryReadFraction(text, out clock.Micros);
    }

    // Digits beyond microseconds are cut off.
    private static bool TryReadFraction(ReadOnlySpan<char> text, out int micros)
    {
        micros = 0;
        if (text.Length < 2 || text[0] is not ('.' or ','))
            return false;
        for (var i = 1; i < Math.Max(text.Length, 7); i++)
        {
            if (i < text.Length && !char.IsAsciiDigit(text[i]))
                return false;
            if (i < 7)
                micros = (micros * 10) + (i < text.Length ? text[i] - '0' : 0);
        }

        return true;
    }

    private static bool Skip(ref ReadOnlySpan<char> text, char c)
    {
        if (text.Length == 0 || text[0] != c)
            return false;
        text = text[1..];
        return true;
    }

    private static bool TryDigits(ref ReadOnlySpan<char> text, int count, out int number)
    {
        number = 0;
        if (text.Length < count)
            return false;
        foreach (var c in text[..count])
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        text = text[count..];
        return true;
    }

    /// <summary>Numbers that stand for a time of day or for an offset.</summary>
    private struct Clock
    {
        public int Hour, Minute, Second, Micros;

        public readonly long Total => (Hour * PyDelta.Hour) + (Minute * PyDelta.Minute) + (Second * PyDelta.Second) + Micros;

        /// <exception cref="PyError">ValueError: there is no such time of day.</exception>
        public readonly TimeSpan Check(Machine m) => Hour > 23 ? throw m.Error(PyTypes.ValueError, "hour must be in 0..23")
            : Minute > 59 ? throw m.Error(PyTypes.ValueError, "minute must be in 0..59")
            : Second > 59 ? throw m.Error(PyTypes.ValueError, "second must be in 0..59")
            : new(Total * TimeSpan.TicksPerMicrosecond);
    }
}
