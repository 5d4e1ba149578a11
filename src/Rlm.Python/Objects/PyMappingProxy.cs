using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The read-only view of a class's names that its <c>__dict__</c> is.</summary>
internal sealed class PyMappingProxy(PyType owner) : PyObject
{
    public override PyType Type => FunctionTypes.MappingProxy;

    public override void Traverse(Census census) => census.Add(owner);

    public override string Repr(Machine m) => $"mappingproxy({m.Repr(Names(m))})";

    public override long Length(Machine m) => owner.Members.Count;

    public override Value GetItem(Machine m, in Value key) =>
        key.Object is PyStr name && owner.Members.TryGetValue(name.ToString(), out var value) ? value : m.RaiseKeyError(key);

    public override bool? Contains(Machine m, in Value item) => item.Object is PyStr name && owner.Members.ContainsKey(name.ToString());

    public override Value GetIter(Machine m) => m.GetIter(Names(m));

    /// <summary>The names as a dict of their own.</summary>
    public PyDict Names(Machine m)
    {
        var names = new PyDict();
        foreach (var (name, value) in owner.Members)
            names.SetStr(name, value);
        return names;
    }
}
