using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A <c>classmethod</c> or <c>staticmethod</c>.</summary>
internal sealed class PyMethodWrapper(PyType type, Value function) : PyObject
{
    private Attributes _attributes;

    public Value Function { get; } = function;

    public bool IsClassMethod { get; } = type.IsSubclassOf(FunctionTypes.ClassMethod);

    public override PyType Type => type;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census) => census.Add(Function);

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords) => IsClassMethod
        ? base.Call(m, arguments, keywords)
        : m.CallValue(Function, arguments, keywords);

    public override string Repr(Machine m) => $"<{type.Name}({m.Repr(Function)})>";

    public override Value GetSpecial(Machine m, string name) => name is "__func__" or "__wrapped__" ? Function
        : name is "__dict__" ? Value.Missing : m.GetAttrOrMissing(Function, name);
}
