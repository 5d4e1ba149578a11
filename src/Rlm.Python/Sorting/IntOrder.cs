namespace Rlm.Python.Sorting;

internal readonly struct IntOrder : IOrder<Keyed<long>>
{
    public bool Less(in Keyed<long> a, in Keyed<long> b) => a.Key < b.Key;
}
