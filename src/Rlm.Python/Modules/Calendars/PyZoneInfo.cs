using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>A <c>ZoneInfo</c>: a zone of the host's database.</summary>
internal sealed class PyZoneInfo(PyType cls, string key, TimeZoneInfo zone) : PyTzInfo(cls)
{
    public string Key => key;

    public TimeZoneInfo Zone => zone;

    /// <summary>
    /// The offset at a moment of the zone's own clock, or of the zone itself where it has but one; null where the moment is needed.
    /// </summary>
    public PyDelta? OffsetAt(Machine m, in Value moment) =>
        TryOffset(moment, out var offset) ? PyDelta.Of(m, offset.Ticks / TimeSpan.TicksPerMicrosecond) : null;

    public Value NameAt(in Value moment) =>
        TryOffset(moment, out var offset) ? Value.Str(ZoneNames.Abbreviate(key, IsSaving(moment, offset), offset)) : Value.None;

    /// <summary>How much of the offset is daylight saving time.</summary>
    public PyDelta? SavingAt(Machine m, in Value moment)
    {
        if (!TryOffset(moment, out var offset))
            return null;
        if (!IsSaving(moment, offset))
            return DeltaType.Zero;
        var local = ((PyDateTime)moment.Object!).Moment;
        return PyDelta.Of(m, (offset - Standard(local)).Ticks / TimeSpan.TicksPerMicrosecond);
    }

    public override string Repr(Machine m) => $"{Naming.Of(Type)}(key={m.Repr(Value.Str(key))})";

    public override string Str(Machine m) => key;

    private bool TryOffset(in Value moment, out TimeSpan offset)
    {
        offset = zone.BaseUtcOffset;
        if (moment.Object is not PyDateTime at)
            return !zone.SupportsDaylightSavingTime && zone.GetAdjustmentRules().Length == 0;
        var local = at.Moment;
        if (zone.IsAmbiguousTime(local))
        {
            // The first of the two is the one further ahead.
            var offsets = zone.GetAmbiguousTimeOffsets(local);
            offset = at.Fold ? offsets.Min() : offsets.Max();
        }
        else if (zone.IsInvalidTime(local))
        {
            // In the gap the clock goes on as before it, or with fold as after it.
            var day = TimeSpan.FromHours(3);
            offset = zone.GetUtcOffset(at.Fold ? local + day : local - day);
        }
        else
        {
            offset = zone.GetUtcOffset(local);
        }

        return true;
    }

    private bool IsSaving(in Value moment, TimeSpan offset) => moment.Object is PyDateTime at && offset != Standard(at.Moment);

    private TimeSpan Standard(DateTime local)
    {
        foreach (var rule in zone.GetAdjustmentRules())
        {
            if (local.Date >= rule.DateStart && local.Date <= rule.DateEnd)
                return zone.BaseUtcOffset + rule.BaseUtcOffsetDelta;
        }

        return zone.BaseUtcOffset;
    }
}
