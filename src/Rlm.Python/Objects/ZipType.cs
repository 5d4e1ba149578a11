using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>zip</c>.</summary>
internal static class ZipType
{
    public static readonly PyType Instance = PyIterator.Declare(new TypeBuilder("zip"))
        .New("__new__(cls, /, *iterables, strict=False)", New)
        .Sealed()
        .Build();

    internal static string Shorter(int index) => $"zip() argument {index + 1} is shorter than argument{Before(index)}";

    internal static string Longer(int index) => $"zip() argument {index + 1} is longer than argument{Before(index)}";

    private static string Before(int index) => index == 1 ? " 1" : $"s 1-{index}";

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var strict = !a[1].IsMissing && m.Truth(a[1]);
        return m.WithIterators(a[2..], sources => Array.TrueForAll(sources, s => s.Object is PyIterator)
            ? new ZipIterator(Array.ConvertAll(sources, s => (PyIterator)s.Object!), strict)
            : new ScriptedIterator(Instance, new(s => Zip(s, m, sources, strict), sources)));
    }

    private static IEnumerable<Ask> Zip(Script s, Machine m, Value[] sources, bool strict)
    {
        while (true)
        {
            var items = new Value[sources.Length];
            for (var i = 0; i < sources.Length; i++)
            {
                yield return s.Next(sources[i]);
                if (!s.IsEnd)
                {
                    items[i] = s.Answer;
                    continue;
                }

                if (!strict)
                    yield break;
                if (i > 0)
                    throw m.Error(PyTypes.ValueError, Shorter(i));
                for (i = 1; i < sources.Length; i++)
                {
                    yield return s.Next(sources[i]);
                    if (!s.IsEnd)
                        throw m.Error(PyTypes.ValueError, Longer(i));
                }

                yield break;
            }

            yield return s.Give(new PyTuple(items));
        }
    }
}
