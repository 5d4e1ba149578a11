using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An instance of a class that derives from <c>tuple</c>, a named tuple for example.</summary>
internal sealed class PyTupleInstance(PyType cls, Value[] items) : PyTuple(items)
{
    private Attributes _attributes;

    public override PyType Type => cls;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        base.Traverse(census);
        census.Add(cls);
        _attributes.Traverse(census);
    }
}
