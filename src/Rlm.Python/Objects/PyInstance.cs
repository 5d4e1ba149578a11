using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An object of a class written in Python that derives from no other built-in type than <c>object</c>.</summary>
internal sealed class PyInstance(PyType type) : PyObject
{
    public PyType Class = type;
    private Attributes _attributes = new() { Shape = type.RootShape };

    public override PyType Type => Class;

    public override long Size => 48;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        census.Add(Class);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m) =>
        $"<{(Class.Module == "builtins" ? "" : Class.Module + ".")}{Class.QualifiedName} object at {m.Address(this)}>";
}
