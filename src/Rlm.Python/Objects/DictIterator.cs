using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Walks the entries of a dict, and fails where the dict has meanwhile grown or shrunk.</summary>
internal abstract class DictIterator : PyIterator
{
    private PyDict? _dict;
    private readonly bool _backward;
    private readonly int _count;
    private int _index;
    private int _left;

    protected DictIterator(PyDict dict, bool backward)
    {
        _dict = dict;
        _backward = backward;
        _count = _left = dict.Count;
        _index = backward ? dict.Used - 1 : 0;
    }

    public sealed override void Traverse(Census census) => census.Add(_dict);

    public sealed override long LengthHint(Machine m) => _dict is null || _dict.Count != _count ? 0 : _left;

    public sealed override bool MoveNext(Machine m, out Value item)
    {
        if (_dict is { } dict)
        {
            if (dict.Count != _count)
                throw m.Error(PyTypes.RuntimeError, dict.ChangedMessage);
            var index = _backward ? PreviousIndex(dict) : dict.NextIndex(_index);
            if (index >= 0)
            {
                if (_left-- == 0)
                    throw m.Error(PyTypes.RuntimeError, "dictionary keys changed during iteration");
                _index = _backward ? index - 1 : index + 1;
                item = Take(dict.Entries[index]);
                return true;
            }

            _dict = null;
        }

        item = Value.Missing;
        return false;
    }

    protected abstract Value Take(in PyDict.Entry entry);

    private int PreviousIndex(PyDict dict)
    {
        var index = Math.Min(_index, dict.Used - 1);
        while (index >= 0 && dict.Entries[index].Key.IsMissing)
            index--;
        return index;
    }
}
