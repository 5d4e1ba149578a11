using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>A <c>struct.Struct</c>.</summary>
internal sealed class PyStruct(PyType type) : PyObject
{
    private Attributes _attributes;

    public StructLayout? Layout { get; set; }

    public override PyType Type => type;

    public override long Size => 80 + (32L * (Layout?.Items.Length ?? 0));

    public override ref Attributes Attributes
    {
        get
        {
            if (!type.IsShared)
                return ref _attributes;
            return ref base.Attributes;
        }
    }

    public override void Traverse(Census census)
    {
        census.Add(type);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m) => $"{Type.Name}({m.Repr(Value.Str(Layout?.Format ?? ""))})";
}
