using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An instance of a class written in Python that derives from <c>str</c>.</summary>
internal sealed class PyStrInstance(PyType type, PyStr text) : PyStr(text)
{
    private Attributes _attributes;

    public override PyType Type => type;

    public override long Size => base.Size + 24;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        base.Traverse(census);
        census.Add(type);
        _attributes.Traverse(census);
    }
}
