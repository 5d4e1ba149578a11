using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>filter</c> with a built-in function, or none, over what needs no Python code.</summary>
internal sealed class FilterIterator(Value predicate, PyIterator source) : PyIterator
{
    public override PyType Type => FilterType.Instance;

    public override void Traverse(Census census)
    {
        census.Add(predicate);
        census.Add(source);
    }

    public override bool MoveNext(Machine m, out Value item)
    {
        while (source.Advance(m, out item))
        {
            m.Tick(1);
            if (m.Truth(predicate.IsNone ? item : m.Call(predicate, item)))
                return true;
        }

        return false;
    }
}
