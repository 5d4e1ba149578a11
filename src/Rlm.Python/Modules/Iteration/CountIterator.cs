using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>count</c>.</summary>
internal sealed class CountIterator(Value start, Value step) : PyIterator
{
    internal static readonly PyType Class = ItertoolsModule.Declare("count")
        .New("__new__(cls, start=0, step=1)", static (m, a) =>
        {
            var (start, step) = (a[1].IsMissing ? Value.Int(0) : a[1], a[2].IsMissing ? Value.Int(1) : a[2]);
            // Booleans count as the numbers they are.
            start = start.IsBool ? Value.Int(start.IsTrue ? 1 : 0) : start;
            return IsNumber(start) && IsNumber(step) ? new CountIterator(start, step) : m.Raise(PyTypes.TypeError, "a number is required");
        })
        .Operators("__repr__")
        .Build();

    private Value _next = start;

    public override PyType Type => Class;

    public override void Traverse(Census census)
    {
        census.Add(_next);
        census.Add(step);
    }

    public override string Repr(Machine m) => step is { IsInt: true, Bits: 1 }
        ? $"count({m.Repr(_next)})"
        : $"count({m.Repr(_next)}, {m.Repr(step)})";

    public override bool MoveNext(Machine m, out Value item)
    {
        item = _next;
        _next = m.Binary(BinaryOp.Add, _next, step);
        return true;
    }

    private static bool IsNumber(in Value value) =>
        value.Object is null or PyInt || value.IsFloat || value.IsBool || !value.Type.Lookup("__add__").IsMissing && value.Object is not (PyStr or PyList or PyTuple);
}
