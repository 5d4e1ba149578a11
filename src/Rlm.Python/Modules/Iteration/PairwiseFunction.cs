using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>pairwise</c>.</summary>
internal static class PairwiseFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("pairwise")
        .New("__new__(cls, iterable, /)", static (m, a) =>
        {
            var type = (PyType)a[0].Object!;
            return m.WithIterator(a[1], source => new ScriptedIterator(type, new(s => Pair(s, source), source)));
        })
        .Build();

    private static IEnumerable<Ask> Pair(Script s, Value source)
    {
        yield return s.Next(source);
        if (s.IsEnd)
            yield break;
        var last = s.Answer;
        while (true)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
            var item = s.Answer;
            yield return s.Give(new PyTuple([last, item]));
            last = item;
        }
    }
}
