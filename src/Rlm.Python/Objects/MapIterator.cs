using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>map</c> of a built-in function over what needs no Python code.</summary>
internal sealed class MapIterator(Value function, PyIterator source) : PyIterator
{
    public override PyType Type => MapType.Instance;

    public override void Traverse(Census census)
    {
        census.Add(function);
        census.Add(source);
    }

    public override PyIterator? SourceOfSameLength => source;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (!source.Advance(m, out item))
            return false;
        item = m.Call(function, item);
        return true;
    }
}
