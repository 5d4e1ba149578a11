using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A tuple. Its methods are in <see cref="TupleType"/>.</summary>
internal partial class PyTuple(Value[] items) : PyObject
{
    public static readonly PyTuple Empty = new([]);

    public Value[] Items { get; } = items;

    public int Count => Items.Length;

    public override PyType Type => TupleType.Instance;

    public override long Size => 48 + (16L * Items.Length);

    public override void Traverse(Census census) => census.Add(Items);
}
