using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An instance of a class that derives from <c>dict</c>.</summary>
internal sealed class PyDictInstance(PyType cls) : PyDict
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
