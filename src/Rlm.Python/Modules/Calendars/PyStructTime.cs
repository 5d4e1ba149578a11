using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>A <c>struct_time</c>: nine numbers, and the zone that it was made for.</summary>
internal sealed class PyStructTime(Value[] items, string? zoneName, long? offset) : PyTuple(items)
{
    public string? ZoneName => zoneName;

    public long? Offset => offset;

    public override PyType Type => StructTimeType.Instance;

    public override string Repr(Machine m) => StructTimeType.Describe(m, this);
}
