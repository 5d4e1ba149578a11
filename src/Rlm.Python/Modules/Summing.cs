using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>sum</c>: exact for integers, compensated for floats as CPython's is since 3.12.</summary>
internal static class Summing
{
    public static Value Sum(Machine m, ReadOnlySpan<Value> a)
    {
        var start = a[1].IsMissing ? Value.Int(0) : a[1];
        switch (start.Object)
        {
            case PyStr:
                return m.Raise(PyTypes.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
            case PyBytes:
                return m.Raise(PyTypes.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
            case PyByteArray:
                return m.Raise(PyTypes.TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
        }

        // While there are only numbers they go into one place; the rest is added as Python code would.
        var running = RunningSum.From(start);
        if (running is null || !m.IsNativeIterable(a[0]))
            return Rest(m, running is null ? start : running, a[0]);
        var iterator = m.GetIter(a[0]);
        while (m.Next(iterator, out var item))
        {
            m.Tick(1);
            if (!running.TryAdd(item))
                return m.Then(m.DoBinary(BinaryOp.Add, running.Total, item), new AddRest(iterator));
        }

        return running.Total;
    }

    private static Value Rest(Machine m, in Value total, in Value iterable) =>
        m.Then(m.CallValue(m.Prelude("add_all"), [total, iterable], KeywordNames.None), new TakeTotal());

    private sealed class AddRest(Value iterator) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => Rest(m, result, iterator);

        public override void Traverse(Census census) => census.Add(iterator);
    }

    private sealed class TakeTotal : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result.Object is RunningSum sum ? sum.Total : result;
    }
}
