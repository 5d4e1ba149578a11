using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>islice</c>.</summary>
internal static class IsliceFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("islice")
        .New("__new__(cls, iterable, /, *args)", New)
        .Build();

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a.Length == 2)
            return m.Raise(PyTypes.TypeError, "islice expected at least 2 arguments, got 1");
        if (a.Length > 5)
            return m.Raise(PyTypes.TypeError, $"islice expected at most 4 arguments, got {a.Length - 1}");
        long start = 0, stop = -1, step = 1;
        if (a.Length == 3)
        {
            if (!a[2].IsNone && !Read(m, a[2], out stop))
                return m.Raise(PyTypes.ValueError, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        else
        {
            if ((!a[2].IsNone && !Read(m, a[2], out start)) || (!a[3].IsNone && !Read(m, a[3], out stop)))
                return m.Raise(PyTypes.ValueError, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }

        if (a.Length == 5 && !a[4].IsNone && (!Read(m, a[4], out step) || step < 1))
            return m.Raise(PyTypes.ValueError, "Step for islice() must be a positive integer or None.");
        var type = (PyType)a[0].Object!;
        return m.WithIterator(a[1], source => new ScriptedIterator(type, new(s => Slice(s, source, start, stop, step), source)));
    }

    private static bool Read(Machine m, in Value value, out long number) => Indexing.TryRead(m, value, out number) && number >= 0;

    private static IEnumerable<Ask> Slice(Script s, Value source, long start, long stop, long step)
    {
        long taken = 0;
        for (var wanted = start; stop < 0 || wanted < stop; wanted += step)
        {
            do
            {
                yield return s.Next(source);
                if (s.IsEnd)
                    yield break;
            }
            while (taken++ < wanted);

            yield return s.Give(s.Answer);
        }

        // What lies before the end is taken from the source even where it is not wanted.
        for (; stop >= 0 && taken < stop; taken++)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
        }
    }
}
