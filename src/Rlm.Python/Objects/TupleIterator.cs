using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Walks a tuple.</summary>
internal sealed class TupleIterator(PyTuple tuple) : PyIterator
{
    internal static readonly PyType Class = Declare("tuple_iterator");

    internal readonly Value[] Items = tuple.Items;
    internal int Index;

    public override PyType Type => Class;

    public override void Traverse(Census census) => census.Add(tuple);

    public override long LengthHint(Machine m) => Items.Length - Index;

    public override bool MoveNext(Machine m, out Value item)
    {
        var items = Items;
        if ((uint)Index < (uint)items.Length)
        {
            item = items[Index++];
            return true;
        }

        item = Value.Missing;
        return false;
    }
}
