using System.Globalization;

namespace Rlm.Python.Modules.Calendars;

/// <summary>Names and numbers of the proleptic Gregorian calendar, years 1 to 9999.</summary>
internal static class Gregorian
{
    public const int MinYear = 1, MaxYear = 9999, MaxOrdinal = 3_652_059;

    public static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Days since the last day of year 0: 1 for 1 January of year 1.</summary>
    public static int Ordinal(DateTime date) => (int)(date.Ticks / TimeSpan.TicksPerDay) + 1;

    public static DateTime FromOrdinal(int ordinal) => new((ordinal - 1) * TimeSpan.TicksPerDay);

    /// <summary>The year of an ordinal, also beyond <see cref="MaxYear"/>.</summary>
    public static long YearOf(long ordinal)
    {
        const int DaysOfCycle = 146_097;
        var (cycles, day) = Math.DivRem(ordinal - 1, DaysOfCycle);
        return (400 * cycles) + FromOrdinal((int)day + 1).Year;
    }

    /// <summary>0 for Monday.</summary>
    public static int Weekday(DateTime date) => ((int)date.DayOfWeek + 6) % 7;

    public static (int Year, int Week, int Weekday) IsoCalendar(DateTime date) =>
        (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date), Weekday(date) + 1);

    /// <summary>The ordinal of the Monday of the first ISO week of a year.</summary>
    public static int IsoYearStart(int year)
    {
        var first = Ordinal(new(year, 1, 1));
        var weekday = (first + 6) % 7;
        return first - weekday + (weekday > 3 ? 7 : 0);
    }

    public static int IsoWeeks(int year) => ISOWeek.GetWeeksInYear(year);
}
