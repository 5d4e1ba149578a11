using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Sorting;

namespace Rlm.Python.Modules;

/// <summary><c>min</c> and <c>max</c>.</summary>
internal static class Extremes
{
    /// <summary>The arguments are <c>key</c>, <c>default</c> and then the positional ones.</summary>
    public static Value Find(Machine m, ReadOnlySpan<Value> a, bool isMax)
    {
        var name = isMax ? "max" : "min";
        var key = a[0].IsMissing ? Value.None : a[0];
        var absent = a[1];
        if (a.Length == 2)
            return m.Raise(PyTypes.TypeError, $"{name} expected at least 1 argument, got 0");
        if (a.Length > 3 && !absent.IsMissing)
            return m.Raise(PyTypes.TypeError, $"Cannot specify a default for {name}() with multiple positional arguments");
        if (a.Length > 3 && key.IsNone && AllInts(a[2..], out var found, isMax))
            return found;
        Value items = a.Length == 3 ? a[2] : new PyTuple(a[2..].ToArray());
        if (key.IsNone && items.Object is PyList { Count: > 0 } list && list.Type.IsShared && AllInts(list.Span, out found, isMax))
        {
            m.Tick(1 + (list.Count / 16));
            return found;
        }

        PyTuple defaults = absent.IsMissing ? PyTuple.Empty : new([absent]);
        return m.CallValue(m.Prelude("extreme"), [items, key, Value.Bool(isMax), defaults], KeywordNames.None);
    }

    private static bool AllInts(ReadOnlySpan<Value> items, out Value found, bool isMax)
    {
        found = items[0];
        foreach (ref readonly var item in items)
        {
            if (!item.IsInt)
                return false;
            if (isMax ? item.Bits > found.Bits : item.Bits < found.Bits)
                found = item;
        }

        return true;
    }
}
