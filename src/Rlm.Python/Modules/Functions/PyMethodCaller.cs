using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary><c>operator.methodcaller</c>.</summary>
internal sealed class PyMethodCaller(string name, Value[] arguments, PyDict? keywords) : PyObject
{
    internal static readonly PyType Class = new TypeBuilder("methodcaller", null, "operator")
        .New("__new__(cls, name, /, *args, **kwargs)", static (m, a) =>
            new PyMethodCaller(m.ToStr(a[1], "method name must be a string").ToString(), [.. a[3..]], a[2].Object as PyDict))
        .Operators("__call__ __repr__")
        .Sealed()
        .Build();

    public override PyType Type => Class;

    public override void Traverse(Census census)
    {
        census.Add(arguments);
        census.Add(keywords);
    }

    public override string Repr(Machine m)
    {
        IEnumerable<string> parts = [m.Repr(Value.Str(name)), .. arguments.Select(value => m.Repr(value))];
        if (keywords is not null)
            parts = parts.Concat(keywords.Items().Select(pair => $"{m.Str(pair.Key)}={m.Repr(pair.Value)}"));
        return $"operator.methodcaller({string.Join(", ", parts)})";
    }

    public override Value Call(Machine m, ReadOnlySpan<Value> given, KeywordNames names)
    {
        if (names.Count > 0)
            return m.Raise(PyTypes.TypeError, "methodcaller() takes no keyword arguments");
        if (given.Length != 1)
            return m.Raise(PyTypes.TypeError, $"methodcaller expected 1 argument, got {given.Length}");
        if (keywords is not { Count: > 0 })
            return m.DoCallMethod(given[0], name, arguments);
        string[] own = [.. keywords.Items().Select(pair => pair.Key.Object!.ToString()!)];
        return m.CallValue(m.GetAttr(given[0], name), [.. arguments, .. keywords.Items().Select(pair => pair.Value)], new(own));
    }
}
