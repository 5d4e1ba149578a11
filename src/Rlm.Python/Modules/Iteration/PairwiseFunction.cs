using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>pairwise</c>.</summary>
internal static class PairwiseFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("pairwise")
        .New("__new__(cls, iterable, /)", static (m, a) =>
        {
            var source = m.GetIter(a[1]);
            return new ScriptedIterator((PyType)a[0].Object!, new(s => Pair(s, source), source));
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
