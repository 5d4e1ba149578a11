using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>map</c>.</summary>
internal static class MapType
{
    public static readonly PyType Instance = PyIterator.Declare(new TypeBuilder("map"))
        .New("__new__(cls, /, *args)", New)
        .Sealed()
        .Build();

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a.Length < 3)
            return m.Raise(PyTypes.TypeError, "map() must have at least two arguments.");
        var function = a[1];
        return m.WithIterators(a[2..], sources => sources is [{ Object: PyIterator source }] && Callables.RunsNatively(function)
            ? new MapIterator(function, source)
            : new SteppedMap(function, sources));
    }
}
