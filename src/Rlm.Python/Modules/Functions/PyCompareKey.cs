using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary>A key that is compared by calling a function, which may wait.</summary>
internal sealed class PyCompareKey(Value compare, Value item) : PyObject
{
    internal static readonly PyType Class = new TypeBuilder("KeyWrapper", null, "functools")
        .Operators("__lt__ __le__ __gt__ __ge__ __eq__ __ne__")
        .Unhashable()
        .Property("obj", static (_, self) => ((PyCompareKey)self.Object!).Item)
        .Sealed()
        .Build();

    public Value Item { get; } = item;

    public override PyType Type => Class;

    public override void Traverse(Census census)
    {
        census.Add(compare);
        census.Add(Item);
    }

    public override long Hash(Machine m) => throw m.Error(PyTypes.TypeError, "unhashable type: 'functools.KeyWrapper'");

    public override bool? Equal(Machine m, in Value other) => other.Object is PyCompareKey key
        ? m.Equal(m.Call(compare, Item, key.Item), Value.Int(0))
        : throw m.Error(PyTypes.TypeError, "other argument must be K instance");

    public override Value Order(Machine m, CompareOp op, in Value other)
    {
        if (other.Object is not PyCompareKey key)
            return m.Raise(PyTypes.TypeError, "other argument must be K instance");
        var result = m.CallValue(compare, [Item, key.Item], KeywordNames.None);
        return result.IsInt ? Decide(m, op, result) : m.Then(result, new Decision(op));
    }

    private static Value Decide(Machine m, CompareOp op, in Value result) => m.DoCompare(op, result, Value.Int(0));

    private sealed class Decision(CompareOp op) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => Decide(m, op, result);
    }
}
