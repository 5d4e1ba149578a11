using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>bool</c>.</summary>
internal static class BoolType
{
    public static readonly PyType Instance = new TypeBuilder("bool", IntType.Instance)
        .Doc("The class of True and False, which are the ints 1 and 0 with names.")
        .New("__new__(cls, object=False, /)", static (m, a) => Value.Bool(!a[1].IsMissing && m.Truth(a[1])))
        .Operators("__repr__ __and__ __rand__ __or__ __ror__ __xor__ __rxor__ __invert__")
        .Sealed()
        .Build();
}
