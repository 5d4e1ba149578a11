using Rlm.Python.Modules.Calendars;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>time</c>, on the session's <see cref="PythonOptions.TimeProvider"/>.</summary>
internal static class TimeModule
{
    private const string AscTimeFormat = "%a %b %e %H:%M:%S %Y", DefaultFormat = "%a %b %d %H:%M:%S %Y";

    public static ModuleDefinition Create() => new ModuleBuilder("time")
        .Type(StructTimeType.Instance)
        .PerSession("timezone", static m => Value.Int(-Seconds(m.Options.TimeProvider.LocalTimeZone.BaseUtcOffset)))
        .PerSession("altzone", static m => Value.Int(-Seconds(m.Options.TimeProvider.LocalTimeZone.BaseUtcOffset)))
        .PerSession("daylight", static m => Value.Int(m.Options.TimeProvider.LocalTimeZone.SupportsDaylightSavingTime ? 1 : 0))
        .PerSession("tzname", ZoneNamesOf)
        .Constant("CLOCK_REALTIME", Value.Int(0))
        .Constant("CLOCK_MONOTONIC", Value.Int(1))
        .Function("time()", static (m, a) => Value.Float(SinceEpoch(m) / 1e7))
        .Function("time_ns()", static (m, a) => Value.Int(SinceEpoch(m) * 100))
        .Function("perf_counter()", static (m, a) => Value.Float(Elapsed(m)))
        .Function("perf_counter_ns()", static (m, a) => Value.Int((long)(Elapsed(m) * 1e9)))
        .Function("monotonic()", static (m, a) => Value.Float(Elapsed(m)))
        .Function("monotonic_ns()", static (m, a) => Value.Int((long)(Elapsed(m) * 1e9)))
        .Function("process_time()", static (m, a) => Value.Float(m.ActiveTime.TotalSeconds))
        .Function("process_time_ns()", static (m, a) => Value.Int(m.ActiveTime.Ticks * 100))
        .Function("thread_time()", static (m, a) => Value.Float(m.ActiveTime.TotalSeconds))
        .Function("sleep(seconds, /)", Sleep)
        .Function("gmtime(seconds=None, /)", static (m, a) => StructTimeType.Make(Moment(m, a[0]), 0, "GMT", 0))
        .Function("localtime(seconds=None, /)", static (m, a) => Local(m, Moment(m, a[0])))
        .Function("mktime(time_tuple, /)", MakeTime)
        .Function("strftime(format, time_tuple=None, /)", static (m, a) =>
            Value.Str(DateFormat.Format(m, Fields(m, a[1]), DateType.FormatText(m, a[0], "strftime"))))
        .Function("strptime(string, format='%a %b %d %H:%M:%S %Y', /)", StrpTime)
        .Function("asctime(time_tuple=None, /)", static (m, a) => Value.Str(DateFormat.Format(m, Fields(m, a[0]), AscTimeFormat)))
        .Function("ctime(seconds=None, /)", static (m, a) => Value.Str(DateFormat.Ctime(Clock.ToLocal(m, Moment(m, a[0])))))
        .Prelude("time.py")
        .Build();

    private static long SinceEpoch(Machine m) => (m.Options.TimeProvider.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;

    private static double Elapsed(Machine m)
    {
        var time = m.Options.TimeProvider;
        return time.GetTimestamp() / (double)time.TimestampFrequency;
    }

    private static Value Sleep(Machine m, ReadOnlySpan<Value> a)
    {
        var seconds = m.ToDouble(a[0]);
        if (double.IsNaN(seconds))
            return m.Raise(PyTypes.ValueError, "Invalid value NaN (not a number)");
        if (seconds < 0)
            return m.Raise(PyTypes.ValueError, "sleep length must be non-negative");
        return seconds > 9.2e9 ? m.Raise(PyTypes.OverflowError, "timestamp too large to convert to C PyTime_t") : m.Sleep(seconds);
    }

    private static long Seconds(TimeSpan offset) => (long)offset.TotalSeconds;

    private static Value ZoneNamesOf(Machine m)
    {
        var zone = m.Options.TimeProvider.LocalTimeZone;
        return new PyTuple(
        [
            Value.Str(ZoneNames.Abbreviate(zone.Id, isSaving: false, zone.BaseUtcOffset)),
            Value.Str(ZoneNames.Abbreviate(zone.Id, zone.SupportsDaylightSavingTime, zone.BaseUtcOffset)),
        ]);
    }

    private static DateTime Moment(Machine m, in Value seconds) =>
        StrArguments.IsLeftOut(seconds) ? Clock.UtcNow(m) : Clock.FromTimestamp(m, seconds);

    private static Value Local(Machine m, DateTime utc)
    {
        var offset = Clock.LocalOffset(m, utc);
        var isSaving = m.Options.TimeProvider.LocalTimeZone.IsDaylightSavingTime(new DateTimeOffset(utc, TimeSpan.Zero));
        return StructTimeType.Make(Clock.ToLocal(m, utc), isSaving ? 1 : 0, Clock.LocalName(m, utc), Seconds(offset));
    }

    private static DateFields Fields(Machine m, in Value time)
    {
        var source = StrArguments.IsLeftOut(time) ? Local(m, Clock.UtcNow(m)) : time;
        return new(StructTimeType.Read(m, source), source);
    }

    private static Value MakeTime(Machine m, ReadOnlySpan<Value> a) =>
        Value.Float(Clock.ToMicros(Clock.FromLocal(m, StructTimeType.Read(m, a[0]), fold: false)) / 1e6);

    private static Value StrpTime(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[0], $"strptime() argument 0 must be str, not {m.Repr(a[0].Type)}").ToString();
        var format = a[1].IsMissing ? DefaultFormat : m.ToStr(a[1], $"strptime() argument 1 must be str, not {m.Repr(a[1].Type)}").ToString();
        return StructTimeType.Make(DateParser.Parse(m, text, format));
    }
}
