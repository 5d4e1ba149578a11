namespace Rlm.Python.Sorting;

/// <summary>An order to sort by. A struct, so that comparing is compiled into the loops.</summary>
internal interface IOrder<T>
{
    bool Less(in T a, in T b);
}
