using System.Collections.Concurrent;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>
/// <c>strptime()</c>: reads a text by a format. Case does not count, white space stands for any white space, numbers may lack zeros.
/// </summary>
internal static class DateParser
{
    // Formats are few and short; more than so many come from a program that makes them up.
    private const int MaxFormats = 64, MaxCachedLength = 100;

    private const char Blank = ' ', Literal = '\0';

    private static readonly string[] ShortMonths = [.. Gregorian.Months.Select(static name => name[..3])];
    private static readonly string[] ShortWeekdays = [.. Gregorian.Weekdays.Select(static name => name[..3])];
    private static readonly string[] Halves = ["am", "pm"];
    private static readonly string[] ZoneNames = ["utc", "gmt"];

    private static readonly ConcurrentDictionary<string, Part[]> Formats = new(StringComparer.Ordinal);

    /// <exception cref="PyError">ValueError: the format is wrong, or the text is not of it.</exception>
    public static ParsedDate Parse(Machine m, string text, string format)
    {
        if (!Formats.TryGetValue(format, out var parts))
        {
            parts = Compile(m, format);
            if (Formats.Count < MaxFormats && format.Length <= MaxCachedLength)
                Formats.TryAdd(format, parts);
        }

        var fields = new FoundFields();
        var end = Match(m, text, parts, fields);
        if (end < 0)
            throw m.Error(PyTypes.ValueError, $"time data {m.Repr(Value.Str(text))} does not match format {m.Repr(Value.Str(format))}");
        if (end < text.Length)
            throw m.Error(PyTypes.ValueError, $"unconverted data remains: {text[end..]}");
        return fields.Resolve(m);
    }

    private static Part[] Compile(Machine m, string format)
    {
        var parts = new List<Part>();
        for (var i = 0; i < format.Length; i++)
        {
            m.Tick(1);
            if (char.IsWhiteSpace(format[i]))
            {
                if (parts.Count == 0 || parts[^1].Directive != Blank)
                    parts.Add(new(Blank));
            }
            else if (format[i] != '%')
            {
                parts.Add(new(Literal, char.ToLowerInvariant(format[i])));
            }
            else if (++i == format.Length)
            {
                throw m.Error(PyTypes.ValueError, $"stray % in format {m.Repr(Value.Str(format))}");
            }
            else
            {
                parts.AddRange(format[i] switch
                {
                    '%' => [new(Literal, '%')],
                    'c' => Compile(m, "%a %b %d %H:%M:%S %Y"),
                    'x' => Compile(m, "%m/%d/%y"),
                    'X' => Compile(m, "%H:%M:%S"),
                    var c when Part.IsDirective(c) => [new(c)],
                    var c => throw m.Error(
                        PyTypes.ValueError, $"'{(c == '\\' ? "\\\\" : c)}' is a bad directive in format {m.Repr(Value.Str(format))}"),
                });
            }
        }

        return [.. parts];
    }

    // Numbers take as many digits as they can and give some back where the rest does not match: the stack holds where to go on.
    private static int Match(Machine m, string text, Part[] parts, FoundFields fields)
    {
        Stack<(int Part, int At, int Size)>? choices = null;
        int part = 0, at = 0, size = 0;
        while (part < parts.Length)
        {
            m.Tick(1);
            var current = parts[part];
            var end = -1;
            if (current.MaxDigits > 0)
            {
                (end, var tried) = MatchNumber(text, at, current, size == 0 ? current.MaxDigits : size, fields);
                if (end >= 0 && tried > current.MinDigits)
                    (choices ??= new()).Push((part, at, tried - 1));
            }
            else
            {
                end = MatchOther(text, at, current, fields);
            }

            size = 0;
            if (end >= 0)
                (part, at) = (part + 1, end);
            else if (choices is { Count: > 0 })
                (part, at, size) = choices.Pop();
            else
                return -1;
        }

        return at;
    }

    private static (int End, int Size) MatchNumber(string text, int at, in Part part, int most, FoundFields fields)
    {
        for (var size = most; size >= part.MinDigits; size--)
        {
            // A space may stand for the first digit of a day.
            var from = part.Directive is 'd' or 'I' or 'j' && size == 2 && at < text.Length && text[at] == ' ' ? at + 1 : at;
            if (at + size > text.Length || !TryDigits(text.AsSpan(from, at + size - from), out var number) || number < part.Least
                || number > part.Most)
                continue;
            fields[part.Directive] = part.Directive == 'f' ? number * Power(6 - size) : number;
            return (at + size, size);
        }

        return (-1, 0);
    }

    private static int MatchOther(string text, int at, in Part part, FoundFields fields)
    {
        switch (part.Directive)
        {
            case Blank:
                var start = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
                return at > start ? at : -1;
            case Literal:
                return at < text.Length && char.ToLowerInvariant(text[at]) == part.Character ? at + 1 : -1;
            case 'a':
                return Choose(text, at, ShortWeekdays, 'A', 0, fields);
            case 'A':
                return Choose(text, at, Gregorian.Weekdays, 'A', 0, fields);
            case 'b':
                return Choose(text, at, ShortMonths, 'm', 1, fields);
            case 'B':
                return Choose(text, at, Gregorian.Months, 'm', 1, fields);
            case 'p':
                return Choose(text, at, Halves, 'p', 0, fields);
            case 'Z':
                return Choose(text, at, ZoneNames, 'Z', 0, fields);
            default:
                return MatchOffset(text, at, fields);
        }
    }

    private static int Choose(string text, int at, string[] names, char field, int first, FoundFields fields)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Compare(text, at, names[i], 0, names[i].Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            fields[field] = i + first;
            return at + names[i].Length;
        }

        return -1;
    }

    // ±HHMM, ±HH:MM, with seconds and a fraction where there are some, or Z.
    private static int MatchOffset(string text, int at, FoundFields fields)
    {
        if (at < text.Length && text[at] == 'Z')
        {
            fields.Offset = 0;
            return at + 1;
        }

        if (at >= text.Length || text[at] is not ('+' or '-') || !TryPair(text, at + 1, 99, out var hours))
            return -1;
        var negative = text[at] == '-';
        at += 3;
        var colon = at < text.Length && text[at] == ':';
        if (!TryPair(text, at + (colon ? 1 : 0), 59, out var minutes))
            return -1;
        at += colon ? 3 : 2;
        var offset = (hours * PyDelta.Hour) + (minutes * PyDelta.Minute);
        var more = at < text.Length && text[at] == ':';
        if (TryPair(text, at + (more ? 1 : 0), 59, out var seconds))
        {
            at += more ? 3 : 2;
            offset += seconds * PyDelta.Second;
            var digits = 0;
            while (digits < 6 && at + 1 + digits < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1 + digits]))
                digits++;
            if (digits > 0 && TryDigits(text.AsSpan(at + 1, digits), out var fraction))
            {
                offset += fraction * Power(6 - digits);
                at += digits + 1;
            }
        }

        fields.Offset = negative ? -offset : offset;
        return at;
    }

    private static bool TryPair(string text, int at, int most, out int number)
    {
        number = 0;
        return at + 2 <= text.Length && TryDigits(text.AsSpan(at, 2), out number) && number <= most;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        return text.Length > 0;
    }

    private static int Power(int exponent)
    {
        var power = 1;
        while (exponent-- > 0)
            power *= 10;
        return power;
    }

    /// <summary>A piece of a format: a directive, white space, or one character.</summary>
    private readonly record struct Part(char Directive, char Character = '\0')
    {
        public int MaxDigits => Directive switch
        {
            'f' => 6,
            'Y' or 'G' => 4,
            'j' => 3,
            'w' or 'u' => 1,
            'd' or 'H' or 'I' or 'm' or 'M' or 'S' or 'U' or 'W' or 'V' or 'y' => 2,
            _ => 0,
        };

        public int MinDigits => Directive switch
        {
            'Y' or 'G' => 4,
            'y' => 2,
            _ => 1,
        };

        public int Least => Directive is 'd' or 'I' or 'j' or 'm' or 'u' ? 1 : 0;

        public int Most => Directive switch
        {
            'd' => 31,
            'H' => 23,
            'I' or 'm' => 12,
            'j' => 366,
            'M' => 59,
            'S' => 61,
            'U' or 'W' or 'V' => 53,
            'w' => 6,
            'u' => 7,
            _ => int.MaxValue,
        };

        public static bool IsDirective(char c) => new Part(c).MaxDigits > 0 || c is 'a' or 'A' or 'b' or 'B' or 'p' or 'Z' or 'z';
    }
}
