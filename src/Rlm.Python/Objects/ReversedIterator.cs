using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>reversed</c> of a sequence that is built in and has nothing better.</summary>
internal sealed class ReversedIterator(Value sequence, long length) : PyIterator
{
    private long _index = length - 1;

    public override PyType Type => ReversedType.Instance;

    public override void Traverse(Census census) => census.Add(sequence);

    public override long LengthHint(Machine m) => _index + 1;

    public override bool MoveNext(Machine m, out Value item)
    {
        item = Value.Missing;
        if (_index < 0)
            return false;
        item = m.GetItem(sequence, Value.Int(_index--));
        return true;
    }
}
