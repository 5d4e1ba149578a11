using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>A <c>timezone</c>: a fixed offset, perhaps with a name.</summary>
internal sealed class PyZone(PyType cls, PyDelta offset, PyStr? name) : PyTzInfo(cls)
{
    public PyDelta Offset => offset;

    public override void Traverse(Census census)
    {
        base.Traverse(census);
        census.Add(name);
    }

    public override long Hash(Machine m) => offset.Hash(m);

    public override bool? Equal(Machine m, in Value other) => other.Object is PyZone zone ? offset.Total == zone.Offset.Total : null;

    public override string Repr(Machine m) => ReferenceEquals(this, ZoneType.Utc) ? "datetime.timezone.utc"
        : name is null ? $"{Naming.Of(Type)}({offset.Repr(m)})"
        : $"{Naming.Of(Type)}({offset.Repr(m)}, {m.Repr(name)})";

    public override string Str(Machine m) => name?.ToString() ?? (offset.IsZero ? "UTC" : "UTC" + IsoWriter.Offset(offset, ":"));
}
