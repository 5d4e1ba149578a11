using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary>What leaves items out: <c>compress</c>, <c>dropwhile</c>, <c>takewhile</c>, <c>filterfalse</c>.</summary>
internal static class Selections
{
    internal static readonly PyType Compress = ItertoolsModule.Declare("compress")
        .New("__new__(cls, data, selectors)", static (m, a) =>
        {
            var type = (PyType)a[0].Object!;
            return m.WithIterators(a[1..], both => new ScriptedIterator(type, new(s => CompressItems(s, both[0], both[1]), both)));
        })
        .Build();

    internal static readonly PyType DropWhile = ItertoolsModule.Declare("dropwhile")
        .New("__new__(cls, predicate, iterable, /)", static (m, a) =>
        {
            var (type, predicate) = ((PyType)a[0].Object!, a[1]);
            return m.WithIterator(a[2], source => new ScriptedIterator(type, new(s => DropItems(s, predicate, source), predicate, source)));
        })
        .Build();

    internal static readonly PyType TakeWhile = ItertoolsModule.Declare("takewhile")
        .New("__new__(cls, predicate, iterable, /)", static (m, a) =>
        {
            var (type, predicate) = ((PyType)a[0].Object!, a[1]);
            return m.WithIterator(a[2], source => new ScriptedIterator(type, new(s => TakeItems(s, predicate, source), predicate, source)));
        })
        .Build();

    internal static readonly PyType FilterFalse = ItertoolsModule.Declare("filterfalse")
        .New("__new__(cls, function, iterable, /)", static (m, a) =>
            FilterType.Create(m, (PyType)a[0].Object!, a[1], a[2], wanted: false))
        .Build();

    private static IEnumerable<Ask> CompressItems(Script s, Value data, Value selectors)
    {
        while (true)
        {
            yield return s.Next(data);
            if (s.IsEnd)
                yield break;
            var item = s.Answer;
            yield return s.Next(selectors);
            if (s.IsEnd)
                yield break;
            yield return s.Truth(s.Answer);
            if (s.IsTrue)
                yield return s.Give(item);
        }
    }

    private static IEnumerable<Ask> DropItems(Script s, Value predicate, Value source)
    {
        var drops = true;
        while (true)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
            var item = s.Answer;
            if (drops)
            {
                yield return s.Call(predicate, item);
                yield return s.Truth(s.Answer);
                drops = s.IsTrue;
            }

            if (!drops)
                yield return s.Give(item);
        }
    }

    private static IEnumerable<Ask> TakeItems(Script s, Value predicate, Value source)
    {
        while (true)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
            var item = s.Answer;
            yield return s.Call(predicate, item);
            yield return s.Truth(s.Answer);
            if (!s.IsTrue)
                yield break;
            yield return s.Give(item);
        }
    }
}
