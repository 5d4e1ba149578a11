using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The types of <c>None</c>, <c>...</c> and <c>NotImplemented</c>.</summary>
internal static class SingletonTypes
{
    public static readonly PyType None = new TypeBuilder("NoneType")
        .New("__new__(cls, /, *args, **kwargs)", static (m, a) => Only(m, a, "NoneType", Value.None))
        .Method("__bool__(self, /)", static (m, a) => Value.False)
        .Method("__repr__(self, /)", static (m, a) => Value.Str("None"))
        .Method("__or__(self, other, /)", static (m, a) => m.CallValue(m.Prelude("union"), [a[0], a[1]], KeywordNames.None))
        .Sealed()
        .Build();

    public static readonly PyType Ellipsis = new TypeBuilder("ellipsis")
        .New("__new__(cls, /, *args, **kwargs)", static (m, a) => Only(m, a, "EllipsisType", Value.Ellipsis))
        .Sealed()
        .Build();

    public static readonly PyType NotImplemented = new TypeBuilder("NotImplementedType")
        .New("__new__(cls, /, *args, **kwargs)", static (m, a) => Only(m, a, "NotImplementedType", Value.NotImplemented))
        .Sealed()
        .Build();

    private static Value Only(Machine m, ReadOnlySpan<Value> a, string name, Value value) => a.Length > 2 || a[1].Object is PyDict { Count: > 0 }
        ? m.Raise(PyTypes.TypeError, name + " takes no arguments")
        : value;
}
