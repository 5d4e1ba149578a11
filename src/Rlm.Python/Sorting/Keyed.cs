namespace Rlm.Python.Sorting;

/// <summary>A key and the place that its item had.</summary>
internal struct Keyed<T>(T key, int index)
{
    public T Key = key;
    public int Index = index;
}
