using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>dict_items</c>.</summary>
internal sealed class DictItems(PyDict dict) : DictSetView(dict)
{
    internal static readonly PyType Class = DeclareSet("dict_items");

    public override PyType Type => Class;

    public override bool? Contains(Machine m, in Value item)
    {
        if (item.Object is not PyTuple { Count: 2 } pair)
            return false;
        var value = Dict.Get(m, pair.Items[0]);
        return !value.IsMissing && Sequences.Same(m, value, pair.Items[1]);
    }

    public override PyIterator Iterate(bool backward) => new DictItemIterator(Dict, backward);
}
