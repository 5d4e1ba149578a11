using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Questions about values that may be iterated.</summary>
internal static class Iterables
{
    public static bool IsIterable(Machine m, in Value value) =>
        value.Type.HasSlot(Dunder.Iter) || value.Type.HasSlot(Dunder.GetItem) || (value.Object is { } o && !o.GetIter(m).IsMissing);
}
