using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>Asks a zone, built in or written in Python, about a moment.</summary>
internal static class Zones
{
    /// <summary>None, or an instance of a subclass of <c>tzinfo</c>.</summary>
    public static Value Check(Machine m, in Value zone) => zone.IsMissing ? Value.None
        : zone.IsNone || zone.Object is PyTzInfo ? zone
        : throw m.Error(PyTypes.TypeError, $"tzinfo argument must be None or of a tzinfo subclass, not type '{zone.Type.NameInMessages}'");

    /// <summary>How far the zone is ahead of UTC at a moment; null where there is no zone or it does not say.</summary>
    public static PyDelta? OffsetOf(Machine m, in Value zone, in Value moment) => zone.Object switch
    {
        PyZone fixedZone when fixedZone.Type.IsShared => fixedZone.Offset,
        PyZoneInfo named when named.Type.IsShared => named.OffsetAt(m, moment),
        _ => zone.IsNone ? null : Ask(m, zone, "utcoffset", moment),
    };

    /// <summary>What the zone says of daylight saving time at a moment.</summary>
    public static PyDelta? SavingOf(Machine m, in Value zone, in Value moment) => zone.IsNone ? null : Ask(m, zone, "dst", moment);

    public static Value NameOf(Machine m, in Value zone, in Value moment)
    {
        if (zone.IsNone)
            return Value.None;
        var name = m.CallMethod(zone, "tzname", moment);
        return name.IsNone || name.Object is PyStr ? name
            : throw m.Error(PyTypes.TypeError, $"tzinfo.tzname() must return None or a string, not '{name.Type.NameInMessages}'");
    }

    private static PyDelta? Ask(Machine m, in Value zone, string method, in Value moment)
    {
        var answer = m.CallMethod(zone, method, moment);
        if (answer.IsNone)
            return null;
        if (answer.Object is not PyDelta delta)
            throw m.Error(PyTypes.TypeError, $"tzinfo.{method}() must return None or a timedelta, not '{answer.Type.NameInMessages}'");
        return delta.IsOffset ? delta : throw m.Error(PyTypes.ValueError,
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).");
    }
}
