using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A <c>bytes</c> object. Its methods are in <see cref="ByteMethods"/>.</summary>
internal class PyBytes(byte[] bytes) : PyByteSequence
{
    public static readonly PyBytes Empty = new([]);

    private long _hash;

    public override ReadOnlySpan<byte> Span => bytes;

    public override int Count => bytes.Length;

    public override PyType Type => BytesType.Instance;

    public override long Size => 56 + bytes.Length;

    public static PyBytes From(byte[] bytes) => bytes.Length == 0 ? Empty : new(bytes);

    public byte[] ToArray() => [.. bytes];

    public override PyByteSequence Make(byte[] bytes) => From(bytes);

    public override PyByteSequence Unchanged() => GetType() == typeof(PyBytes) ? this : From(bytes);

    public override string Repr(Machine m) => Literal(m);

    public override string Str(Machine m) => Literal(m);

    public override long Hash(Machine m)
    {
        if (_hash == 0)
        {
            m.Tick(bytes.Length >> 5);
            var hash = new HashCode();
            hash.AddBytes(bytes);
            _hash = (uint)hash.ToHashCode() | (1L << 40);
        }

        return _hash;
    }
}
