using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A module: a name and a namespace.</summary>
internal sealed class PyModule(string name, PyDict names) : PyObject
{
    public string Name { get; } = name;

    public PyDict Names { get; } = names;

    public override PyType Type => FunctionTypes.Module;

    public override void Traverse(Census census) => census.Add(Names);

    public override string Repr(Machine m) => $"<module '{Name}' (built-in)>";

    public override Value GetSpecial(Machine m, string name) => name == "__dict__" ? Names : Names.GetStr(name);

    public override bool SetSpecial(Machine m, string name, Value value)
    {
        Names.SetStr(name, value);
        return true;
    }
}
