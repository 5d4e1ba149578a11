using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>accumulate</c>.</summary>
internal static class AccumulateFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("accumulate")
        .New("__new__(cls, iterable, func=None, *, initial=None)", static (m, a) =>
        {
            var type = (PyType)a[0].Object!;
            var function = a[2].IsMissing ? Value.None : a[2];
            var initial = a[3].IsMissing ? Value.None : a[3];
            return m.WithIterator(
                a[1], source => new ScriptedIterator(type, new(s => Accumulate(s, source, function, initial), source, function, initial)));
        })
        .Build();

    private static IEnumerable<Ask> Accumulate(Script s, Value source, Value function, Value total)
    {
        if (total.IsNone)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
            total = s.Answer;
        }

        while (true)
        {
            yield return s.Give(total);
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
            yield return function.IsNone ? s.Binary(BinaryOp.Add, total, s.Answer) : s.Call(function, total, s.Answer);
            total = s.Answer;
        }
    }
}
