using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Walks a list from its end.</summary>
internal sealed class ReversedListIterator(PyList list) : PyIterator
{
    internal static readonly PyType Class = Declare("list_reverseiterator");

    private PyList? _list = list;
    private int _index = list.Count - 1;

    public override PyType Type => Class;

    public override void Traverse(Census census) => census.Add(_list);

    public override long LengthHint(Machine m) => _list is null || _index >= _list.Count ? 0 : _index + 1;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (_list is { } list && (uint)_index < (uint)list.Count)
        {
            item = list.Items[_index--];
            return true;
        }

        _list = null;
        item = Value.Missing;
        return false;
    }
}
