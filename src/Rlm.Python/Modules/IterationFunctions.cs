using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Sorting;

namespace Rlm.Python.Modules;

/// <summary>The built-in functions that walk iterables: what they are given, and what they call, may be Python code that waits.</summary>
internal static class IterationFunctions
{
    public static ModuleBuilder AddTo(ModuleBuilder module) => module
        .Type(EnumerateType.Instance)
        .Type(ZipType.Instance)
        .Type(MapType.Instance)
        .Type(FilterType.Instance)
        .Type(ReversedType.Instance)
        .Function("sorted(iterable, /, *, key=None, reverse=False)", Sorted, drains: 1)
        .Function("iter(object, sentinel=None, /)", Iter)
        .Function("next(iterator, default=None, /)", Next)
        .Function("aiter(async_iterable, /)", static (m, a) => m.DoAsyncIter(a[0]))
        .Function("anext(async_iterator, default=None, /)", static (m, a) => a[1].IsMissing
            ? m.DoAsyncNext(a[0])
            : AsyncGeneratorTypes.Awaitable(m, AsyncGeneratorTypes.DefaultType, "next_or", m.Finish(m.DoAsyncNext(a[0])), a[1]))
        .Function("any(iterable, /)", static (m, a) => AnyAll(m, a[0], wanted: true))
        .Function("all(iterable, /)", static (m, a) => AnyAll(m, a[0], wanted: false))
        .Function("sum(iterable, /, start=0)", Summing.Sum)
        .Function("min(*args, key=None, default=None)", static (m, a) => Extremes.Find(m, a, isMax: false))
        .Function("max(*args, key=None, default=None)", static (m, a) => Extremes.Find(m, a, isMax: true));

    /// <summary>Runs an operation that gives one value.</summary>
    internal static Value RunOnce(Machine m, Func<Script, IEnumerable<Ask>> body, params Value[] roots) => new Script(body, roots).Run(m);

    private static Value Sorted(Machine m, ReadOnlySpan<Value> a)
    {
        var list = a[0].Object is PyList { Type.IsShared: true } same ? new PyList(same.Span) : m.ToList(a[0]);
        if (ReferenceEquals(list, a[0].Object))
            list = new PyList(list.Span);
        return SortStep.Sort(m, list, a[1].IsMissing ? Value.None : a[1], !a[2].IsMissing && m.Truth(a[2]), inPlace: false);
    }

    private static Value Iter(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].IsMissing)
            return m.DoGetIter(a[0]);
        return Callables.IsCallable(a[0])
            ? CallableIterator.Create(a[0], a[1])
            : m.Raise(PyTypes.TypeError, "iter(v, w): v must be callable");
    }

    private static Value Next(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is PyIterator native)
        {
            if (native.MoveNext(m, out var item))
                return item;
            return a[1].IsMissing ? m.Raise(PyException.Create(PyTypes.StopIteration)) : a[1];
        }

        return a[1].IsMissing ? m.DoNext(a[0]) : m.Then(m.DoNext(a[0]), new DefaultAtEnd(a[1]));
    }

    private sealed class DefaultAtEnd(Value value) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result;

        public override Value Fail(Machine m, PyException exception) => exception.Is(PyTypes.StopIteration) ? value : m.Raise(exception);

        public override void Traverse(Census census) => census.Add(value);
    }

    // Items that built-in code can tell the truth of are looked at here, the rest by Python code, which may wait.
    private static Value AnyAll(Machine m, in Value iterable, bool wanted)
    {
        var rest = wanted ? "any_of" : "all_of";
        if (!m.IsNativeIterable(iterable))
            return m.CallValue(m.Prelude(rest), [Value.Bool(!wanted), iterable], KeywordNames.None);
        var iterator = m.GetIter(iterable);
        while (m.Next(iterator, out var item))
        {
            m.Tick(1);
            if (item.Object is not (null or Tag) && !item.Type.IsShared)
                return m.CallValue(m.Prelude(rest), [item, iterator], KeywordNames.None);
            if (m.Truth(item) == wanted)
                return Value.Bool(wanted);
        }

        return Value.Bool(!wanted);
    }
}
