using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>set</c>.</summary>
internal static class SetType
{
    public static readonly PyType Instance = SetMethods.Add(new TypeBuilder("set"))
        .New("__new__(cls, *args, **kwargs)", static (_, a) =>
            ReferenceEquals(a[0].Object, Instance) ? new PySet() : new PySetInstance((PyType)a[0].Object!))
        .Init("__init__(self, iterable=(), /)", static (m, a) =>
        {
            Self(a).Clear();
            return a[1].IsMissing ? Value.None : Update(m, a[0], a[1..2]);
        })
        .Operators("__iand__ __ior__ __isub__ __ixor__")
        .Unhashable()
        .Method("add(self, object, /)", static (m, a) =>
        {
            Self(a).Add(m, a[1]);
            return Value.None;
        })
        .Method("remove(self, object, /)", static (m, a) => Discard(m, a) ? Value.None : m.RaiseKeyError(a[1]))
        .Method("discard(self, object, /)", static (m, a) =>
        {
            Discard(m, a);
            return Value.None;
        })
        .Method("pop(self, /)", static (m, a) =>
            Self(a).Pop(m) is { IsMissing: false } item ? item : m.Raise(PyTypes.KeyError, "pop from an empty set"))
        .Method("clear(self, /)", static (_, a) =>
        {
            Self(a).Clear();
            return Value.None;
        })
        .Method("update(self, *others)", static (m, a) => Update(m, a[0], a[1..]))
        .Method("intersection_update(self, *others)", static (m, a) =>
        {
            Self(a).IntersectionUpdate(m, SetMethods.Intersection(m, a));
            return Value.None;
        }, drains: ~1)
        .Method("difference_update(self, *others)", static (m, a) =>
        {
            foreach (var other in a[1..])
                Self(a).DifferenceUpdate(m, other);
            return Value.None;
        }, drains: ~1)
        .Method("symmetric_difference_update(self, other, /)", static (m, a) =>
        {
            Self(a).SymmetricDifferenceUpdate(m, a[1]);
            return Value.None;
        }, drains: ~1)
        .Build();

    // Adds the items one by one, so that those before an error stay.
    private static Value Update(Machine m, in Value set, ReadOnlySpan<Value> others)
    {
        for (var i = 0; i < others.Length; i++)
        {
            if (!m.IsNativeIterable(others[i]) && m.IsIterable(others[i]))
            {
                var rest = new PyList(others[i..]);
                return m.Then(m.CallValue(m.Prelude("add_all_of"), [set, rest], KeywordNames.None), new Machine.ReplaceResult(Value.None));
            }

            ((PySet)set.Object!).Update(m, others[i]);
        }

        return Value.None;
    }

    private static PySet Self(ReadOnlySpan<Value> a) => (PySet)a[0].Object!;

    private static bool Discard(Machine m, ReadOnlySpan<Value> a) =>
        a[1].Object is PySet { Type: var type } set && !type.HasSlot(Dunder.Hash)
            ? Self(a).Remove(m, a[1], set.FrozenHash())
            : Self(a).Remove(m, a[1]);
}
