using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An instance of a class written in Python that derives from <c>bytes</c>.</summary>
internal sealed class PyBytesInstance(PyType type, byte[] bytes) : PyBytes(bytes)
{
    private Attributes _attributes;

    public override PyType Type => type;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        census.Add(type);
        _attributes.Traverse(census);
    }
}
