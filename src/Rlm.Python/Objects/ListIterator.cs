using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Walks a list as it is at each step, so that items appended meanwhile are seen.</summary>
internal sealed class ListIterator(PyList list) : PyIterator
{
    internal static readonly PyType Class = Declare("list_iterator");

    internal PyList? List = list;
    internal int Index;

    public override PyType Type => Class;

    public override void Traverse(Census census) => census.Add(List);

    public override long LengthHint(Machine m) => List is null ? 0 : Math.Max(0, List.Count - Index);

    public override bool MoveNext(Machine m, out Value item)
    {
        if (List is { } list)
        {
            if ((uint)Index < (uint)list.Count)
            {
                item = list.Items[Index++];
                return true;
            }

            List = null;
        }

        item = Value.Missing;
        return false;
    }
}
