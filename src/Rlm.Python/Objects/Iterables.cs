using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Questions about values that may be iterated.</summary>
internal static class Iterables
{
    public static bool IsIterable(Machine m, in Value value) => m.IsIterable(value);
}
