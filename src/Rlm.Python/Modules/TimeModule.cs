using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>time</c>, on the session's <see cref="PythonOptions.TimeProvider"/>.</summary>
internal static class TimeModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("time")
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
        .Function("_offset(seconds, /)", Offset)
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

    // Seconds that the session's zone is ahead of UTC at a moment.
    private static Value Offset(Machine m, ReadOnlySpan<Value> a)
    {
        var seconds = Math.Clamp(m.ToDouble(a[0]), -62_135_596_800, 253_402_300_799);
        var moment = DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * 1e7));
        return Value.Int((long)m.Options.TimeProvider.LocalTimeZone.GetUtcOffset(moment).TotalSeconds);
    }
}
