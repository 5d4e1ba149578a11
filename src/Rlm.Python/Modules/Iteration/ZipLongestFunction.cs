using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>zip_longest</c>.</summary>
internal static class ZipLongestFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("zip_longest")
        .New("__new__(cls, /, *iterables, **kwargs)", static (m, a) =>
        {
            var (type, keywords) = ((PyType)a[0].Object!, (PyDict)a[1].Object!);
            var given = keywords.GetStr("fillvalue");
            if (keywords.Count > (given.IsMissing ? 0 : 1))
                return m.Raise(PyTypes.TypeError, "zip_longest() got an unexpected keyword argument");
            var fill = given.IsMissing ? Value.None : given;
            return m.WithIterators(a[2..], sources => new ScriptedIterator(type, new(s => Zip(s, sources, fill), [fill, .. sources])));
        })
        .Build();

    private static IEnumerable<Ask> Zip(Script s, Value[] sources, Value fill)
    {
        var open = sources.Length;
        var ended = new bool[sources.Length];
        while (open > 0)
        {
            var items = new Value[sources.Length];
            for (var i = 0; i < sources.Length; i++)
            {
                items[i] = fill;
                if (ended[i])
                    continue;
                yield return s.Next(sources[i]);
                if (!s.IsEnd)
                {
                    items[i] = s.Answer;
                    continue;
                }

                ended[i] = true;
                if (--open == 0)
                    yield break;
            }

            yield return s.Give(new PyTuple(items));
        }
    }
}
