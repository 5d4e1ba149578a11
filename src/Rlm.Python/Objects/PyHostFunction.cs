using Rlm.Python.Compilation;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A function of the host, in one session.</summary>
internal sealed class PyHostFunction : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("function")
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) =>
        {
            var (arguments, names) = TypeType.Split(a);
            return a[0].Object!.Call(m, arguments, names);
        })
        .Sealed().Build();

    private readonly PythonFunction _function;

    // Carries the parameters for the binder; never runs.
    private readonly PyFunction _binder;
    private Attributes _attributes;

    public PyHostFunction(PythonFunction function)
    {
        _function = function;
        var signature = function.Parameters;
        PyDict? keywordDefaults = null;
        foreach (var (name, value) in signature.KeywordDefaults)
            (keywordDefaults ??= new()).SetStr(name, value);
        _binder = new(new Code(signature.Template, new PyDict()), [], signature.Defaults, keywordDefaults, null);
    }

    public override PyType Type => TypeInstance;

    public override ref Attributes Attributes => ref _attributes;

    public override string Repr(Machine m) => $"<function {_function.Name}>";

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "__name__" or "__qualname__" => Value.Str(_function.Name),
        "__doc__" => _function.Documentation is null ? Value.None : Value.Str(_function.Documentation),
        "__text_signature__" => Value.Str(_function.Signature[_function.Name.Length..]),
        _ => Value.Missing,
    };

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        var parameters = _function.Parameters;
        if (keywords.Count == 0 && arguments.Length == parameters.Names.Length && parameters.IsPositional)
            return m.CallHost(_function, new PythonCall(m, _function, arguments.ToArray()));
        var bound = new Value[parameters.Names.Length];
        if (ArgumentBinder.Bind(m, _binder, arguments, keywords, bound) is { } problem)
            return m.Raise(PyTypes.TypeError, problem);
        return m.CallHost(_function, new PythonCall(m, _function, bound));
    }
}
