using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An attribute of a built-in type that is computed by the host, such as <c>complex.real</c>.</summary>
internal sealed class PyNativeProperty(
    string name, PyType owner, Func<Machine, Value, Value> get, Func<Machine, Value, Value, Value>? set = null) : PyObject
{
    public string Name { get; } = name;

    /// <summary>What <c>__doc__</c> says.</summary>
    public Value Documentation { get; set; } = Value.None;

    /// <summary>Whether CPython reads it straight from the object, which words some errors differently.</summary>
    public bool IsMember { get; init; }

    /// <summary>Of a field of a named tuple: its index.</summary>
    public int? TupleIndex { get; init; }

    // Made for a class of the program, which may document it.
    private bool IsDocumentable => TupleIndex is not null;

    // These say so little too.
    private bool SaysLess => IsMember || ReferenceEquals(owner, ComplexType.Instance) || ReferenceEquals(owner, RangeType.Instance)
        || ReferenceEquals(owner, SliceType.Instance) || ReferenceEquals(owner, FunctionTypes.Property);

    private string NotWritable =>
        SaysLess ? "readonly attribute" : $"attribute '{Name}' of '{owner.NameInMessages}' objects is not writable";

    public override PyType Type => TupleIndex is not null ? FunctionTypes.TupleGetter : IsMember ? FunctionTypes.MemberDescriptor : FunctionTypes.GetSetDescriptor;

    public Value Get(Machine m, in Value self) => get(m, self);

    /// <summary>As <see cref="Get"/>, of any object.</summary>
    public Value GetFor(Machine m, in Value self) => m.IsInstance(self, owner)
        ? get(m, self)
        : m.Raise(PyTypes.TypeError,
            $"descriptor '{Name}' for '{owner.NameInMessages}' objects doesn't apply to a '{self.Type.NameInMessages}' object");

    public Value Delete(Machine m) =>
        set is not null && ReferenceEquals(owner, PyTypes.BaseException)
            ? m.Raise(PyTypes.TypeError, $"{Name} may not be deleted")
            : m.Raise(PyTypes.AttributeError, set is null ? NotWritable : "can't delete attribute");

    public Value Set(Machine m, in Value self, in Value value) => set is null
        ? m.Raise(PyTypes.AttributeError, NotWritable)
        : set(m, self, value);

    /// <summary>As <see cref="Set"/>, of any object.</summary>
    public Value SetFor(Machine m, in Value self, in Value value) => m.IsInstance(self, owner) ? Set(m, self, value) : GetFor(m, self);

    public override string Repr(Machine m) => TupleIndex is { } index ? $"_tuplegetter({index}, {m.Repr(Documentation)})"
        : $"<attribute '{Name}' of '{owner.NameInMessages}' objects>";

    public override bool SetSpecial(Machine m, string name, Value value)
    {
        if (name != "__doc__" || !IsDocumentable)
            return false;
        Documentation = value.IsMissing ? Value.None : value;
        return true;
    }

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "__name__" => Value.Str(Name),
        "__objclass__" => owner,
        "__doc__" => Documentation,
        _ => Value.Missing,
    };
}
