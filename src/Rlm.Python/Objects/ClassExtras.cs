using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The descriptors that a class has where it is the first in its order whose instances have a <c>__dict__</c> or can be referred to weakly.</summary>
internal static class ClassExtras
{
    private static readonly PyNativeProperty Dict = new(
        "__dict__", ObjectType.Instance, static (m, self) => m.GetAttr(self, "__dict__"), static (m, self, value) => m.SetAttributePlain(self, "__dict__", value));

    private static readonly PyNativeProperty WeakReference = new("__weakref__", ObjectType.Instance, static (_, _) => Value.None);

    public static IEnumerable<PyNativeProperty> Of(PyType type)
    {
        if (type.IsShared)
            yield break;
        var slots = type.Members.GetValueOrDefault("__slots__", Value.Missing);
        if (type.InstanceNames is null && (slots.IsMissing || Names(slots, "__dict__")) && type.Bases.All(static b => b.IsShared ? !HasDict(b) : b.InstanceNames is not null))
            yield return Dict;
        if ((slots.IsMissing || Names(slots, "__weakref__")) && !type.Bases.Any(HasWeakReference) && !IsOfVariableSize(type))
            yield return WeakReference;
    }

    private static bool HasWeakReference(PyType type) => type.IsShared
        ? ReferenceEquals(type.Layout, SetType.Instance) || ReferenceEquals(type.Layout, FrozenSetType.Instance) || ReferenceEquals(type.Layout, TypeType.Instance)
        : Of(type).Contains(WeakReference) || type.Bases.Any(HasWeakReference);

    private static bool HasDict(PyType type) => type.IsSubclassOf(PyTypes.BaseException) || type.IsSubclassOf(TypeType.Instance);

    private static bool IsOfVariableSize(PyType type) => ReferenceEquals(type.Layout, IntType.Instance)
        || ReferenceEquals(type.Layout, TupleType.Instance) || ReferenceEquals(type.Layout, BytesType.Instance);

    private static bool Names(in Value slots, string name) => slots.Object switch
    {
        PyStr text => text.ToString() == name,
        PyTuple tuple => tuple.Items.Any(v => v.Object?.ToString() == name),
        PyList list => list.Span.ToArray().Any(v => v.Object?.ToString() == name),
        _ => false,
    };
}
