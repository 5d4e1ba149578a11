using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Sorting;

/// <summary>Kinds of keys that have an order of their own.</summary>
internal enum KeyKind
{
    Int,
    Float,
    Text,
    Any,
}

internal static class KeyKinds
{
    /// <summary>NaN is of no plain kind: it is neither less than nor equal to anything.</summary>
    public static KeyKind Of(in Value key) =>
        key.IsInt ? KeyKind.Int
        : key.IsFloat ? (double.IsNaN(key.AsDouble) ? KeyKind.Any : KeyKind.Float)
        : key.Object is { } value && value.GetType() == typeof(PyStr) && !((PyStr)value).IsExternal ? KeyKind.Text
        : KeyKind.Any;

    /// <summary>The kind that all of them have.</summary>
    public static KeyKind Of(ReadOnlySpan<Value> keys)
    {
        if (keys.Length == 0)
            return KeyKind.Any;
        var first = Of(keys[0]);
        for (var i = 1; i < keys.Length && first != KeyKind.Any; i++)
        {
            if (Of(keys[i]) != first)
                return KeyKind.Any;
        }

        return first;
    }
}
