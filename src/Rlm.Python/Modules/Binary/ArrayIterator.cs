using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>Iterates over an array, which may grow meanwhile.</summary>
internal sealed class ArrayIterator(PyArray array) : PyIterator
{
    private static readonly PyType Class = Declare(new TypeBuilder("arrayiterator", null, "array")).Sealed().Build();

    private int _next;

    public override PyType Type => Class;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (_next < array.Items)
        {
            item = array[_next++];
            return true;
        }

        _next = int.MaxValue;
        item = Value.Missing;
        return false;
    }

    public override long LengthHint(Machine m) => Math.Max(0, array.Items - _next);

    public override void Traverse(Census census) => census.Add(array);
}
