using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A read-only view of a class's names, which its <c>__dict__</c> is, or of a dict.</summary>
internal sealed class PyMappingProxy : PyObject
{
    private readonly PyType? _owner;
    private readonly PyDict? _dict;

    public PyMappingProxy(PyType owner) => _owner = owner;

    public PyMappingProxy(PyDict dict) => _dict = dict;

    public override PyType Type => FunctionTypes.MappingProxy;

    public override void Traverse(Census census)
    {
        census.Add(_owner);
        census.Add(_dict);
    }

    public override string Repr(Machine m) => $"mappingproxy({m.Repr(Names(m))})";

    public override string Str(Machine m) => m.Repr(Names(m));

    public override bool Truth(Machine m) => Length(m) > 0;

    public override long Length(Machine m) => _dict is null ? Names(m).Count : m.Length(_dict);

    public override Value GetItem(Machine m, in Value key)
    {
        if (_dict is not null)
            return m.GetItem(_dict, key);
        if (key.Object is not PyStr name)
            return m.RaiseKeyError(key);
        if (_owner!.Members.TryGetValue(name.ToString(), out var value))
            return value;
        return ClassExtras.Of(_owner).FirstOrDefault(p => p.Name == name.ToString()) is { } extra ? extra : m.RaiseKeyError(key);
    }

    public override bool? Contains(Machine m, in Value item) => _dict is not null
        ? m.Contains(_dict, item)
        : item.Object is PyStr name
            && (_owner!.Members.ContainsKey(name.ToString()) || ClassExtras.Of(_owner).Any(p => p.Name == name.ToString()));

    public override bool? Equal(Machine m, in Value other) =>
        m.Equal(Names(m), other.Object is PyMappingProxy proxy ? proxy.Names(m) : other);

    public override long Hash(Machine m) => throw m.Error(
        PyTypes.TypeError, $"unhashable type: '{(_dict is null ? "dict" : _dict.Type.NameInMessages)}'");

    public override Value Binary(Machine m, BinaryOp op, in Value other) => op == BinaryOp.BitOr
        ? m.Binary(op, Names(m), other.Object is PyMappingProxy proxy ? proxy.Names(m) : other) : Value.NotImplemented;

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) => op == BinaryOp.BitOr
        ? m.Binary(op, other, Names(m)) : Value.NotImplemented;

    public override Value GetIter(Machine m) => m.GetIter(Names(m));

    /// <summary>The dict, or the class's names as a dict of their own.</summary>
    public PyDict Names(Machine m)
    {
        if (_dict is not null)
            return _dict;
        var names = new PyDict();
        foreach (var (name, value) in _owner!.Members)
            names.SetStr(name, value);

        // The docstring that a class without one gets comes last.
        var doc = !_owner.IsShared && names.Count > 0 && names.Items().Last() is { Key.Object: PyStr last, Value.IsNone: true }
            && last.ToString() == "__doc__";
        if (doc)
            names.RemoveStr("__doc__");
        foreach (var extra in ClassExtras.Of(_owner))
            names.SetStr(extra.Name, extra);
        if (doc)
            names.SetStr("__doc__", Value.None);
        return names;
    }
}
