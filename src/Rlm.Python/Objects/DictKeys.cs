using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>dict_keys</c>.</summary>
internal sealed class DictKeys(PyDict dict) : DictSetView(dict)
{
    internal static readonly PyType Class = DeclareSet("dict_keys");

    public override PyType Type => Class;

    public override bool? Contains(Machine m, in Value item) => Dict.Contains(m, item);

    public override PyIterator Iterate(bool backward) => new DictKeyIterator(Dict, backward);
}
