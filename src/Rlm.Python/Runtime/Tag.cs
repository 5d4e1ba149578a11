using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// What a <see cref="Value"/> carries in place of an object when it needs none: the kind of an immediate, or a signal to the machine.
/// </summary>
internal sealed class Tag : PyObject
{
    public static readonly Tag Float = new("float");
    public static readonly Tag Bool = new("bool");
    public static readonly Tag None = new("NoneType");
    public static readonly Tag Ellipsis = new("ellipsis");
    public static readonly Tag NotImplemented = new("NotImplementedType");
    public static readonly Tag Missing = new("missing");
    public static readonly Tag Error = new("error");
    public static readonly Tag Pushed = new("pushed");

    private readonly string _name;

    private Tag(string name) => _name = name;

    // Looked up on demand: the types are built from values that carry these tags.
    public override PyType Type =>
        ReferenceEquals(this, Float) ? FloatType.Instance
        : ReferenceEquals(this, Bool) ? BoolType.Instance
        : ReferenceEquals(this, None) ? SingletonTypes.None
        : ReferenceEquals(this, Ellipsis) ? SingletonTypes.Ellipsis
        : ReferenceEquals(this, NotImplemented) ? SingletonTypes.NotImplemented
        : throw new InvalidOperationException($"The {_name} marker is not a Python value.");

    public override string ToString() => _name;
}
