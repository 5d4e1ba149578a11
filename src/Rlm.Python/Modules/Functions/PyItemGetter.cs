using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary><c>operator.itemgetter</c>.</summary>
internal sealed class PyItemGetter(Value[] keys) : PyObject
{
    internal static readonly PyType Class = new TypeBuilder("itemgetter", null, "operator")
        .New("__new__(cls, /, *items)", static (m, a) => a.Length > 1
            ? new PyItemGetter([.. a[1..]])
            : m.Raise(PyTypes.TypeError, "itemgetter expected 1 argument, got 0"))
        .Operators("__call__ __repr__")
        .Sealed()
        .Build();

    public override PyType Type => Class;

    public override void Traverse(Census census) => census.Add(keys);

    public override string Repr(Machine m) => $"operator.itemgetter({string.Join(", ", keys.Select(key => m.Repr(key)))})";

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (keywords.Count > 0)
            return m.Raise(PyTypes.TypeError, "itemgetter() takes no keyword arguments");
        if (arguments.Length != 1)
            return m.Raise(PyTypes.TypeError, $"itemgetter expected 1 argument, got {arguments.Length}");
        if (keys.Length == 1)
            return m.DoGetItem(arguments[0], keys[0]);
        var items = new Value[keys.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = m.GetItem(arguments[0], keys[i]);
        return new PyTuple(items);
    }
}
