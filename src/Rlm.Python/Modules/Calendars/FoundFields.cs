using System.Collections.Frozen;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>
/// The numbers that <c>strptime()</c> has found, by the letters of their directives, and the day that they make together.
/// </summary>
internal sealed class FoundFields
{
    private const int Absent = -1;

    private static readonly FrozenDictionary<char, string> Rivals =
        new Dictionary<char, string>
        {
            ['Y'] = "y",
            ['y'] = "Y",
            ['A'] = "wu",
            ['w'] = "Au",
            ['u'] = "Aw",
            ['H'] = "I",
            ['I'] = "H",
            ['U'] = "W",
            ['W'] = "U"
        }
            .ToFrozenDictionary();

    // %A of the weekday, 0 for Monday, whichever directive it came from but %w and %u; %m of the month likewise.
    private readonly int[] _found = new int[128];

    public FoundFields() => Array.Fill(_found, Absent);

    /// <summary>Microseconds ahead of UTC.</summary>
    public long? Offset { get; set; }

    public int this[char directive]
    {
        get => _found[directive];
        set
        {
            // Of two directives for the same thing the last one counts.
            if (Rivals.TryGetValue(directive, out var rivals))
            {
                foreach (var rival in rivals)
                    _found[rival] = Absent;
            }

            _found[directive] = value;
        }
    }

    public ParsedDate Resolve(Machine m)
    {
        Check(m);
        var second = Or('S', 0);
        var time = new TimeSpan(Hour(), Or('M', 0), Math.Min(second, 59)) + TimeSpan.FromMicroseconds(Or('f', 0));
        var name = this['Z'] switch
        {
            0 => "UTC",
            1 => "GMT",
            _ => null,
        };
        PyZone? zone = null;
        if (Offset is { } offset)
        {
            var delta = PyDelta.Of(m, offset);
            if (!delta.IsOffset)
                throw ZoneType.TooFar(m, delta);
            zone = ZoneType.Of(delta, name is null ? null : PyStr.From(name));
        }

        var day = Day(m);
        return new(day, IsLeapDayAlone ? 1900 : day.Year, Or('j', day.DayOfYear), time, second, zone, name);
    }

    private int Or(char directive, int otherwise) => this[directive] is var value and not Absent ? value : otherwise;

    private bool Has(char directive) => this[directive] != Absent;

    private bool HasWeekday => Has('A') || Has('w') || Has('u');

    private int Weekday => Has('A') ? this['A'] : Has('w') ? (this['w'] + 6) % 7 : this['u'] - 1;

    // 29 February without a year: there is such a day, though not in 1900.
    private bool IsLeapDayAlone => this['m'] == 2 && this['d'] == 29 && !Has('Y') && !Has('y') && !Has('G') && !Has('j');

    private int Hour()
    {
        if (!Has('I'))
            return Or('H', 0);
        return (this['I'] % 12) + (this['p'] == 1 ? 12 : 0);
    }

    private void Check(Machine m)
    {
        const string Weekdays = "a weekday directive ('%A', '%a', '%w', or '%u').";
        if (Has('G'))
        {
            if (Has('j'))
                throw m.Error(
                    PyTypes.ValueError, "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.");
            if (!Has('V') || !HasWeekday)
                throw m.Error(PyTypes.ValueError, $"ISO year directive '%G' must be used with the ISO week directive '%V' and {Weekdays}");
        }
        else if (Has('V'))
        {
            throw m.Error(PyTypes.ValueError, HasWeekday && (Has('Y') || Has('y'))
                ? "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
                : $"ISO week directive '%V' must be used with the ISO year directive '%G' and {Weekdays}");
        }
    }

    private DateTime Day(Machine m)
    {
        var year = Has('Y') ? this['Y'] : Has('y') ? this['y'] + (this['y'] <= 68 ? 2000 : 1900) : IsLeapDayAlone ? 1904 : 1900;
        if (Has('j'))
            return FromOrdinal(m, Gregorian.Ordinal(DateType.Day(m, year, 1, 1)) + this['j'] - 1);
        if (HasWeekday && (Has('U') || Has('W')))
            return DayOfWeek(m, year);
        return Has('G') ? IsoDay(m) : DateType.Day(m, year, Or('m', 1), Or('d', 1));
    }

    private DateTime IsoDay(Machine m)
    {
        int year = this['G'], week = this['V'];
        if (year is < Gregorian.MinYear or > Gregorian.MaxYear)
            throw m.Error(PyTypes.ValueError, $"Year is out of range: {year}");
        if (week < 1 || week > Gregorian.IsoWeeks(year))
            throw m.Error(PyTypes.ValueError, $"Invalid week: {week}");
        return FromOrdinal(m, Gregorian.IsoYearStart(year) + ((week - 1) * 7) + Weekday);
    }

    // Week 0 is what lies before the first Monday (%W) or Sunday (%U) of the year.
    private DateTime DayOfWeek(Machine m, int year)
    {
        var first = DateType.Day(m, year, 1, 1);
        var mondays = Has('W');
        var before = mondays ? Gregorian.Weekday(first) : (Gregorian.Weekday(first) + 1) % 7;
        var day = mondays ? Weekday : (Weekday + 1) % 7;
        var start = Gregorian.Ordinal(first) + ((7 - before) % 7);
        return FromOrdinal(m, start + ((this[mondays ? 'W' : 'U'] - 1) * 7) + day);
    }

    private static DateTime FromOrdinal(Machine m, int ordinal) => ordinal is >= 1 and <= Gregorian.MaxOrdinal
        ? Gregorian.FromOrdinal(ordinal)
        : throw m.Error(PyTypes.ValueError, "ordinal must be >= 1");
}
