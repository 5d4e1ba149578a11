using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary><c>operator.attrgetter</c>.</summary>
internal sealed class PyAttributeGetter(string[] names) : PyObject
{
    internal static readonly PyType Class = new TypeBuilder("attrgetter", null, "operator")
        .New("__new__(cls, /, *attrs)", static (m, a) =>
        {
            if (a.Length == 1)
                return m.Raise(PyTypes.TypeError, "attrgetter expected 1 argument, got 0");
            var names = new string[a.Length - 1];
            for (var i = 0; i < names.Length; i++)
                names[i] = m.ToStr(a[i + 1], "attribute name must be a string").ToString();
            return new PyAttributeGetter(names);
        })
        .Operators("__call__ __repr__")
        .Sealed()
        .Build();

    public override PyType Type => Class;

    public override string Repr(Machine m) => $"operator.attrgetter({string.Join(", ", names.Select(name => m.Repr(Value.Str(name))))})";

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (keywords.Count > 0)
            return m.Raise(PyTypes.TypeError, "attrgetter() takes no keyword arguments");
        if (arguments.Length != 1)
            return m.Raise(PyTypes.TypeError, $"attrgetter expected 1 argument, got {arguments.Length}");
        if (names.Length == 1)
            return Get(m, arguments[0], names[0]);
        var values = new Value[names.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = m.Finish(Get(m, arguments[0], names[i]));
        return new PyTuple(values);
    }

    // All but the last part of a dotted name are found at once; the last may come later.
    private static Value Get(Machine m, Value value, string name)
    {
        var parts = name.Split('.');
        foreach (var part in parts[..^1])
        {
            m.Tick(1);
            value = m.GetAttr(value, part);
        }

        return m.DoGetAttr(value, parts[^1]);
    }
}
