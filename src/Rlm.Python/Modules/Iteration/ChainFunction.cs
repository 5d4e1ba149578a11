using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>chain</c>.</summary>
internal static class ChainFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("chain")
        .New("__new__(cls, *iterables)", static (_, a) => Create((PyType)a[0].Object!, new TupleIterator(new([.. a[1..]]))))
        .ClassMethod("from_iterable(cls, iterable, /)", static (m, a) =>
        {
            var type = (PyType)a[0].Object!;
            return m.WithIterator(a[1], iterables => Create(type, iterables));
        })
        .Build();

    private static ScriptedIterator Create(PyType type, Value iterables) => new(type, new(s => Chain(s, iterables), iterables));

    private static IEnumerable<Ask> Chain(Script s, Value iterables)
    {
        while (true)
        {
            yield return s.Next(iterables);
            if (s.IsEnd)
                yield break;
            yield return s.Iterate(s.Answer);
            var iterator = s.Answer;
            while (true)
            {
                yield return s.Next(iterator);
                if (s.IsEnd)
                    break;
                yield return s.Give(s.Answer);
            }
        }
    }
}
