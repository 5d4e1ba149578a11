using System.Globalization;
using System.Runtime.CompilerServices;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    private ConditionalWeakTable<PyObject, StrongBox<long>>? _addresses;
    private long _nextAddress = 0x7f0000001000;

    /// <summary>A number that stands for the object's identity; tells nothing of the host's memory.</summary>
    public long Address64(in Value value) => value.Object is { } o and not Tag
        ? (_addresses ??= []).GetValue(o, _ => new(_nextAddress += 48)).Value
        : unchecked((long)((ulong)value.Bits * 0x9E3779B97F4A7C15UL >> 17 << 4) + (value.Object is null ? 1 : value.Type.Name.Length * 16));

    public string Address(in Value value) => "0x" + Address64(value).ToString("x", CultureInfo.InvariantCulture);
}
