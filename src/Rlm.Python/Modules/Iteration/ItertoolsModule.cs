using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary>
/// <c>itertools</c>. What calls back or may walk Python code is a <see cref="Script"/>; what only counts and combines is a plain iterator.
/// </summary>
internal static class ItertoolsModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("itertools")
        .Doc("Functional tools for creating and using iterators.")
        .Type(CountIterator.Class)
        .Type(RepeatIterator.Class)
        .Type(CycleFunction.Class)
        .Type(ChainFunction.Class)
        .Type(IsliceFunction.Class)
        .Type(ProductIterator.Class)
        .Type(PermutationsIterator.Class)
        .Type(CombinationsIterator.Class)
        .Type(CombinationsIterator.WithReplacement)
        .Type(AccumulateFunction.Class)
        .Type(BatchedFunction.Class)
        .Type(Selections.Compress)
        .Type(Selections.DropWhile)
        .Type(Selections.TakeWhile)
        .Type(Selections.FilterFalse)
        .Type(GroupByFunction.Class)
        .Type(PairwiseFunction.Class)
        .Type(StarMapFunction.Class)
        .Type(TeeFunction.Class)
        .Type(ZipLongestFunction.Class)
        .Function("tee(iterable, n=2, /)", TeeFunction.Tee)
        .Build();

    /// <summary>Begins the declaration of one of this module's iterators.</summary>
    internal static TypeBuilder Declare(string name, bool hints = false) =>
        PyIterator.Declare(new TypeBuilder(name, null, "itertools"), hints).Sealed();

    /// <summary>A count that must not be negative.</summary>
    internal static int Length(Machine m, in Value value, string name)
    {
        if (!Indexing.TryRead(m, value, out var length))
            throw m.Error(PyTypes.TypeError, $"'{value.Type.NameInMessages}' object cannot be interpreted as an integer");
        if (length < 0)
            throw m.Error(PyTypes.ValueError, $"{name} must be non-negative");
        return (int)Math.Min(length, int.MaxValue);
    }
}
