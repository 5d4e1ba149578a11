using Rlm.Python.Compilation;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A function written in Python.</summary>
internal sealed class PyFunction : PyObject
{
    public readonly Code Code;
    public readonly PyCell[] Closure;

    /// <summary>
    /// The number of arguments it takes when called without names and without defaults; -1 where binding is more than copying.
    /// </summary>
    public readonly int SimpleArity;
    private Attributes _attributes;
    private Value _doc;
    private PyCodeObject? _codeObject;

    public PyFunction(Code code, PyCell[] closure, Value[] defaults, PyDict? keywordDefaults, PyDict? annotations)
    {
        Code = code;
        Closure = closure;
        Defaults = defaults;
        KeywordDefaults = keywordDefaults;
        Annotations = annotations;
        var template = code.Template;
        Name = template.Name;
        QualifiedName = template.QualifiedName;
        _doc = template.Documentation is null ? Value.None : Value.Str(template.Documentation);
        SimpleArity = template.IsSimple ? template.PositionalCount : -1;
        Module = code.Globals.GetStr("__name__") is { IsMissing: false } module ? module : Value.None;
    }

    public string Name { get; set; }

    public string QualifiedName { get; set; }

    public Value Module { get; set; }

    public Value[] Defaults { get; set; }

    public PyDict? KeywordDefaults { get; set; }

    public PyDict? Annotations { get; set; }

    /// <summary>Of a generator function: <c>types.coroutine</c> lets its generators be awaited.</summary>
    public bool IsAwaitable { get; set; }

    public PyTuple TypeParameters { get; private set; } = PyTuple.Empty;

    public override PyType Type => FunctionTypes.Function;

    public override long Size => 160 + (8L * Closure.Length) + (16L * Defaults.Length);

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        foreach (var cell in Closure)
            census.Add(cell);
        census.Add(Defaults);
        census.Add(KeywordDefaults);
        census.Add(Annotations);
        census.Add(TypeParameters);
        census.Add(Code.Globals);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m) => $"<function {QualifiedName} at {m.Address(this)}>";

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords) =>
        m.CallFunction(this, arguments, keywords);

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "__name__" => Value.Str(Name),
        "__qualname__" => Value.Str(QualifiedName),
        "__doc__" => _doc,
        "__module__" => Module,
        "__defaults__" => Defaults.Length == 0 ? Value.None : new PyTuple(Defaults),
        "__kwdefaults__" => KeywordDefaults is null ? Value.None : KeywordDefaults,
        "__annotations__" => Annotations ??= new PyDict(),
        "__globals__" => Code.Globals,
        "__code__" => _codeObject ??= new PyCodeObject(Code.Template),
        "__builtins__" => m.Builtins,
        "__closure__" => Closure.Length == 0 ? Value.None : new PyTuple([.. Closure.Select(c => new Value(c))]),
        "__type_params__" => TypeParameters,
        "__dict__" => _attributes.AsDict(),
        _ => Value.Missing,
    };

    public override bool SetSpecial(Machine m, string name, Value value)
    {
        switch (name)
        {
            case "__name__":
                Name = m.ToStr(value, "__name__ must be set to a string object").ToString();
                return true;
            case "__qualname__":
                QualifiedName = m.ToStr(value, "__qualname__ must be set to a string object").ToString();
                return true;
            case "__doc__":
                _doc = value;
                return true;
            case "__module__":
                Module = value;
                return true;
            case "__defaults__":
                Defaults = value.IsNone ? [] : value.Object is PyTuple tuple ? tuple.Items
                    : throw m.Error(PyTypes.TypeError, "__defaults__ must be set to a tuple object");
                return true;
            case "__kwdefaults__":
                KeywordDefaults = value.IsNone || value.Object is PyDict ? value.Object as PyDict
                    : throw m.Error(PyTypes.TypeError, "__kwdefaults__ must be set to a dict object");
                return true;
            case "__type_params__":
                TypeParameters = value.Object as PyTuple ?? throw m.Error(PyTypes.TypeError, "__type_params__ must be set to a tuple");
                return true;
            case "__annotations__":
                Annotations = value.IsNone || value.Object is PyDict ? value.Object as PyDict
                    : throw m.Error(PyTypes.TypeError, "__annotations__ must be set to a dict object");
                return true;
            case "__closure__" or "__globals__" or "__builtins__":
                throw m.Error(PyTypes.AttributeError, "readonly attribute");
            case "__dict__":
                _attributes.ReplaceDict(value.Object as PyDict
                    ?? throw m.Error(PyTypes.TypeError, $"__dict__ must be set to a dictionary, not a '{value.Type.NameInMessages}'"));
                return true;
            default:
                return false;
        }
    }
}
