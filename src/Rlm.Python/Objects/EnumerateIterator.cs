using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>enumerate</c> over what needs no Python code.</summary>
internal sealed class EnumerateIterator(PyIterator source, Value start) : PyIterator
{
    private Value _next = start;

    public override PyType Type => EnumerateType.Instance;

    public override void Traverse(Census census) => census.Add(source);

    public override PyIterator? SourceOfSameLength => source;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (!source.Advance(m, out item))
            return false;
        item = new PyTuple([_next, item]);
        _next = EnumerateType.After(_next);
        return true;
    }
}
