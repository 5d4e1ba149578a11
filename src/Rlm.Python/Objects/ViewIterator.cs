using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Iterates over the items of a <c>memoryview</c>.</summary>
internal sealed class ViewIterator(PyMemoryView view) : PyIterator
{
    private static readonly PyType Class = Declare("memory_iterator", hints: false);

    private int _next;

    public override PyType Type => Class;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (_next < view.Shape[0])
        {
            view.Check(m);
            item = view.ItemAt(m, _next++);
            return true;
        }

        item = Value.Missing;
        return false;
    }

    public override long LengthHint(Machine m) => view.Shape[0] - _next;

    public override void Traverse(Census census) => census.Add(view);
}
