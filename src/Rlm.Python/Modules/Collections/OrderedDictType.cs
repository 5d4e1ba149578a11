using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary><c>collections.OrderedDict</c>.</summary>
internal static class OrderedDictType
{
    public static readonly PyType Instance = new TypeBuilder("OrderedDict", DictType.Instance, "collections")
        .New("__new__(cls, *args, **kwargs)", static (_, a) => new PyOrderedDict((PyType)a[0].Object!))
        .Init("__init__(self, /, *args, **kwargs)", static (m, a) => DictType.Update(m, a, "OrderedDict"), drains: ~1)
        .Operators("__eq__ __ne__ __or__ __ror__ __repr__")
        .Method("move_to_end(self, key, last=True)", static (m, a) => Self(a[0]).MoveToEnd(m, a[1], a[2].IsMissing || m.Truth(a[2])))
        .Method("popitem(self, last=True)", static (m, a) => Self(a[0]).PopItem(m, a[1].IsMissing || m.Truth(a[1])))
        .Method("copy(self, /)", static (m, a) => Self(a[0]).CopyOf(m))
        .Method("__copy__(self, /)", static (m, a) => Self(a[0]).CopyOf(m))
        .Build();

    private static PyOrderedDict Self(in Value self) => (PyOrderedDict)self.Object!;
}
