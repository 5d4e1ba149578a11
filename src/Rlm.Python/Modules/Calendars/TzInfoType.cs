using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>datetime.tzinfo</c>: what a class of time zones written in Python derives from.</summary>
internal static class TzInfoType
{
    public static readonly PyType Instance = new TypeBuilder("tzinfo", null, "datetime")
        .Doc("Abstract base class for time zone info objects.")
        .New("__new__(cls, *args, **kwargs)", static (_, a) => new PyTzInfo((PyType)a[0].Object!))
        .Method("utcoffset(self, dt, /)", static (m, _) => Missing(m, "utcoffset"))
        .Method("tzname(self, dt, /)", static (m, _) => Missing(m, "tzname"))
        .Method("dst(self, dt, /)", static (m, _) => Missing(m, "dst"))
        .Method("fromutc(self, dt, /)", FromUtc)
        .Build();

    private static Value Missing(Machine m, string method) =>
        m.Raise(PyTypes.NotImplementedError, $"a tzinfo subclass must implement {method}()");

    // The standard offset leads to standard time, and what dst() says there to the time on the clock.
    private static Value FromUtc(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyDateTime moment)
            return m.Raise(PyTypes.TypeError, "fromutc: argument must be a datetime");
        if (!ReferenceEquals(moment.Zone.Object, a[0].Object))
            return m.Raise(PyTypes.ValueError, "fromutc: dt.tzinfo is not self");
        if (Zones.OffsetOf(m, a[0], a[1]) is not { } offset)
            return m.Raise(PyTypes.ValueError, "fromutc: non-None utcoffset() result required");
        if (Zones.SavingOf(m, a[0], a[1]) is not { } saving)
            return m.Raise(PyTypes.ValueError, "fromutc: non-None dst() result required");
        var standard = DateTimeType.Shift(m, moment, offset.Total - saving.Total);
        return Zones.SavingOf(m, a[0], standard) is { } there
            ? DateTimeType.Shift(m, (PyDateTime)standard.Object!, there.Total)
            : m.Raise(PyTypes.ValueError, "fromutc: tz.dst() gave inconsistent results; cannot convert");
    }
}
