using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// The descriptor that <c>__slots__</c> makes for a name. The value is an ordinary attribute of the object, as those have no <c>__dict__</c> that
/// could show it; where a class derived from this one has a dict, it stands apart in <see cref="PySlotValues"/>.
/// </summary>
internal sealed class PySlotMember(string name, PyType owner) : PyObject
{
    public string Name { get; } = name;

    public override PyType Type => FunctionTypes.MemberDescriptor;

    public override string Repr(Machine m) => $"<member '{Name}' of '{owner.Name}' objects>";

    /// <summary>Whether the values are kept apart from the attributes in objects of this class.</summary>
    public static bool IsApart(PyType type) => type.InstanceNames is null;

    /// <summary>The value, or Missing.</summary>
    public Value Get(in Value self)
    {
        if (!self.Type.IsSubclassOf(owner))
            return Value.Missing;
        ref var attributes = ref self.Object!.Attributes;
        if (!IsApart(self.Type))
            return attributes.Get(Name);
        return PySlotValues.TryGet(attributes, out var values) ? values.Get(this) : Value.Missing;
    }

    public Value Set(Machine m, in Value self, in Value value)
    {
        if (!self.Type.IsSubclassOf(owner))
            return RaiseOther(m, self);
        ref var attributes = ref self.Object!.Attributes;
        attributes.Shape ??= self.Type.RootShape;
        if (!IsApart(self.Type))
        {
            attributes.Set(Name, value);
            return Value.None;
        }

        if (!PySlotValues.TryGet(attributes, out var values))
            attributes.SetSlots(values = new());
        values.Set(this, value);
        return Value.None;
    }

    public Value Delete(Machine m, in Value self)
    {
        if (!self.Type.IsSubclassOf(owner))
            return RaiseOther(m, self);
        ref var attributes = ref self.Object!.Attributes;
        var removed = IsApart(self.Type)
            ? PySlotValues.TryGet(attributes, out var values) && values.Remove(this)
            : attributes.Remove(Name);
        return removed ? Value.None : m.Raise(PyTypes.AttributeError, Name);
    }

    /// <summary>What <c>__get__</c> says.</summary>
    public Value GetFor(Machine m, in Value self)
    {
        if (!self.Type.IsSubclassOf(owner))
            return RaiseOther(m, self);
        var value = Get(self);
        return value.IsMissing ? m.RaiseAttributeError(self, Name) : value;
    }

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "__name__" => Value.Str(Name),
        "__qualname__" => Value.Str($"{owner.QualifiedName}.{Name}"),
        "__objclass__" => owner,
        "__doc__" => Value.None,
        _ => Value.Missing,
    };

    private Value RaiseOther(Machine m, in Value self) => m.Raise(
        PyTypes.TypeError, $"descriptor '{Name}' for '{owner.Name}' objects doesn't apply to a '{self.Type.NameInMessages}' object");
}
