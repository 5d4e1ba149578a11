using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary>Walks a deque, and fails where it has meanwhile changed.</summary>
internal sealed class DequeIterator(PyDeque deque, bool backward) : PyIterator
{
    private static readonly PyType Forward = Declare(new TypeBuilder("_deque_iterator", null, "collections"), hints: true).Sealed().Build();
    private static readonly PyType Backward = Declare(new TypeBuilder("_deque_reverse_iterator", null, "collections"), hints: true).Sealed().Build();

    private readonly int _version = deque.Version;
    private int _done;

    public override PyType Type => backward ? Backward : Forward;

    public override void Traverse(Census census) => census.Add(deque);

    public override long LengthHint(Machine m) => deque.Version == _version ? deque.Count - _done : 0;

    public override bool MoveNext(Machine m, out Value item)
    {
        item = Value.Missing;
        if (_done < 0)
            return false;
        if (deque.Version != _version)
        {
            _done = -1;
            throw m.Error(PyTypes.RuntimeError, "deque mutated during iteration");
        }

        if (_done >= deque.Count)
        {
            _done = -1;
            return false;
        }

        item = deque[backward ? deque.Count - 1 - _done : _done];
        _done++;
        return true;
    }
}
