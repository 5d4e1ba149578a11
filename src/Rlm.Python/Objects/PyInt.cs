using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An integer that does not fit 64 bits. Smaller ones are immediates of <see cref="Value"/>; make either by <see cref="Value.Int(BigInteger)"/>.</summary>
internal partial class PyInt(BigInteger value) : PyObject
{
    public BigInteger BigValue { get; } = value;

    public override PyType Type => IntType.Instance;

    public override long Size => 40 + BigValue.GetByteCount();
}
