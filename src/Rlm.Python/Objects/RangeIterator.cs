using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Counts through a range of small integers.</summary>
internal sealed class RangeIterator(long first, long stride, long count) : PyIterator
{
    internal static readonly PyType Class = Declare("range_iterator");

    internal long Next = first;
    internal long Left = count;

    public long Stride { get; } = stride;

    public override PyType Type => Class;

    public override long LengthHint(Machine m) => Left;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (Left <= 0)
        {
            item = Value.Missing;
            return false;
        }

        Left--;
        item = Value.Int(Next);
        Next += Stride;
        return true;
    }
}
