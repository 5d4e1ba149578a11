using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Sorting;

/// <summary>Strings by code points.</summary>
internal readonly struct TextOrder(Machine m) : IOrder<Keyed<TextKey>>
{
    public bool Less(in Keyed<TextKey> a, in Keyed<TextKey> b) =>
        a.Key.Prefix != b.Key.Prefix ? a.Key.Prefix < b.Key.Prefix : PyStr.Compare(m, a.Key.Text, b.Key.Text) < 0;
}
