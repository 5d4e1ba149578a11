using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A function together with the object it was looked up on.</summary>
internal sealed class PyBoundMethod(Value self, Value function) : PyObject
{
    public readonly Value Self = self;
    public readonly Value Function = function;

    public override PyType Type => Function.Object is not PyBuiltin builtin ? FunctionTypes.Method
        : builtin.IsSlot ? FunctionTypes.MethodWrapper : FunctionTypes.Builtin;

    public override void Traverse(Census census)
    {
        census.Add(Self);
        census.Add(Function);
    }

    public override string Repr(Machine m) => Function.Object switch
    {
        PyBuiltin builtin when Self.Object is PyType type => $"<built-in method {builtin.Name} of type object at {m.Address(type)}>",
        PyBuiltin { IsSlot: true } builtin => $"<method-wrapper '{builtin.Name}' of {Self.Type.Name} object at {m.Address(Self)}>",
        PyBuiltin builtin => $"<built-in method {builtin.Name} of {Self.Type.Name} object at {m.Address(Self)}>",
        PyFunction function => $"<bound method {function.QualifiedName} of {m.Repr(Self)}>",
        _ => $"<bound method of {m.Repr(Self)}>",
    };

    public override long Hash(Machine m) => m.Address64(Self) * 31 ^ m.Hash(Function);

    public override bool? Equal(Machine m, in Value other) =>
        other.Object is PyBoundMethod b ? Value.Same(Self, b.Self) && m.Equal(Function, b.Function) : null;

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords) => m.CallWithSelf(Function, Self, arguments, keywords);

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "__self__" => Self,
        "__func__" => Function,
        "__dict__" or "__call__" or "__get__" => Value.Missing,
        _ => m.GetAttrOrMissing(Function, name),
    };
}
