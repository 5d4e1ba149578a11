using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// Counts the live memory of a session: marks everything reachable from its roots and adds up the sizes. Iterative, so that no depth of
/// data can overflow the stack; an epoch in each object takes the place of a set of those seen.
/// </summary>
internal sealed class Census(int epoch)
{
    private readonly Stack<PyObject> _pending = new();

    public long Bytes { get; private set; }

    public void Add(PyObject? value)
    {
        if (value is null or Tag || value.CensusEpoch == epoch || value is PyType { IsShared: true })
            return;
        value.CensusEpoch = epoch;
        Bytes += value.Size;
        _pending.Push(value);
    }

    public void Add(in Value value) => Add(value.Object);

    public void Add(ReadOnlySpan<Value> values)
    {
        foreach (ref readonly var value in values)
            Add(value.Object);
    }

    /// <summary>Counts bytes that belong to the object being traversed, once an object.</summary>
    public void AddBytes(long bytes) => Bytes += bytes;

    public void Complete()
    {
        while (_pending.TryPop(out var next))
            next.Traverse(this);
    }
}
