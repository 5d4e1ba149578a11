using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>An instance of a class that derives from <c>tzinfo</c>.</summary>
internal class PyTzInfo(PyType cls) : PyObject
{
    private Attributes _attributes;

    public override PyType Type => cls;

    public override ref Attributes Attributes
    {
        get
        {
            if (cls.IsShared)
                return ref base.Attributes;
            return ref _attributes;
        }
    }

    public override void Traverse(Census census)
    {
        if (cls.IsShared)
            return;
        census.Add(cls);
        _attributes.Traverse(census);
    }
}
