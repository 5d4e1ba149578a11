using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Walks the items of a dict.</summary>
internal sealed class DictItemIterator(PyDict dict, bool backward = false) : DictIterator(dict, backward)
{
    private static readonly PyType Forward = Declare("dict_itemiterator"), Backward = Declare("dict_reverseitemiterator");

    public override PyType Type { get; } = backward ? Backward : Forward;

    protected override Value Take(in PyDict.Entry entry) => new PyTuple([entry.Key, entry.Value]);
}
