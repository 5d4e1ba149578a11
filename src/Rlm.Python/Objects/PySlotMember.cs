using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The descriptor that <c>__slots__</c> makes for a name; the value itself is an ordinary attribute of the object.</summary>
internal sealed class PySlotMember(string name, PyType owner) : PyObject
{
    public string Name { get; } = name;

    public override PyType Type => FunctionTypes.MemberDescriptor;

    public override string Repr(Machine m) => $"<member '{Name}' of '{owner.Name}' objects>";

    public Value Set(Machine m, in Value self, in Value value)
    {
        self.Object!.Attributes.Set(Name, value);
        return Value.None;
    }

    public Value Delete(Machine m, in Value self) => self.Object!.Attributes.Remove(Name) ? Value.None : m.Raise(PyTypes.AttributeError, Name);

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "__name__" => Value.Str(Name),
        "__objclass__" => owner,
        _ => Value.Missing,
    };
}
