using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>object</c>: the root of all types.</summary>
internal static class ObjectType
{
    public static readonly PyType Instance = PyType.CreateShared("object", "builtins", null);
}
