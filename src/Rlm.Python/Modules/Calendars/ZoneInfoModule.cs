using System.Collections.Concurrent;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>zoneinfo</c>, over the time zones that the host knows.</summary>
internal static class ZoneInfoModule
{
    // Zones never change and are compared by identity, so each is made once, for all sessions.
    private static readonly ConcurrentDictionary<string, PyZoneInfo> Made = new(StringComparer.Ordinal);

    private static readonly PyType NotFound = new TypeBuilder("ZoneInfoNotFoundError", PyTypes.KeyError, "zoneinfo")
        .Doc("Exception raised when a ZoneInfo key is not found.")
        .Build();

    public static readonly PyType ZoneInfo = new TypeBuilder("ZoneInfo", TzInfoType.Instance, "zoneinfo")
        .New("__new__(cls, key)", New)
        .Operators("__repr__ __str__")
        .ClassMethod("no_cache(cls, /, key)", New)
        .ClassMethod("clear_cache(cls, *, only_keys=None)", static (_, _) => Value.None)
        .Property("key", static (_, self) => Value.Str(Self(self).Key))
        .Method("utcoffset(self, dt, /)", static (m, a) => Self(a[0]).OffsetAt(m, a[1]) is { } offset ? offset : Value.None)
        .Method("dst(self, dt, /)", static (m, a) => Self(a[0]).SavingAt(m, a[1]) is { } saving ? saving : Value.None)
        .Method("tzname(self, dt, /)", static (_, a) => Self(a[0]).NameAt(a[1]))
        .Method("fromutc(self, dt, /)", FromUtc)
        .Method("__reduce__(self, /)", static (_, a) => new PyTuple([a[0].Type, new PyTuple([Value.Str(Self(a[0]).Key)])]))
        .Method("__copy__(self, /)", static (_, a) => a[0])
        .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0])
        .Build();

    public static ModuleDefinition Create() => new ModuleBuilder("zoneinfo")
        .Type(ZoneInfo)
        .Type(NotFound)
        .Constant("TZPATH", PyTuple.Empty)
        .Function("available_timezones()", AvailableTimeZones)
        .Build();

    private static PyZoneInfo Self(in Value self) => (PyZoneInfo)self.Object!;

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var cls = (PyType)a[0].Object!;
        var key = m.ToStr(a[1], $"expected str, bytes or os.PathLike object, not {a[1].Type.NameInMessages}").ToString();
        if (cls.IsShared && Made.TryGetValue(key, out var made))
            return made;
        if (Find(key) is not { } zone)
            return m.Raise(PyException.Create(NotFound, Value.Str($"No time zone found with key {key}")));
        return cls.IsShared ? Made.GetOrAdd(key, new PyZoneInfo(cls, key, zone)) : new PyZoneInfo(cls, key, zone);
    }

    // Ids are looked up in the host's database by name: what is no plain name is not asked for.
    private static TimeZoneInfo? Find(string id) =>
        id.Length is > 0 and <= 64 && char.IsAsciiLetter(id[0])
            && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
        && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.Id == id ? zone : null;

    private static Value AvailableTimeZones(Machine m, ReadOnlySpan<Value> a)
    {
        var names = new PySet();
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
            names.Add(m, Value.Str(zone.Id));
        return names;
    }

    private static Value FromUtc(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyDateTime moment)
            return m.Raise(PyTypes.TypeError, "fromutc: argument must be a datetime");
        if (!ReferenceEquals(moment.Zone.Object, a[0].Object))
            return m.Raise(PyTypes.ValueError, "fromutc: dt.tzinfo is not self");
        var zone = Self(a[0]).Zone;
        var offset = zone.GetUtcOffset(new DateTimeOffset(DateTime.SpecifyKind(moment.Moment, DateTimeKind.Unspecified), TimeSpan.Zero));
        var local = Clock.Add(m, moment.Moment, offset.Ticks);
        var fold = zone.IsAmbiguousTime(local) && offset == zone.GetAmbiguousTimeOffsets(local).Min();
        return DateTimeType.Make(m, moment.Type, local, a[0], fold);
    }
}
