using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>slice</c>.</summary>
internal static class SliceType
{
    public static readonly PyType Instance = new TypeBuilder("slice")
        .New("__new__(cls, *args)", static (m, a) => a.Length switch
        {
            1 => m.Raise(PyTypes.TypeError, "slice expected at least 1 argument, got 0"),
            2 => new PySlice(Value.None, a[1], Value.None),
            3 => new PySlice(a[1], a[2], Value.None),
            4 => new PySlice(a[1], a[2], a[3]),
            _ => m.Raise(PyTypes.TypeError, $"slice expected at most 3 arguments, got {a.Length - 1}"),
        })
        .Operators("__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__")
        .Property("start", static (_, self) => ((PySlice)self.Object!).Start)
        .Property("stop", static (_, self) => ((PySlice)self.Object!).Stop)
        .Property("step", static (_, self) => ((PySlice)self.Object!).Step)
        .Method("__reduce__(self, /)", static (_, a) => a[0].Object is PySlice slice
            ? new PyTuple([Instance!, new PyTuple([slice.Start, slice.Stop, slice.Step])]) : Value.None)
        .Method("indices(self, length, /)", Indices)
        .Sealed()
        .Build();

    /// <summary>A slice of a sequence of any length made absolute; null where an exception is pending.</summary>
    internal static (BigInteger Start, BigInteger Stop, BigInteger Step)? Resolve(Machine m, PySlice slice, BigInteger length)
    {
        BigInteger step = slice.Step.IsNone ? 1 : Read(m, slice.Step);
        if (step.IsZero)
        {
            m.Raise(PyTypes.ValueError, "slice step cannot be zero");
            return null;
        }

        BigInteger lowest = step.Sign < 0 ? -1 : 0, highest = step.Sign < 0 ? length - 1 : length;
        return (Resolve(m, slice.Start, length, lowest, highest, step.Sign < 0 ? highest : lowest),
            Resolve(m, slice.Stop, length, lowest, highest, step.Sign < 0 ? lowest : highest),
            step);
    }

    private static Value Indices(Machine m, ReadOnlySpan<Value> a)
    {
        var length = m.ToBigInteger(a[1]);
        if (length.Sign < 0)
            return m.Raise(PyTypes.ValueError, "length should not be negative");
        return Resolve(m, (PySlice)a[0].Object!, length) is var (start, stop, step)
            ? new PyTuple([Value.Int(start), Value.Int(stop), Value.Int(step)])
            : Value.Error;
    }

    private static BigInteger Resolve(Machine m, in Value bound, BigInteger length, BigInteger lowest, BigInteger highest, BigInteger absent)
    {
        if (bound.IsNone)
            return absent;
        var index = Read(m, bound);
        return index.Sign < 0 ? BigInteger.Max(index + length, lowest) : BigInteger.Min(index, highest);
    }

    private static BigInteger Read(Machine m, in Value value) => Indexing.IsIndex(value)
        ? m.ToBigInteger(value)
        : throw m.Error(PyTypes.TypeError, "slice indices must be integers or None or have an __index__ method");
}
