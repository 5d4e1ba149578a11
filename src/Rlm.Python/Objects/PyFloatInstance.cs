using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary>An instance of a class written in Python that derives from <c>float</c>.</summary>
internal sealed class PyFloatInstance(PyType type, double value) : PyObject
{
    private Attributes _attributes;

    public double Value { get; } = value;

    public override PyType Type => type;

    public override long Size => 72;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        census.Add(type);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m) => FloatText.Repr(Value);

    public override bool Truth(Machine m) => Value != 0;

    public override long Hash(Machine m) => Numbers.HashFloat(Value);

    public override bool? Equal(Machine m, in Runtime.Value other) => Numbers.Equal(this, other);

    public override Runtime.Value Order(Machine m, CompareOp op, in Runtime.Value other) => Numbers.Order(m, op, this, other);

    public override Runtime.Value Binary(Machine m, BinaryOp op, in Runtime.Value other) => Numbers.Binary(m, op, this, other);

    public override Runtime.Value BinaryReflected(Machine m, BinaryOp op, in Runtime.Value other) => Numbers.Binary(m, op, other, this);

    public override Runtime.Value Unary(Machine m, UnaryOp op) => Numbers.Unary(m, op, this);
}
