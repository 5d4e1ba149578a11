using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Sorting;

/// <summary>Values of any kind by Python's <c>&lt;</c>; tuples of numbers and strings are settled here.</summary>
internal readonly struct ValueOrder(Machine m) : IOrder<Keyed<Value>>
{
    public bool Less(in Keyed<Value> a, in Keyed<Value> b) => Less(m, a.Key, b.Key);

    public static bool Less(Machine m, in Value a, in Value b)
    {
        if (a.Object is null && b.Object is null)
            return a.Bits < b.Bits;
        if (a.IsFloat && b.IsFloat)
            return a.AsDouble < b.AsDouble;
        if (a.Object is null || b.Object is null)
            return m.Less(a, b);
        var kind = a.Object.GetType();
        if (kind == typeof(PyStr) && b.Object.GetType() == kind)
            return PyStr.Compare(m, (PyStr)a.Object, (PyStr)b.Object) < 0;
        if (kind != typeof(PyTuple) || b.Object.GetType() != kind)
            return m.Less(a, b);
        var (x, y) = (((PyTuple)a.Object).Items, ((PyTuple)b.Object).Items);
        var common = Math.Min(x.Length, y.Length);
        for (var i = 0; i < common; i++)
        {
            if (!Same(m, x[i], y[i]))
                return LessFlat(m, x[i], y[i]);
        }

        return x.Length < y.Length;
    }

    // Nested tuples go through the machine, which guards against depth.
    private static bool LessFlat(Machine m, in Value a, in Value b) =>
        a.Object is not null && a.Object.GetType() == typeof(PyTuple) ? m.Less(a, b) : Less(m, a, b);

    private static bool Same(Machine m, in Value a, in Value b)
    {
        if (a.Object is null && b.Object is null)
            return a.Bits == b.Bits;
        if (a.Object is not null && b.Object is not null && a.Object.GetType() == typeof(PyStr) && b.Object.GetType() == typeof(PyStr))
            return PyStr.SameText((PyStr)a.Object, (PyStr)b.Object);
        return m.Equal(a, b);
    }
}
