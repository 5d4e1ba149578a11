using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Counts through a range that leaves 64 bits.</summary>
internal sealed class BigRangeIterator(BigInteger first, BigInteger stride, BigInteger count) : PyIterator
{
    internal static readonly PyType Class = Declare(new TypeBuilder("longrange_iterator"))
        .Method("__length_hint__(self, /)", static (m, a) => Value.Int(((BigRangeIterator)a[0].Object!)._left))
        .Sealed().Build();

    private BigInteger _next = first;
    private BigInteger _left = count;

    public override PyType Type => Class;

    public override long LengthHint(Machine m) => Indexing.Clamp(_left);

    public override bool MoveNext(Machine m, out Value item)
    {
        item = Value.Missing;
        if (_left.Sign <= 0)
            return false;
        m.Tick(1 + (_next.GetByteCount() / 64));
        _left--;
        item = Value.Int(_next);
        _next += stride;
        return true;
    }
}
