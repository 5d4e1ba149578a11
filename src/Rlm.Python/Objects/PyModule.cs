using Rlm.Python.Modules;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A module: a name and a namespace.</summary>
internal sealed class PyModule(string name, PyDict names) : PyObject
{
    public string Name { get; } = name;

    public PyDict Names { get; } = names;

    public override PyType Type => FunctionTypes.Module;

    public override void Traverse(Census census) => census.Add(Names);

    public override string Repr(Machine m) => ModuleRegistry.Names.Contains(Name)
        ? $"<module '{Name}' (built-in)>"
        : $"<module {(Names.GetStr("__name__") is { Object: PyStr name } ? m.Repr(name) : "'?'")}>";

    public override Value GetSpecial(Machine m, string name) => name == "__dict__" ? Names : Names.GetStr(name);

    public override bool SetSpecial(Machine m, string name, Value value)
    {
        Names.SetStr(name, value);
        return true;
    }
}
