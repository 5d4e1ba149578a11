using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>cycle</c>.</summary>
internal static class CycleFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("cycle")
        .New("__new__(cls, iterable, /)", static (m, a) =>
        {
            var type = (PyType)a[0].Object!;
            return m.WithIterator(a[1], source => new ScriptedIterator(type, new(s => Cycle(s, m, source), source)));
        })
        .Build();

    private static IEnumerable<Ask> Cycle(Script s, Machine m, Value source)
    {
        while (true)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                break;
            s.Kept.Add(s.Answer);
            yield return s.Give(s.Answer);
        }

        while (s.Kept.Count > 0)
        {
            for (var i = 0; i < s.Kept.Count; i++)
            {
                m.Tick(1);
                yield return s.Give(s.Kept.Items[i]);
            }
        }
    }
}
