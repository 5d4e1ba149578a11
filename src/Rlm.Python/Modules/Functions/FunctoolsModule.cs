using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary><c>functools</c>.</summary>
internal static class FunctoolsModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("functools").Accelerated()
        .Type(PyPartial.Class)
        .Function("reduce(function, iterable, initial=None, /)", Reduce)
        .Function("cmp_to_key(mycmp)", static (_, a) => new PyCompareKeyMaker(a[0]))
        .Constant("_lru_cache_wrapper", PyCachedFunction.Class)
        .Prelude("functools.py")
        .Build();

    private static Value Reduce(Machine m, ReadOnlySpan<Value> a)
    {
        var (function, iterable, initial) = (a[0], a[1], a[2]);
        if (!m.IsIterable(iterable))
            return m.Raise(PyTypes.TypeError, "reduce() arg 2 must support iteration");
        return IterationFunctions.RunOnce(m, s => Reduce(s, m, function, iterable, initial), function, iterable);
    }

    private static IEnumerable<Ask> Reduce(Script s, Machine m, Value function, Value iterable, Value total)
    {
        yield return s.Iterate(iterable);
        var iterator = s.Answer;
        while (true)
        {
            yield return s.Next(iterator);
            if (s.IsEnd)
                break;
            if (total.IsMissing)
            {
                total = s.Answer;
                continue;
            }

            yield return s.Call(function, total, s.Answer);
            total = s.Answer;
        }

        if (total.IsMissing)
            throw m.Error(PyTypes.TypeError, "reduce() of empty iterable with no initial value");
        yield return s.Give(total);
    }
}
