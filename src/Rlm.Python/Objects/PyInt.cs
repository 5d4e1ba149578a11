using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// An integer that does not fit 64 bits. Smaller ones are immediates of <see cref="Value"/>; make either by
/// <see cref="Value.Int(BigInteger)"/>.
/// </summary>
internal partial class PyInt(BigInteger value) : PyObject
{
    private long _hash;

    public BigInteger BigValue { get; } = value;

    /// <summary>The hash of the number, computed once.</summary>
    public long NumberHash => _hash != 0 ? _hash : _hash = Numbers.HashBig(BigValue);

    public override PyType Type => IntType.Instance;

    public override long Size => 40 + BigValue.GetByteCount();

    public override string Repr(Machine m) => Numbers.ToText(m, BigValue);

    public override bool Truth(Machine m) => !BigValue.IsZero;

    public override long Hash(Machine m) => NumberHash;

    public override bool? Equal(Machine m, in Value other) => Numbers.Equal(this, other);

    public override Value Order(Machine m, CompareOp op, in Value other) => Numbers.Order(m, op, this, other);

    public override Value Binary(Machine m, BinaryOp op, in Value other) => Numbers.Binary(m, op, this, other);

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) => Numbers.Binary(m, op, other, this);

    public override Value Unary(Machine m, UnaryOp op) => Numbers.Unary(m, op, this);
}
