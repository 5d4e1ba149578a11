using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Counts through a range of small integers.</summary>
internal sealed class RangeIterator(long first, long stride, long count) : PyIterator
{
    internal static readonly PyType Class = Declare("range_iterator");

    internal long Next = first;
    internal long Remaining = count;

    internal readonly long Step = stride;

    public override PyType Type => Class;

    public override long LengthHint(Machine m) => Remaining;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (Remaining <= 0)
        {
            item = Value.Missing;
            return false;
        }

        Remaining--;
        item = Value.Int(Next);
        Next += Step;
        return true;
    }
}
