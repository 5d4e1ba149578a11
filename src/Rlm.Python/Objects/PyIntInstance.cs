using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An instance of a class written in Python that derives from <c>int</c>.</summary>
internal sealed class PyIntInstance(PyType type, BigInteger value) : PyInt(value)
{
    private readonly long _small = value >= long.MinValue && value <= long.MaxValue ? (long)value : 0;
    private Attributes _attributes;

    public bool IsSmall { get; } = value >= long.MinValue && value <= long.MaxValue;

    public override PyType Type => type;

    public override long Size => 96 + BigValue.GetByteCount();

    public override ref Attributes Attributes => ref _attributes;

    public bool TrySmall(out long number)
    {
        number = _small;
        return IsSmall;
    }

    public override void Traverse(Census census)
    {
        census.Add(type);
        _attributes.Traverse(census);
    }
}
