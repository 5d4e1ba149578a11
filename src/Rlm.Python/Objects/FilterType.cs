using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>filter</c>.</summary>
internal static class FilterType
{
    public static readonly PyType Instance = PyIterator.Declare(new TypeBuilder("filter"))
        .New("__new__(cls, function, iterable, /)", static (m, a) => Create(m, (PyType)a[0].Object!, a[1], a[2], wanted: true))
        .Sealed()
        .Build();

    /// <summary>Also of <c>itertools.filterfalse</c>.</summary>
    internal static Value Create(Machine m, PyType type, Value predicate, in Value iterable, bool wanted)
    {
        if (ReferenceEquals(predicate.Object, BoolType.Instance))
            predicate = Value.None;
        return m.WithIterator(iterable, source => wanted && source.Object is PyIterator native && Callables.RunsNatively(predicate)
            ? new FilterIterator(predicate, native)
            : new ScriptedIterator(type, new(s => Filter(s, predicate, source, wanted), predicate, source) { Restarts = true }));
    }

    private static IEnumerable<Ask> Filter(Script s, Value predicate, Value source, bool wanted)
    {
        while (true)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
            var item = s.Answer;
            if (!predicate.IsNone)
                yield return s.Call(predicate, item);
            if (!s.Answer.IsBool)
                yield return s.Truth(s.Answer);
            if (s.IsTrue == wanted)
                yield return s.Give(item);
        }
    }
}
