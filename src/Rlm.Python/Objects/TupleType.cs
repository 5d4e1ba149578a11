using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>tuple</c>.</summary>
internal static class TupleType
{
    public static readonly PyType Instance = new TypeBuilder("tuple")
        .Doc("Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\n"
            + "If iterable is specified the tuple is initialized from iterable's items.\n\n"
            + "If the argument is a tuple, the return value is the same object.")
        .New("__new__(cls, iterable=(), /)", New, drains: 1 << 1)
        .Operators("""
            __len__ __getitem__ __contains__ __iter__ __add__ __mul__ __rmul__
            __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__
            """)
        .Method("index(self, value, start=0, stop=9223372036854775807, /)", Index)
        .Method("count(self, value, /)", static (m, a) => Value.Int(Sequences.CountOf(m, ((PyTuple)a[0].Object!).Items, a[1])))
        .Method("__getnewargs__(self, /)", static (_, a) => new PyTuple([PyTuple.Of([.. ((PyTuple)a[0].Object!).Items])]))
        .Build();

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var cls = (PyType)a[0].Object!;
        var exact = ReferenceEquals(cls, Instance);
        if (exact && a[1].Object is PyTuple same && ReferenceEquals(same.Type, Instance))
            return same;
        Value[] items = a[1].IsMissing ? [] : m.ToSpan(a[1]).ToArray();
        return exact ? PyTuple.Of(items) : new PyTupleInstance(cls, items);
    }

    private static Value Index(Machine m, ReadOnlySpan<Value> a)
    {
        var items = ((PyTuple)a[0].Object!).Items;
        var start = Math.Min(ListType.Bound(m, a[2], 0, items.Length), items.Length);
        var stop = Math.Clamp(ListType.Bound(m, a[3], items.Length, items.Length), start, items.Length);
        var index = Sequences.IndexOf(m, items.AsSpan((int)start, (int)(stop - start)), a[1]);
        return index < 0 ? m.Raise(PyTypes.ValueError, "tuple.index(x): x not in tuple") : Value.Int(start + index);
    }
}
