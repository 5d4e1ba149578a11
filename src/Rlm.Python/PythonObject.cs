using Rlm.Python.Runtime;

namespace Rlm.Python;

/// <summary>A Python object that has no counterpart in .NET. Belongs to the session it comes from, and can be given back to it.</summary>
public sealed class PythonObject
{
    private readonly string _text;

    internal PythonObject(Machine machine, in Value value)
    {
        Machine = machine;
        Value = value;
        _text = machine.SafeRepr(value);
    }

    /// <summary>Gets the name of its class.</summary>
    public string TypeName => Value.Type.Name;

    internal Machine Machine { get; }

    internal Value Value { get; }

    /// <summary>Gets its repr, as it was when the object was handed out; what Python code would have to say is left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;
}
