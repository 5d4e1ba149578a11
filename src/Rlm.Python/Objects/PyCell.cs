using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A variable that a function shares with the functions in it.</summary>
internal sealed class PyCell(Value value) : PyObject
{
    public Value Value = value;

    public override PyType Type => FunctionTypes.Cell;

    public override void Traverse(Census census) => census.Add(Value);

    public override bool SetSpecial(Machine m, string name, Value value)
    {
        if (name != "cell_contents")
            return false;
        Value = value;
        return true;
    }

    public override Value GetSpecial(Machine m, string name) => name != "cell_contents" ? Value.Missing
        : Value.IsMissing ? m.Raise(PyTypes.ValueError, "Cell is empty") : Value;
}
