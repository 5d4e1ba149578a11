using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>dict_values</c>.</summary>
internal sealed class DictValues(PyDict dict) : DictView(dict)
{
    internal static readonly PyType Class = Declare("dict_values", "").Build();

    public override PyType Type => Class;

    public override PyIterator Iterate(bool backward) => new DictValueIterator(Dict, backward);
}
