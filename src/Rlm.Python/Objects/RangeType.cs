using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>range</c>.</summary>
internal static class RangeType
{
    public static readonly PyType Instance = new TypeBuilder("range")
        .New("__new__(cls, /, *args)", New)
        .Operators("__len__ __getitem__ __contains__ __iter__ __eq__ __ne__ __hash__ __repr__ __bool__")
        .Property("start", static (_, self) => ((PyRange)self.Object!).Start)
        .Property("stop", static (_, self) => ((PyRange)self.Object!).Stop)
        .Property("step", static (_, self) => ((PyRange)self.Object!).Step)
        .Method("index(self, value, /)", Index)
        .Method("count(self, value, /)", Count)
        .Method("__reversed__(self, /)", static (_, a) => ((PyRange)a[0].Object!).Iterate(backward: true))
        .Sealed()
        .Build();

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a.Length is < 2 or > 4)
        {
            return m.Raise(PyTypes.TypeError, a.Length < 2
                ? "range expected at least 1 argument, got 0"
                : $"range expected at most 3 arguments, got {a.Length - 1}");
        }

        var start = a.Length > 2 ? a[1] : Value.Int(0);
        var stop = a.Length > 2 ? a[2] : a[1];
        var step = a.Length > 3 ? a[3] : Value.Int(1);
        if (start.IsInt && stop.IsInt && step.IsInt)
            return step.Bits == 0 ? ZeroStep(m) : new PyRange(start.Bits, stop.Bits, step.Bits);
        var (first, end, stride) = (m.ToBigInteger(start), m.ToBigInteger(stop), m.ToBigInteger(step));
        return stride.IsZero ? ZeroStep(m) : PyRange.Of(first, end, stride);
    }

    private static Value ZeroStep(Machine m) => m.Raise(PyTypes.ValueError, "range() arg 3 must not be zero");

    private static Value Index(Machine m, ReadOnlySpan<Value> a)
    {
        var range = (PyRange)a[0].Object!;
        if (range.Contains(m, a[1]) is { } contains)
            return contains ? range.IndexOf(a[1]) : m.Raise(PyTypes.ValueError, $"{m.Repr(a[1])} is not in range");
        BigInteger i = 0;
        for (var iterator = range.Iterate(backward: false); iterator.MoveNext(m, out var item); i++)
        {
            m.Tick(1);
            if (m.Equal(item, a[1]))
                return Value.Int(i);
        }

        return m.Raise(PyTypes.ValueError, "sequence.index(x): x not in sequence");
    }

    private static Value Count(Machine m, ReadOnlySpan<Value> a)
    {
        var range = (PyRange)a[0].Object!;
        if (range.Contains(m, a[1]) is { } contains)
            return Value.Int(contains ? 1 : 0);
        var count = 0L;
        for (var iterator = range.Iterate(backward: false); iterator.MoveNext(m, out var item);)
        {
            m.Tick(1);
            if (m.Equal(item, a[1]))
                count++;
        }

        return Value.Int(count);
    }
}
