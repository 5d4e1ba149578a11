using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary><c>collections.OrderedDict</c>.</summary>
internal static class OrderedDictType
{
    public static readonly PyType Instance = new TypeBuilder("OrderedDict", DictType.Instance, "collections")
        .New("__new__(cls, *args, **kwargs)", static (_, a) => new PyOrderedDict((PyType)a[0].Object!))
        .Init("__init__(self, /, *args, **kwargs)", Update, drains: ~1)
        .Method("update(self, /, *args, **kwargs)", Update, drains: ~1)
        .Operators("__eq__ __ne__ __or__ __ror__ __repr__")
        .Method("move_to_end(self, key, last=True)", static (m, a) => Self(a[0]).MoveToEnd(m, a[1], a[2].IsMissing || m.Truth(a[2])))
        .Method("popitem(self, last=True)", static (m, a) => Self(a[0]).PopItem(m, a[1].IsMissing || m.Truth(a[1])))
        .ClassMethod("fromkeys(cls, iterable, value=None)", DictType.FromKeys, drains: 1 << 1)
        .Method("setdefault(self, key, default=None)", DictType.SetDefault)
        .Method("pop(self, key, default=None)", DictType.Pop)
        .Method("copy(self, /)", static (m, a) => Self(a[0]).CopyOf(m))
        .Method("__copy__(self, /)", static (m, a) => Self(a[0]).CopyOf(m))
        .Build();

    // A class may say itself how an item is set; here that counts, other than in a dict.
    private static Value Update(Machine m, ReadOnlySpan<Value> a)
    {
        if (a.Length > 3)
            return m.Raise(PyTypes.TypeError, $"expected at most 1 arguments, got {a.Length - 2}");
        if (!a[0].Type.HasSlot(Dunder.SetItem))
            return DictType.Update(m, a, "OrderedDict");
        var given = new PyDict();
        var self = a[0];
        var items = DictType.Update(m, [given, .. a[1..]], "OrderedDict");
        if (items.IsError)
            return items;
        for (var i = given.NextIndex(0); i >= 0; i = given.NextIndex(i + 1))
        {
            m.Tick(1);
            m.SetItem(self, given.Entries[i].Key, given.Entries[i].Value);
        }

        return Value.None;
    }

    private static PyOrderedDict Self(in Value self) => (PyOrderedDict)self.Object!;
}
