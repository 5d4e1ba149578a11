using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An instance of a class written in Python that derives from <c>bytearray</c>.</summary>
internal sealed class PyByteArrayInstance(PyType type, byte[] bytes) : PyByteArray(bytes)
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
