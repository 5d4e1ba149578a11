using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>batched</c>.</summary>
internal static class BatchedFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("batched")
        .New("__new__(cls, iterable, n, *, strict=False)", static (m, a) =>
        {
            var size = m.ToIndex(a[2]);
            if (size < 1)
                return m.Raise(PyTypes.ValueError, "n must be at least one");
            var type = (PyType)a[0].Object!;
            var strict = !a[3].IsMissing && m.Truth(a[3]);
            return m.WithIterator(a[1], source => new ScriptedIterator(type, new(s => Batch(s, m, source, size, strict), source)));
        })
        .Build();

    private static IEnumerable<Ask> Batch(Script s, Machine m, Value source, long size, bool strict)
    {
        while (true)
        {
            while (s.Kept.Count < size)
            {
                yield return s.Next(source);
                if (s.IsEnd)
                    break;
                s.Kept.Add(s.Answer);
            }

            if (s.Kept.Count == 0)
                yield break;
            if (strict && s.Kept.Count < size)
                throw m.Error(PyTypes.ValueError, "batched(): incomplete batch");
            var batch = s.Kept.Span.ToArray();
            s.Kept.Clear();
            yield return s.Give(new PyTuple(batch));
        }
    }
}
