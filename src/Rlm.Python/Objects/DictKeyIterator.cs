using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Walks the keys of a dict.</summary>
internal sealed class DictKeyIterator(PyDict dict, bool backward = false) : DictIterator(dict, backward)
{
    private static readonly PyType Forward = Declare("dict_keyiterator"), Backward = Declare("dict_reversekeyiterator");

    public override PyType Type { get; } = backward ? Backward : Forward;

    protected override Value Take(in PyDict.Entry entry) => entry.Key;
}
