using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>starmap</c>.</summary>
internal static class StarMapFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("starmap")
        .New("__new__(cls, function, iterable, /)", static (m, a) =>
        {
            var (type, function) = ((PyType)a[0].Object!, a[1]);
            return m.WithIterator(a[2], source => new ScriptedIterator(type, new(s => Map(s, m, function, source), function, source) { Restarts = true }));
        })
        .Build();

    private static IEnumerable<Ask> Map(Script s, Machine m, Value function, Value source)
    {
        while (true)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
            if (m.IsNativeIterable(s.Answer))
            {
                yield return s.Call(function, m.ToSpan(s.Answer).ToArray());
            }
            else
            {
                s.Kept.Clear();
                yield return s.Iterate(s.Answer);
                for (var items = s.Answer; ; s.Kept.Add(s.Answer))
                {
                    yield return s.Next(items);
                    if (s.IsEnd)
                        break;
                }

                yield return s.Call(function, s.Kept.Span.ToArray());
            }

            yield return s.Give(s.Answer);
        }
    }
}
