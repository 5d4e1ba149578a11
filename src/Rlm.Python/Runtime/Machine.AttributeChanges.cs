using System.Runtime.CompilerServices;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Setting and deleting attributes.
internal sealed partial class Machine
{
    private Value StoreAttr(in Value owner, Site site, in Value value)
    {
        if (owner.Object is PyInstance { Attributes: { Shape: { } shape, Dict: null } } instance
            && instance.Class is { InstanceNames: null, IsShared: false } type && !type.HasSlot(Dunder.SetAttr))
        {
            var found = type.Lookup(site.Name);
            if (found.IsMissing || !IsDataDescriptor(found, type))
            {
                if (site.Name == "__class__" || site.Name == "__dict__")
                    return SetAttribute(owner, site.Name, value);
                var index = shape.IndexOf(site.Name);
                if (index >= 0)
                {
                    (site.Shape, site.Index, site.TypeVersion) = (shape, index, type.Version);
                    instance.Attributes.Values![index] = value;
                }
                else if (shape.Count >= Shape.MaxCount)
                {
                    instance.Attributes.AsDict().SetStr(site.Name, value);
                }
                else
                {
                    var next = shape.With(site.Name);
                    (site.Shape, site.Index, site.TypeVersion, site.NextShape) = (shape, -1, type.Version, next);
                    instance.Attributes.Append(next, value);
                }

                return Value.None;
            }
        }

        return SetAttribute(owner, site.Name, value);
    }

    /// <summary>Sets an attribute by all of Python's rules: None, Error or Pushed.</summary>
    public Value SetAttribute(in Value owner, string name, in Value value)
    {
        var type = owner.Type;
        if (type.Slot(Dunder.SetAttr) is { IsMissing: false } slot)
            return CallSlot(slot, owner, type, [Value.Str(name), value], KeywordNames.None);
        return SetAttributePlain(owner, name, value);
    }

    /// <summary>What <c>object.__setattr__</c> does.</summary>
    public Value SetAttributePlain(in Value owner, string name, in Value value)
    {
        var type = owner.Type;
        if (owner.Object is PyType self)
            return TypeType.SetAttribute(this, self, name, value);
        var found = type.Lookup(name);
        switch (found.Object)
        {
            case PyProperty property:
                return property.Setter.IsNone
                    ? RaiseAttribute($"property{Named(property.Name)} of '{type.QualifiedName}' object has no setter", owner, name)
                    : CallValue(property.Setter, [owner, value], KeywordNames.None);
            case PyNativeProperty native:
                return native.Set(this, owner, value);
            case PySlotMember member:
                return member.Set(this, owner, value);
            case not (null or Tag) when found.Type.Slot(Dunder.Set) is { IsMissing: false } set:
                return CallSlot(set, found, found.Type, [owner, value], KeywordNames.None);
        }

        if (name == "__class__" && found.IsMissing && owner.Object is not (PyInstance or PyModule))
        {
            return Raise(
                PyTypes.TypeError, value.Object is PyType ? "__class__ assignment only supported for mutable types or ModuleType subclasses"
                : $"__class__ must be set to a class, not '{value.Type.NameInMessages}' object");
        }

        if (owner.Object is not (null or Tag))
        {
            var o = owner.Object;
            if (o.SetSpecial(this, name, value))
                return Value.None;
            if (o is PyInstance instance && name is "__class__" or "__dict__" && o is PyInstance target)
                return SetInstanceSpecial(target, name, value);
            if (!Unsafe.IsNullRef(ref o.Attributes) && o is not PyBuiltin)
            {
                if (!HasDict(type))
                {
                    return RaiseAttribute(
                        found.IsMissing
                            ? $"'{type.NameInMessages}' object has no attribute '{name}' and no __dict__ for setting new attributes"
                            : $"'{type.NameInMessages}' object attribute '{name}' is read-only", owner, name);
                }

                o.Attributes.Shape ??= type.RootShape;
                o.Attributes.Set(name, value);
                return Value.None;
            }
        }

        return RaiseAttribute(
            found.IsMissing
                ? $"'{type.NameInMessages}' object has no attribute '{name}' and no __dict__ for setting new attributes"
                : $"'{type.NameInMessages}' object attribute '{name}' is read-only", owner, name);
    }

    // What __slots__ allow is set by their descriptors.
    private static bool HasDict(PyType type) => type.InstanceNames is null && !ReferenceEquals(type, ObjectType.Instance);

    private Value SetInstanceSpecial(PyInstance instance, string name, in Value value)
    {
        if (name == "__dict__")
        {
            if (value.Object is not PyDict dict)
                return Raise(PyTypes.TypeError, $"__dict__ must be set to a dictionary, not a '{value.Type.NameInMessages}'");
            instance.Attributes.ReplaceDict(dict);
            return Value.None;
        }

        if (value.Object is not PyType type)
            return Raise(PyTypes.TypeError, $"__class__ must be set to a class, not '{value.Type.NameInMessages}' object");
        if (type.IsShared || instance.Class.IsShared)
            return Raise(PyTypes.TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
        if (!ReferenceEquals(type.Solid, instance.Class.Solid) || PySlotMember.IsApart(type) != PySlotMember.IsApart(instance.Class))
            return Raise(PyTypes.TypeError, $"__class__ assignment: '{type.Name}' object layout differs from '{instance.Class.Name}'");

        // Shapes belong to a class; the attributes move to the new one's.
        var old = instance.Attributes.Enumerate().ToList();
        _ = PySlotValues.TryGet(instance.Attributes, out var slots);
        var isDict = instance.Attributes.Dict is not null;
        instance.Class = type;
        if (!isDict)
        {
            instance.Attributes = new() { Shape = type.RootShape };
            foreach (var (key, item) in old)
                instance.Attributes.Set(key, item);
            if (slots is not null)
                instance.Attributes.SetSlots(slots);
        }

        return Value.None;
    }

    /// <summary>Deletes an attribute by all of Python's rules.</summary>
    public Value DeleteAttribute(in Value owner, string name)
    {
        var type = owner.Type;
        if (type.Slot(Dunder.DelAttr) is { IsMissing: false } slot)
            return CallSlot(slot, owner, type, [Value.Str(name)], KeywordNames.None);
        return DeleteAttributePlain(owner, name);
    }

    public Value DeleteAttributePlain(in Value owner, string name)
    {
        var type = owner.Type;
        if (owner.Object is PyType self)
        {
            if (self.IsShared)
                return Raise(PyTypes.TypeError, $"cannot set '{name}' attribute of immutable type '{self.Name}'");
            return self.RemoveMember(name)
                ? Value.None
                : RaiseAttribute($"type object '{self.Name}' has no attribute '{name}'", owner, name);
        }

        var found = type.Lookup(name);
        switch (found.Object)
        {
            case PyProperty property:
                return property.Deleter.IsNone
                    ? RaiseAttribute($"property{Named(property.Name)} of '{type.QualifiedName}' object has no deleter", owner, name)
                    : CallValue(property.Deleter, [owner], KeywordNames.None);
            case PySlotMember member:
                return member.Delete(this, owner);
            case not (null or Tag) when found.Type.Slot(Dunder.Delete) is { IsMissing: false } delete:
                return CallSlot(delete, found, found.Type, [owner], KeywordNames.None);
            case not (null or Tag) when found.Type.HasSlot(Dunder.Set):
                return RaiseAttribute("__delete__", owner, name);
            case PyNativeProperty native:
                return native.Delete(this);
        }

        if (owner.Object is PyFunction function
            && name is ("__defaults__" or "__kwdefaults__" or "__doc__" or "__annotations__" or "__name__" or "__qualname__"
                or "__type_params__"))
        {
            function.SetSpecial(this, name, Value.None);
            return Value.None;
        }

        if (owner.Object is PyModule module && module.Names.RemoveStr(name))
            return Value.None;
        if (owner.Object is not (null or Tag) && !Unsafe.IsNullRef(ref owner.Object.Attributes) && owner.Object.Attributes.Remove(name))
            return Value.None;
        if (owner.Object is PyModule
            || owner.Object is not (null or Tag) && !Unsafe.IsNullRef(ref owner.Object.Attributes) && HasDict(type))
            return RaiseAttributeError(owner, name);
        return found.IsMissing
            ? RaiseAttribute(
                $"'{type.NameInMessages}' object has no attribute '{name}' and no __dict__ for setting new attributes", owner, name)
            : RaiseAttribute($"'{type.NameInMessages}' object attribute '{name}' is read-only", owner, name);
    }
}
