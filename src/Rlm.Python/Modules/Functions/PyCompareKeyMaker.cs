using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary>What <c>cmp_to_key</c> returns.</summary>
internal sealed class PyCompareKeyMaker(Value compare) : PyObject
{
    private static readonly PyType Class = new TypeBuilder("KeyWrapper", null, "functools").Operators("__call__").Sealed().Build();

    public override PyType Type => Class;

    public override void Traverse(Census census) => census.Add(compare);

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords) => arguments.Length == 1
        ? new PyCompareKey(compare, arguments[0])
        : m.Raise(PyTypes.TypeError, "K() missing required argument 'obj' (pos 1)");
}
