using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>Writes dates, times and offsets in ISO 8601, and the arguments in their reprs.</summary>
internal static class IsoWriter
{
    public static string DateTime(Machine m, PyDateTime moment, string separator, string precision) =>
        moment.Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + separator + ClockText(m, moment.Moment.TimeOfDay, precision)
        + Offset(Zones.OffsetOf(m, moment.Zone, moment), ":");

    public static string Time(Machine m, PyTime time, string precision) => ClockText(m, time.Time, precision) + Offset(time.Offset(m), ":");

    /// <summary>An offset as <c>+05:30</c>, with seconds only where there are some; nothing where there is none.</summary>
    public static string Offset(PyDelta? offset, string separator)
    {
        if (offset is null)
            return "";
        var total = (long)offset.Total;
        var size = Math.Abs(total);
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{(total < 0 ? '-' : '+')}{size / PyDelta.Hour:00}{separator}{size / PyDelta.Minute % 60:00}");
        if (size % PyDelta.Minute == 0)
            return text;
        text += string.Create(CultureInfo.InvariantCulture, $"{separator}{size / PyDelta.Second % 60:00}");
        return size % PyDelta.Second == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}.{size % PyDelta.Second:000000}");
    }

    /// <summary>The time of day as a repr shows it: trailing zeros only for hours and minutes.</summary>
    public static string ClockArguments(TimeSpan time)
    {
        var text = $"{time.Hours}, {time.Minutes}";
        var micros = TimeType.Micros(time);
        if (time.Seconds != 0 || micros != 0)
            text += $", {time.Seconds}";
        return micros == 0 ? text : $"{text}, {micros}";
    }

    private static string ClockText(Machine m, TimeSpan time, string precision)
    {
        var format = precision switch
        {
            "auto" => TimeType.Micros(time) == 0 ? @"hh\:mm\:ss" : @"hh\:mm\:ss\.ffffff",
            "hours" => "hh",
            "minutes" => @"hh\:mm",
            "seconds" => @"hh\:mm\:ss",
            "milliseconds" => @"hh\:mm\:ss\.fff",
            "microseconds" => @"hh\:mm\:ss\.ffffff",
            _ => throw m.Error(PyTypes.ValueError, "Unknown timespec value"),
        };
        return time.ToString(format, CultureInfo.InvariantCulture);
    }
}
