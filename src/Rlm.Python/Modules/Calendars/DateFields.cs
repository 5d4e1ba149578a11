using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>What <c>strftime()</c> writes of: a moment, and the object whose zone it is.</summary>
internal readonly record struct DateFields(DateTime Moment, Value Source)
{
    /// <summary>A time of day alone stands on 1 January 1900.</summary>
    public static DateFields Of(in Value source) => source.Object is PyTime time
        ? new(new DateTime(1900, 1, 1) + time.Time, source)
        : new(((PyDate)source.Object!).Moment, source);

    public PyDelta? Offset(Machine m) => Source.Object switch
    {
        PyDateTime moment => Zones.OffsetOf(m, moment.Zone, Source),
        PyTime time => time.Offset(m),
        _ => null,
    };

    public string ZoneName(Machine m) => Source.Object switch
    {
        PyDateTime moment => NameOf(m, moment.Zone, Source),
        PyTime time => NameOf(m, time.Zone, Value.None),
        PyStructTime { ZoneName: { } name } => name,
        _ => "",
    };

    /// <summary>Seconds since 1970, by the session's zone where the moment has none.</summary>
    public long Timestamp(Machine m)
    {
        var utc = Source.Object is PyDateTime moment ? DateTimeType.ToUtc(m, moment) : Clock.FromLocal(m, Moment, fold: false);
        return (utc.Ticks / TimeSpan.TicksPerSecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerSecond);
    }

    private static string NameOf(Machine m, in Value zone, in Value moment) =>
        Zones.NameOf(m, zone, moment) is { IsNone: false } name ? m.Str(name) : "";
}
