using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary><c>collections.defaultdict</c>.</summary>
internal static class DefaultDictType
{
    public static readonly PyType Instance = new TypeBuilder("defaultdict", DictType.Instance, "collections")
        .New("__new__(cls, *args, **kwargs)", static (_, a) => new PyDefaultDict((PyType)a[0].Object!))
        .Init("__init__(self, /, *args, **kwargs)", Init, drains: ~3)
        .Operators("__or__ __ror__ __repr__")
        .Property(
            "default_factory",
            static (_, self) => Self(self).Factory,
            static (_, self, value) =>
            {
                Self(self).Factory = value;
                return Value.None;
            })
        .Method("__missing__(self, key, /)", static (m, a) => Self(a[0]).Make(m, a[1]))
        .Method("copy(self, /)", static (m, a) => Self(a[0]).CopyOf(m))
        .Method("__copy__(self, /)", static (m, a) => Self(a[0]).CopyOf(m))
        .Build();

    private static PyDefaultDict Self(in Value self) => (PyDefaultDict)self.Object!;

    private static Value Init(Machine m, ReadOnlySpan<Value> a)
    {
        var dict = Self(a[0]);
        var factory = a.Length > 2 ? a[2] : Value.None;
        if (!factory.IsNone && !Callables.IsCallable(factory))
            return m.Raise(PyTypes.TypeError, "first argument must be callable or None");
        dict.Factory = factory;
        return a.Length > 3 ? DictType.Update(m, [a[0], a[1], .. a[3..]], "defaultdict") : DictType.Update(m, [a[0], a[1]], "defaultdict");
    }
}
