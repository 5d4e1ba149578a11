using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Walks a set, and fails where the set has meanwhile grown or shrunk.</summary>
internal sealed class SetIterator(PySetBase set) : PyIterator
{
    internal static readonly PyType Class = Declare("set_iterator");

    private readonly int _count = set.Count;
    private PySetBase? _set = set;
    private int _index;
    private int _left = set.Count;

    public override PyType Type => Class;

    public override void Traverse(Census census) => census.Add(_set);

    public override long LengthHint(Machine m) => _set is null || _set.Count != _count ? 0 : _left;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (_set is { } set)
        {
            if (set.Count != _count)
                throw m.Error(PyTypes.RuntimeError, "Set changed size during iteration");
            var index = set.NextIndex(_index);
            if (index >= 0)
            {
                _index = index + 1;
                _left--;
                item = set.Table[index].Key;
                return true;
            }

            _set = null;
        }

        item = Value.Missing;
        return false;
    }
}
