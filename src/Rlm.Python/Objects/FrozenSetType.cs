using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>frozenset</c>.</summary>
internal static class FrozenSetType
{
    public static readonly PyType Instance = SetMethods.Add(new TypeBuilder("frozenset"))
        .New("__new__(cls, iterable=(), /)", New, drains: 1 << 1)
        .Operators("__hash__")
        .Build();

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var cls = (PyType)a[0].Object!;
        var exact = ReferenceEquals(cls, Instance);
        if (exact && a[1].Object is PyFrozenSet same && ReferenceEquals(same.Type, Instance))
            return same;
        var set = exact ? new PyFrozenSet() : new PyFrozenSetInstance(cls);
        if (!a[1].IsMissing)
            set.Update(m, a[1]);
        return set;
    }
}
