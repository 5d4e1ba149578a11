using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Walks the values of a dict.</summary>
internal sealed class DictValueIterator(PyDict dict, bool backward = false) : DictIterator(dict, backward)
{
    private static readonly PyType Forward = Declare("dict_valueiterator"), Backward = Declare("dict_reversevalueiterator");

    public override PyType Type { get; } = backward ? Backward : Forward;

    protected override Value Take(in PyDict.Entry entry) => entry.Value;
}
