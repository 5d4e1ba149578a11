using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A function or method written in C#; shared by all sessions.</summary>
internal sealed class PyBuiltin(
    string declaration, NativeFunction body, BuiltinKind kind = BuiltinKind.Function, string? documentation = null) : PyObject
{
    private const int Unknown = -2;

    private Signature? _signature;
    private bool? _checksSelf;
    private int _exactArity = Unknown;

    public string Name { get; } = declaration[..declaration.IndexOf('(', StringComparison.Ordinal)];

    public NativeFunction Body { get; } = body;

    public BuiltinKind Kind { get; } = kind;

    public string? Documentation { get; } = documentation;

    /// <summary>Parsed on first need: most built-ins are never called in a given process.</summary>
    public Signature Signature => _signature ??= Signature.Parse(declaration);

    /// <summary>
    /// With how many arguments, all of them positional, <see cref="Body"/> can be called as they are; -1 where it never can.
    /// </summary>
    public int ExactArity => _exactArity != Unknown ? _exactArity : _exactArity = FindExactArity();

    /// <summary>The type whose method this is, if any.</summary>
    public PyType? Owner { get; init; }

    /// <summary>Whether its first argument must be an object of <see cref="Owner"/>: a program may call it with any.</summary>
    public bool ChecksSelf =>
        _checksSelf ??= (Kind == BuiltinKind.Method || IsNew) && Owner is { } owner && !ReferenceEquals(owner, ObjectType.Instance);

    /// <summary>Whether it is the <c>__new__</c> of <see cref="Owner"/>, whose first argument must be that type or one derived from it.</summary>
    public bool IsNew { get; init; }

    /// <summary>The module whose function this is.</summary>
    public string Module { get; init; } = "builtins";

    /// <summary>
    /// Which arguments are iterated to their end (bit i for argument i). Where such an argument is iterated by Python code (a generator,
    /// say), the machine first collects its items into a list, so that Python code may wait for the host.
    /// </summary>
    public int Drains { get; init; }

    /// <summary>A function in Python in CPython: missing arguments are reported as there.</summary>
    public bool IsScripted { get; init; }

    /// <summary>Whether CPython fills a place in the type with it, as with <c>__add__</c>; its repr says so.</summary>
    public bool IsSlot { get; init; }

    public override PyType Type => Kind != BuiltinKind.Method ? FunctionTypes.Builtin
        : IsSlot ? FunctionTypes.WrapperDescriptor : FunctionTypes.MethodDescriptor;

    public override string Repr(Machine m) => Kind switch
    {
        BuiltinKind.Method when Owner is not null && IsSlot => $"<slot wrapper '{Name}' of '{Owner.NameInMessages}' objects>",
        BuiltinKind.Method when Owner is not null => $"<method '{Name}' of '{Owner.NameInMessages}' objects>",
        _ => $"<built-in function {Name}>",
    };

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords) => m.CallBuiltin(this, arguments, keywords);

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "__name__" => Value.Str(Name),
        "__qualname__" => Value.Str(Owner is null ? Name : Owner.Name + "." + Name),
        "__doc__" => Documentation is null ? Value.None : Value.Str(Documentation),
        "__module__" => Owner is null ? Value.Str(Module) : Value.Missing,
        "__self__" when Kind == BuiltinKind.Function => Value.None,
        "__objclass__" when Owner is not null => Owner,
        "__text_signature__" => Value.Str(Signature.Text),
        _ => Value.Missing,
    };

    private int FindExactArity() =>
        Drains == 0 && !Signature.HasVarArgs && Signature.FixedCount == Signature.Positional ? Signature.Positional : -1;
}
