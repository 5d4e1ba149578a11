namespace Rlm.Python.Sorting;

internal readonly struct FloatOrder : IOrder<Keyed<double>>
{
    public bool Less(in Keyed<double> a, in Keyed<double> b) => a.Key < b.Key;
}
