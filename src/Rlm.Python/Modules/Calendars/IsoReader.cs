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
        day = default;
        if (text.Length is not (7 or 8 or 10) || !TryDigits(ref text, 4, out var year))
            return false;
        var dashed = Skip(ref text, '-');
        if (Skip(ref text, 'W'))
            return TryReadWeek(text, dashed, year, out day);
        if (!TryDigits(ref text, 2, out var month) || (dashed && !Skip(ref text, '-')) || !TryDigits(ref text, 2, out var number) || text.Length != 0)
            return false;
        day = DateType.Day(m, year, month, number);
        return true;
    }

    /// <summary>A time of day with or without colons, perhaps with a fraction and an offset.</summary>
    /// <exception cref="PyError">ValueError: the text has the form of a time, but there is no such time.</exception>
    public static bool TryReadTime(Machine m, ReadOnlySpan<char> text, out TimeSpan time, out Value zone)
    {
        zone = Value.None;
        var at = text.IndexOfAny('+', '-', 'Z');
        if (!TryReadClock(m, at < 0 ? text : text[..at], out var micros))
        {
            time = default;
            return false;
        }

        time = new(micros * TimeSpan.TicksPerMicrosecond);
        if (at < 0)
            return true;
        if (text[at] == 'Z')
        {
            zone = ZoneType.Utc;
            return at == text.Length - 1;
        }

        if (!TryReadClock(m, text[(at + 1)..], out var offset))
            return false;
        zone = ZoneType.Of(PyDelta.Of(m, text[at] == '-' ? -offset : offset));
        return true;
    }

    /// <summary>A date, any one character, and a time; or only a date.</summary>
    public static bool TryReadDateTime(Machine m, ReadOnlySpan<char> text, out DateTime moment, out Value zone)
    {
        zone = Value.None;
        moment = default;
        if (text.Length < 7)
            return false;
        var size = Math.Min(DateLength(text), text.Length);
        if (!TryReadDate(m, text[..size], out moment))
            return false;
        if (text.Length == size)
            return true;
        var separator = char.IsHighSurrogate(text[size]) ? 2 : 1;
        if (text.Length <= size + separator || !TryReadTime(m, text[(size + separator)..], out var time, out zone))
            return false;
        moment += time;
        return true;
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

    private static bool TryReadWeek(ReadOnlySpan<char> text, bool dashed, int year, out DateTime day)
    {
        day = default;
        var weekday = 1;
        if (!TryDigits(ref text, 2, out var week)
            || (text.Length != 0 && ((dashed && !Skip(ref text, '-')) || !TryDigits(ref text, 1, out weekday))) || text.Length != 0)
            return false;
        if (year < Gregorian.MinYear || week < 1 || week > Gregorian.IsoWeeks(year) || weekday is < 1 or > 7)
            return false;
        var ordinal = Gregorian.IsoYearStart(year) + ((week - 1) * 7) + weekday - 1;
        if (ordinal is < 1 or > Gregorian.MaxOrdinal)
            return false;
        day = Gregorian.FromOrdinal(ordinal);
        return true;
    }

    private static bool TryReadClock(Machine m, ReadOnlySpan<char> text, out long micros)
    {
        micros = 0;
        if (!TryDigits(ref text, 2, out var hour))
            return false;
        micros = Check(m, hour, "hour", 23) * PyDelta.Hour;
        var colons = text.StartsWith(":");
        for (var unit = PyDelta.Minute; unit >= PyDelta.Second && text.Length != 0 && text[0] is not ('.' or ','); unit /= 60)
        {
            if ((colons && !Skip(ref text, ':')) || !TryDigits(ref text, 2, out var number))
                return false;
            micros += Check(m, number, unit == PyDelta.Minute ? "minute" : "second", 59) * unit;
            if (unit == PyDelta.Second && text.Length != 0)
                return TryReadFraction(text, ref micros);
        }

        return text.Length == 0;
    }

    private static int Check(Machine m, int number, string name, int most) =>
        number <= most ? number : throw m.Error(PyTypes.ValueError, $"{name} must be in 0..{most}");

    // Digits beyond microseconds are cut off.
    private static bool TryReadFraction(ReadOnlySpan<char> text, ref long micros)
    {
        if (text.Length < 2 || text[0] is not ('.' or ','))
            return false;
        long fraction = 0;
        for (var i = 1; i < Math.Max(text.Length, 7); i++)
        {
            if (i < text.Length && !char.IsAsciiDigit(text[i]))
                return false;
            if (i < 7)
                fraction = (fraction * 10) + (i < text.Length ? text[i] - '0' : 0);
        }

        micros += fraction;
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
}
