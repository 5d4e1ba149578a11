namespace Rlm.Python.Sorting;

/// <summary>Integers that are their own items: equal ones cannot be told apart.</summary>
internal readonly struct PlainIntOrder : IOrder<long>
{
    public bool Less(in long a, in long b) => a < b;
}
