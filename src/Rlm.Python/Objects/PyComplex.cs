using System.Numerics;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary>A complex number, perhaps of a class written in Python that derives from <c>complex</c>.</summary>
internal sealed class PyComplex(Complex value, PyType? type = null) : PyObject
{
    private Attributes _attributes;

    public PyComplex(double real, double imaginary)
        : this(new Complex(real, imaginary))
    {
    }

    public Complex Value { get; } = value;

    public override PyType Type => type ?? ComplexType.Instance;

    public override long Size => 72;

    public override ref Attributes Attributes
    {
        get
        {
            if (type is not null)
                return ref _attributes;
            return ref base.Attributes;
        }
    }

    public override void Traverse(Census census)
    {
        census.Add(type);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m)
    {
        var imaginary = Part(Value.Imaginary) + "j";
        if (Value.Real == 0 && !double.IsNegative(Value.Real))
            return imaginary;
        var sign = double.IsNegative(Value.Imaginary) && !double.IsNaN(Value.Imaginary) ? "" : "+";
        return $"({Part(Value.Real)}{sign}{imaginary})";
    }

    public override bool Truth(Machine m) => Value.Real != 0 || Value.Imaginary != 0;

    public override long Hash(Machine m) => Numbers.Hash(this);

    public override bool? Equal(Machine m, in Runtime.Value other) => Numbers.Equal(this, other);

    public override Runtime.Value Binary(Machine m, BinaryOp op, in Runtime.Value other) => Numbers.Binary(m, op, this, other);

    public override Runtime.Value BinaryReflected(Machine m, BinaryOp op, in Runtime.Value other) => Numbers.Binary(m, op, other, this);

    public override Runtime.Value Unary(Machine m, UnaryOp op) => Numbers.Unary(m, op, this);

    // Unlike a float on its own, a part does not show that it could have a fraction.
    private static string Part(double value)
    {
        var text = FloatText.Repr(value);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }
}
