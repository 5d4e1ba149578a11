using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>The session's clock and its zone, by <see cref="PythonOptions.TimeProvider"/>, and times of day as numbers.</summary>
internal static class Clock
{
    /// <summary>The moment in UTC, to the microsecond.</summary>
    public static DateTime UtcNow(Machine m)
    {
        var ticks = m.Options.TimeProvider.GetUtcNow().Ticks;
        return new(ticks - (ticks % TimeSpan.TicksPerMicrosecond));
    }

    public static DateTime Now(Machine m) => ToLocal(m, UtcNow(m));

    public static DateTime ToLocal(Machine m, DateTime utc) => Add(m, utc, LocalOffset(m, utc).Ticks);

    /// <summary>How far the session's zone is ahead of UTC at a moment of UTC.</summary>
    public static TimeSpan LocalOffset(Machine m, DateTime utc) =>
        m.Options.TimeProvider.LocalTimeZone.GetUtcOffset(
            new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Unspecified), TimeSpan.Zero));

    /// <summary>The moment in UTC that the session's clock shows so.</summary>
    public static DateTime FromLocal(Machine m, DateTime local, bool fold)
    {
        var zone = m.Options.TimeProvider.LocalTimeZone;
        var offsets = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local) : [zone.GetUtcOffset(local)];
        return new(local.Ticks - (fold ? offsets.Min() : offsets.Max()).Ticks);
    }

    /// <summary>What the session's zone is called at a moment of UTC.</summary>
    public static string LocalName(Machine m, DateTime utc)
    {
        var zone = m.Options.TimeProvider.LocalTimeZone;
        return ZoneNames.Abbreviate(zone.Id, zone.IsDaylightSavingTime(new DateTimeOffset(utc, TimeSpan.Zero)), LocalOffset(m, utc));
    }

    /// <summary>A moment of UTC from seconds since 1970; floats are rounded to microseconds, halves to even.</summary>
    public static DateTime FromTimestamp(Machine m, in Value timestamp)
    {
        if (m.TryInt(timestamp, out var whole))
            return FromMicros(m, whole >= -1_000_000_000_000 && whole <= 1_000_000_000_000 ? (long)whole * PyDelta.Second : long.MaxValue);
        if (Numbers.KindOf(timestamp) != NumberKind.Float && timestamp.Type.Slot(Dunder.Index).IsMissing
            && timestamp.Type.Slot(Dunder.Float).IsMissing)
            throw m.Error(PyTypes.TypeError, $"'{timestamp.Type.NameInMessages}' object cannot be interpreted as an integer");
        var seconds = m.ToDouble(timestamp);
        if (double.IsNaN(seconds))
            throw m.Error(PyTypes.ValueError, "Invalid value NaN (not a number)");
        if (Math.Abs(seconds) >= 1e12)
            return FromMicros(m, long.MaxValue);
        var floor = Math.Floor(seconds);
        return FromMicros(m, ((long)floor * PyDelta.Second) + (long)Math.Round((seconds - floor) * 1e6, MidpointRounding.ToEven));
    }

    /// <summary>Microseconds since 1970 of a moment of UTC.</summary>
    public static long ToMicros(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTime Add(Machine m, DateTime moment, long ticks) =>
        moment.Ticks + (Int128)ticks is var sum && sum >= 0 && sum <= DateTime.MaxValue.Ticks
            ? new((long)sum)
            : throw m.Error(PyTypes.OverflowError, "date value out of range");

    /// <summary>A time of day; its fold is checked too.</summary>
    public static TimeSpan TimeOfDay(Machine m, in Value hour, in Value minute, in Value second, in Value microsecond, in Value fold)
    {
        var time = ((Part(m, hour, "hour", 23) * 60) + Part(m, minute, "minute", 59)) * 60;
        time += Part(m, second, "second", 59);
        var micros = (time * PyDelta.Second) + Part(m, microsecond, "microsecond", 999_999);
        if (!fold.IsMissing && m.ToIndex(fold) is not (0 or 1))
            throw m.Error(PyTypes.ValueError, "fold must be either 0 or 1");
        return new(micros * TimeSpan.TicksPerMicrosecond);
    }

    private static long Part(Machine m, in Value value, string name, int most)
    {
        if (value.IsMissing)
            return 0;
        var number = m.ToInt32(value, name);
        return number >= 0 && number <= most ? number : throw m.Error(PyTypes.ValueError, $"{name} must be in 0..{most}");
    }

    private static DateTime FromMicros(Machine m, long micros)
    {
        if (micros is long.MaxValue)
            throw m.Error(PyTypes.ValueError, "year is out of range");
        var ticks = DateTime.UnixEpoch.Ticks + ((Int128)micros * TimeSpan.TicksPerMicrosecond);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new((long)ticks)
            : throw m.Error(PyTypes.ValueError, $"year {1970 + (long)Math.Floor(micros / (365.2425 * PyDelta.Day))} is out of range");
    }
}
