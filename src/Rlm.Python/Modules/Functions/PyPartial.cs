using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary><c>functools.partial</c>.</summary>
internal sealed class PyPartial(PyType cls, Value function, Value[] arguments, PyDict keywords) : PyObject
{
    internal static readonly PyType Class = new TypeBuilder("partial", null, "functools")
        .New("__new__(cls, /, *args, **keywords)", New)
        .Operators("__call__ __repr__")
        .Doc("Create a new function with partial application of the given arguments\nand keywords.")
        .Member("func", static (_, self) => ((PyPartial)self.Object!)._function)
        .Member("args", static (_, self) => PyTuple.Of(((PyPartial)self.Object!)._arguments))
        .Member("keywords", static (_, self) => ((PyPartial)self.Object!)._keywords)
        .Build();

    private readonly Value _function = function;
    private readonly Value[] _arguments = arguments;
    private readonly PyDict _keywords = keywords;
    private Attributes _attributes;

    public override PyType Type => cls;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        census.Add(_function);
        census.Add(_arguments);
        census.Add(_keywords);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m)
    {
        if (!m.EnterRepr(this))
            return "...";
        try
        {
            var text = new StringBuilder(ReferenceEquals(cls, Class) ? "functools.partial(" : cls.QualifiedName + "(");
            Sequences.AppendRepr(m, text, _function);
            foreach (var argument in _arguments)
            {
                text.Append(", ");
                Sequences.AppendRepr(m, text, argument);
            }

            foreach (var (key, value) in _keywords.Items())
            {
                text.Append(", ").Append(m.Str(key)).Append('=');
                Sequences.AppendRepr(m, text, value);
            }

            return text.Append(')').ToString();
        }
        finally
        {
            m.LeaveRepr(this);
        }
    }

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        var positional = arguments.Length - keywords.Count;
        if (_keywords.Count == 0)
            return m.CallValue(_function, [.. _arguments, .. arguments], keywords);

        // A keyword of the call replaces one given before, in its place.
        var merged = _keywords.Copy();
        for (var i = 0; i < keywords.Count; i++)
            merged.SetStr(keywords[i], arguments[positional + i]);
        var names = new string[merged.Count];
        var all = new Value[_arguments.Length + positional + merged.Count];
        _arguments.CopyTo(all, 0);
        arguments[..positional].CopyTo(all.AsSpan(_arguments.Length));
        var n = 0;
        foreach (var (key, value) in merged.Items())
        {
            if (key.Object is not PyStr name)
                return m.Raise(PyTypes.TypeError, "keywords must be strings");
            names[n] = name.ToString();
            all[_arguments.Length + positional + n++] = value;
        }

        return m.CallValue(_function, all, new(names));
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var cls = (PyType)a[0].Object!;
        if (a.Length < 3)
            return m.Raise(PyTypes.TypeError, "type 'partial' takes at least one argument");
        var function = a[2];
        if (!Callables.IsCallable(function))
            return m.Raise(PyTypes.TypeError, "the first argument must be callable");
        var keywords = a[1].Object as PyDict ?? new PyDict();
        Value[] arguments = [.. a[3..]];
        if (function.Object is PyPartial inner && ReferenceEquals(inner.Type, Class) && ReferenceEquals(cls, Class))
        {
            var merged = inner._keywords.Copy();
            merged.Merge(m, keywords);
            return new PyPartial(cls, inner._function, [.. inner._arguments, .. arguments], merged);
        }

        return new PyPartial(cls, function, arguments, keywords);
    }
}
