using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The methods that <c>set</c> and <c>frozenset</c> share.</summary>
internal static class SetMethods
{
    public static TypeBuilder Add(TypeBuilder builder) => builder
        .Operators("""
            __len__ __contains__ __iter__ __and__ __rand__ __or__ __ror__ __sub__ __rsub__ __xor__ __rxor__
            __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __repr__
            """)
        .Method("copy(self, /)", static (m, a) => Copy(m, a[0]))
        .Method("union(self, *others)", static (m, a) =>
        {
            if (a.Length == 1)
                return Copy(m, a[0]);
            var result = Self(a).Union(m, a[1]);
            foreach (var other in a[2..])
                result.Update(m, other);
            return result;
        }, drains: ~1)
        .Method("intersection(self, *others)", static (m, a) => Intersection(m, a), drains: ~1)
        .Method("difference(self, *others)", static (m, a) =>
        {
            if (a.Length == 1)
                return Copy(m, a[0]);
            var result = Self(a).Difference(m, a[1]);
            foreach (var other in a[2..])
                result.DifferenceUpdate(m, other);
            return result;
        }, drains: ~1)
        .Method("symmetric_difference(self, other, /)", static (m, a) => Self(a).SymmetricDifference(m, a[1]), drains: ~1)
        .Method("isdisjoint(self, other, /)", static (m, a) => Waits(m, a[1])
            ? m.CallValue(m.Prelude("no_item_is"), [a[1], a[0], Value.True], KeywordNames.None) : Value.Bool(Self(a).IsDisjointFrom(m, a[1])))
        .Method("issubset(self, other, /)", static (m, a) => Value.Bool(Self(a).IsSubsetOf(m, AsSet(m, a[1]))), drains: ~1)
        .Method("issuperset(self, other, /)", static (m, a) => Waits(m, a[1])
            ? m.CallValue(m.Prelude("no_item_is"), [a[1], a[0], Value.False], KeywordNames.None) : Value.Bool(AsSet(m, a[1]).IsSubsetOf(m, Self(a))));

    private static bool Waits(Machine m, in Value iterable) => !m.IsNativeIterable(iterable) && m.IsIterable(iterable);

    public static Value Intersection(Machine m, ReadOnlySpan<Value> a)
    {
        if (a.Length == 1)
            return Copy(m, a[0]);
        var result = Self(a).Intersection(m, a[1]);
        foreach (var other in a[2..])
            result = result.Intersection(m, other);
        return result;
    }

    private static PySetBase Self(ReadOnlySpan<Value> a) => (PySetBase)a[0].Object!;

    // A frozen set is its own copy; the union with nothing of any set is a new plain one.
    private static PySetBase Copy(Machine m, in Value self)
    {
        if (self.Object is PyFrozenSet frozen && ReferenceEquals(frozen.Type, FrozenSetType.Instance))
            return frozen;
        return ((PySetBase)self.Object!).Union(m, self);
    }

    private static PySetBase AsSet(Machine m, in Value value)
    {
        if (value.Object is PySetBase set)
            return set;
        var made = new PySet();
        made.Update(m, value);
        return made;
    }
}
