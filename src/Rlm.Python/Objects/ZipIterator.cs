using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>zip</c> over what needs no Python code.</summary>
internal sealed class ZipIterator(PyIterator[] sources, bool strict) : PyIterator
{
    private bool _isOver = sources.Length == 0;

    public override PyType Type => ZipType.Instance;

    public override void Traverse(Census census)
    {
        foreach (var source in sources)
            census.Add(source);
    }

    public override bool MoveNext(Machine m, out Value item)
    {
        item = Value.Missing;
        if (_isOver)
            return false;
        var items = new Value[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i].Advance(m, out items[i]))
                continue;
            _isOver = true;
            if (strict)
                CheckOthers(m, i);
            return false;
        }

        item = new PyTuple(items);
        return true;
    }

    private void CheckOthers(Machine m, int ended)
    {
        if (ended > 0)
            throw m.Error(PyTypes.ValueError, ZipType.Shorter(ended));
        for (var i = 1; i < sources.Length; i++)
        {
            if (sources[i].Advance(m, out _))
                throw m.Error(PyTypes.ValueError, ZipType.Longer(i));
        }
    }
}
