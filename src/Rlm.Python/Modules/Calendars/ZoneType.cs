using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>datetime.timezone</c>.</summary>
internal static class ZoneType
{
    public static readonly PyType Instance = Create();

    public static readonly PyZone Utc = (PyZone)Instance.Members["utc"].Object!;

    private static PyType Create()
    {
        var builder = new TypeBuilder("timezone", TzInfoType.Instance, "datetime")
            .Doc("Fixed offset from UTC implementation of tzinfo.")
            .New("__new__(cls, offset, name=None)", New)
            .Operators("__eq__ __ne__ __hash__ __repr__ __str__")
            .Method("utcoffset(self, dt, /)", static (m, a) => Self(m, a, "utcoffset").Offset)
            .Method("tzname(self, dt, /)", static (m, a) => Value.Str(Self(m, a, "tzname").Str(m)))
            .Method("dst(self, dt, /)", static (m, a) =>
            {
                _ = Self(m, a, "dst");
                return Value.None;
            })
            .Method("fromutc(self, dt, /)", FromUtc)
            .Method("__copy__(self, /)", static (_, a) => a[0])
            .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0])
            .Sealed();
        var type = builder.Type;
        return builder
            .Constant("utc", new PyZone(type, DeltaType.Zero, null))
            .Constant("min", new PyZone(type, new PyDelta(DeltaType.Instance, -1, PyDelta.Minute), null))
            .Constant("max", new PyZone(type, new PyDelta(DeltaType.Instance, 0, PyDelta.Day - PyDelta.Minute), null))
            .Build();
    }

    /// <summary>The zone of an offset; UTC itself for none.</summary>
    public static PyZone Of(PyDelta offset, PyStr? name = null) => offset.IsZero && name is null ? Utc : new(Instance, offset, name);

    public static PyError TooFar(Machine m, PyDelta offset) => m.Error(PyTypes.ValueError,
        $"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset.Repr(m)}.");

    private static PyZone Self(Machine m, ReadOnlySpan<Value> a, string method) => a[1].IsNone || a[1].Object is PyDateTime
        ? (PyZone)a[0].Object!
        : throw m.Error(PyTypes.TypeError, $"{method}(dt) argument must be a datetime instance or None, not {a[1].Type.NameInMessages}");

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyDelta offset)
            return m.Raise(PyTypes.TypeError, $"timezone() argument 1 must be datetime.timedelta, not {StrArguments.NameOf(a[1])}");
        if (!a[2].IsMissing && a[2].Object is not PyStr)
            return m.Raise(PyTypes.TypeError, $"timezone() argument 2 must be str, not {StrArguments.NameOf(a[2])}");
        if (!offset.IsOffset)
            throw TooFar(m, offset);
        return Of(offset, a[2].Object as PyStr);
    }

    private static Value FromUtc(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyDateTime moment)
            return m.Raise(PyTypes.TypeError, "fromutc: argument must be a datetime instance");
        return ReferenceEquals(moment.Zone.Object, a[0].Object)
            ? DateTimeType.Shift(m, moment, ((PyZone)a[0].Object!).Offset.Total)
            : m.Raise(PyTypes.ValueError, "fromutc: dt.tzinfo is not self");
    }
}
