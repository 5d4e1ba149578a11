using System.Runtime.CompilerServices;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    // Globals.

    private Value LoadGlobal(Site site, PyDict globals)
    {
        var index = globals.FindStr(site.Name);
        if (index >= 0)
        {
            site.GlobalsVersion = globals.Version;
            site.Index = index;
            return globals.Entries[index].Value;
        }

        if (globals.GetStr("__builtins__") is { Object: PyDict own } && !ReferenceEquals(own, _builtins))
        {
            // The dict given to eval or exec names built-ins of its own: nothing to be remembered.
            var given = own.GetStr(site.Name);
            return given.IsMissing ? RaiseNameError(site.Name) : given;
        }

        var value = _builtins.GetStr(site.Name);
        if (value.IsMissing)
            return RaiseNameError(site.Name);
        site.GlobalsVersion = globals.Version;
        site.BuiltinsVersion = _builtins.Version;
        site.Index = -1;
        site.Found = value;
        return value;
    }

    private static void StoreGlobal(Site site, PyDict globals, in Value value)
    {
        globals.SetStr(site.Name, value);
        site.Index = globals.FindStr(site.Name);
        site.GlobalsVersion = globals.Version;
    }

    private Value RaiseNameError(string name)
    {
        var exception = PyException.Create(PyTypes.NameError, $"name '{name}' is not defined");
        exception.Fields[0] = Value.Str(name);
        if (_frame is { } frame && Array.IndexOf(frame.Code.Template.Variables, "self") is >= 0 and var self)
            exception.Self = frame.Registers[self];
        return Raise(exception);
    }

    private void RaiseUnbound(Frame frame, int register, int name) => Raise(
        PyTypes.UnboundLocalError,
        $"cannot access local variable '{frame.Code.Template.Names[name]}' where it is not associated with a value");

    private void RaiseUnboundCell(Frame frame, int register, int name)
    {
        var text = frame.Code.Template.Names[name];
        if (register < frame.Code.Template.FirstFree)
            Raise(PyTypes.UnboundLocalError, $"cannot access local variable '{text}' where it is not associated with a value");
        else
        {
            var exception = PyException.Create(
                PyTypes.NameError, $"cannot access free variable '{text}' where it is not associated with a value in enclosing scope");
            exception.Fields[0] = Value.Str(text);
            Raise(exception);
        }
    }

    // Attributes.

    private Value LoadAttr(in Value owner, Site site)
    {
        if (owner.Object is PyInstance { Attributes: { Shape: { } shape, Dict: null } } instance && !instance.Class.HasSlot(Dunder.GetAttribute))
        {
            var found = instance.Class.Lookup(site.Name);
            if (found.IsMissing || !IsDataDescriptor(found, instance.Class))
            {
                var index = shape.IndexOf(site.Name);
                if (index >= 0)
                {
                    (site.Shape, site.Index, site.TypeVersion) = (shape, index, instance.Class.Version);
                    return instance.Attributes.Values![index];
                }

                if (!found.IsMissing && !IsDescriptor(found))
                {
                    (site.Shape, site.Index, site.TypeVersion, site.Found) = (shape, -1, instance.Class.Version, found);
                    return found;
                }
            }
        }

        var value = LookUp(owner, site.Name);
        return value.IsMissing ? RaiseAttributeError(owner, site.Name) : value;
    }

    private Value LoadMethod(in Value owner, Site site, out Value self)
    {
        self = Value.Missing;
        var type = owner.Type;
        if (owner.Object is PyInstance instance)
        {
            if (!type.HasSlot(Dunder.GetAttribute))
            {
                var found = type.Lookup(site.Name);
                if (found.Object is PyFunction or PyBuiltin { Kind: BuiltinKind.Method } && instance.Attributes.Get(site.Name).IsMissing)
                {
                    self = owner;
                    if (instance.Attributes.Dict is null)
                    {
                        (site.Shape, site.Index, site.TypeVersion, site.Found) =
                            (instance.Attributes.Shape, -2, instance.Class.Version, found);
                    }

                    return found;
                }
            }
        }
        else if (owner.Object is PySuper super)
        {
            var found = super.FindMethod(site.Name, out var receiver);
            if (!found.IsMissing)
            {
                self = receiver;
                return found;
            }
        }
        else if (owner.Object is not (PyType or PyModule or PyBoundMethod))
        {
            var found = type.Lookup(site.Name);
            if (found.Object is PyBuiltin { Kind: BuiltinKind.Method } or PyFunction && !type.HasSlot(Dunder.GetAttribute))
            {
                var hasOwn = owner.Object is not null and not Tag && !Unsafe.IsNullRef(ref owner.Object.Attributes);
                if (!hasOwn || owner.Object!.Attributes.Get(site.Name).IsMissing)
                {
                    self = owner;
                    if (type.IsShared && !hasOwn)
                        (site.Type, site.TypeFound) = (type, found);
                    return found;
                }
            }
        }

        var value = LookUp(owner, site.Name);
        return value.IsMissing ? RaiseAttributeError(owner, site.Name) : value;
    }

    /// <summary>The attribute of any value by all of Python's rules: a value, Missing, Error or Pushed.</summary>
    private Value LookUp(in Value owner, string name)
    {
        var type = owner.Type;
        if (type.Slot(Dunder.GetAttribute) is { IsMissing: false } slot)
            return Then(CallSlot(slot, owner, type, [Value.Str(name)], KeywordNames.None), new GetAttrStep(owner, name));
        var value = LookUpPlain(owner, type, name);
        // In CPython importing the package imports this one too.
        if (value.IsMissing && name == "abc" && owner.Object is PyModule { Name: "collections" })
            return LoadModule("collections.abc")!;
        if (value.IsMissing && owner.Object is PyModule module && module.Names.GetStr("__getattr__") is { IsMissing: false } fallback)
            return CallValue(fallback, [Value.Str(name)], KeywordNames.None);
        if (value.IsMissing && type.Slot(Dunder.GetAttr) is { IsMissing: false } hook)
            return CallSlot(hook, owner, type, [Value.Str(name)], KeywordNames.None);
        if (value.IsPushed && type.HasSlot(Dunder.GetAttr))
            return Then(value, new GetAttrStep(owner, name));
        if (value.IsError && _error!.Is(PyTypes.AttributeError) && type.HasSlot(Dunder.GetAttr))
        {
            _error = null;
            return CallSlot(owner, Dunder.GetAttr, Value.Str(name));
        }

        return value;
    }

    /// <summary>What <c>object.__getattribute__</c> finds, or Missing.</summary>
    public Value LookUpPlain(in Value owner, PyType type, string name)
    {
        switch (owner.Object)
        {
            case PyType self:
                return LookUpOnType(self, name);
            case PySuper or PyModule:
                var special = owner.Object.GetSpecial(this, name);
                if (!special.IsMissing)
                    return special;
                break;
        }

        var found = type.Lookup(name);
        if (!found.IsMissing && IsDataDescriptor(found, type) && IsReadable(found))
            return Bind(found, owner, type);
        if (owner.Object is { } o)
        {
            if (!Unsafe.IsNullRef(ref o.Attributes))
            {
                var own = o.Attributes.Get(name);
                if (!own.IsMissing)
                    return own;
                if (name == "__dict__" && type.InstanceNames is null)
                    return o.Attributes.AsDict();
            }

            if (o is not Tag)
            {
                var special = o.GetSpecial(this, name);
                if (!special.IsMissing)
                    return special;
            }
        }

        if (!found.IsMissing)
            return found.Object is PySlotMember ? Value.Missing : Bind(found, owner, type);
        return name switch
        {
            "__class__" => type,
            "__doc__" => Value.None,
            "__module__" => Value.Str(type.Module),
            _ => Value.Missing,
        };
    }

    private Value LookUpOnType(PyType self, string name)
    {
        var meta = self.Type;
        var onMeta = meta.IsShared ? Value.Missing : meta.Lookup(name);
        if (!onMeta.IsMissing && IsDataDescriptor(onMeta, meta))
            return Bind(onMeta, self, meta);
        var special = TypeType.Special(this, self, name);
        if (!special.IsMissing)
            return special;
        var found = self.Lookup(name);
        if (!found.IsMissing)
            return Bind(found, Value.Missing, self);
        onMeta = meta.Lookup(name);
        return onMeta.IsMissing ? Value.Missing : Bind(onMeta, self, meta);
    }

    /// <summary>What a value found on a class is on an object; for access through the class itself, <paramref name="self"/> is Missing.</summary>
    public Value Bind(in Value value, in Value self, PyType type, bool isSuper = false)
    {
        switch (value.Object)
        {
            case null or Tag or PyStr or PyInstance { Class.IsShared: true }:
                return value;
            case PyFunction:
                return self.IsMissing ? value : new PyBoundMethod(self, value);
            case PyBuiltin builtin:
                return builtin.Kind switch
                {
                    BuiltinKind.Method => self.IsMissing ? value : new PyBoundMethod(self, value),
                    BuiltinKind.ClassMethod => new PyBoundMethod(type, value),
                    _ => value,
                };
            case PyProperty property:
                if (self.IsMissing)
                    return value;
                return property.Getter.IsNone
                    ? RaiseAttribute($"property{Named(property.Name)} of '{type.QualifiedName}' object has no getter", self, property.Name)
                    : CallValue(property.Getter, [self], KeywordNames.None);
            case PySlotMember:
                return self.IsMissing ? value : ((PySlotMember)value.Object).Get(self);
            case PyMethodWrapper wrapper:
                return wrapper.IsClassMethod ? new PyBoundMethod(type, wrapper.Function) : wrapper.Function;
            case PyNativeProperty native:
                return self.IsMissing ? value : native.Get(this, self);
            case var o:
                if (o.Type.Slot(Dunder.Get) is { IsMissing: false } get)
                    return CallSlot(get, value, o.Type, [self.IsMissing ? Value.None : self, type], KeywordNames.None);
                if (o.Type.IsShared && o.Type.Lookup("__get__").Object is PyBuiltin descriptor)
                    return CallWithSelf(descriptor, value, [self.IsMissing ? Value.None : self, type], KeywordNames.None);
                return value;
        }
    }

    private static string Named(string? name) => name is null ? "" : $" '{name}'";

    private static bool IsDescriptor(in Value value) => value.Object
        is PyFunction or PyBuiltin or PyProperty or PyMethodWrapper or PyNativeProperty or PySlotMember
        || (value.Object is not (null or Tag) && !value.Type.Lookup("__get__").IsMissing);

    private static bool IsDataDescriptor(in Value value, PyType type) => value.Object switch
    {
        null or Tag or PyFunction or PyBuiltin or PyMethodWrapper => false,
        PyProperty or PyNativeProperty => true,
        PySlotMember => PySlotMember.IsApart(type),
        var o => o.Type.HasSlot(Dunder.Set) || o.Type.HasSlot(Dunder.Delete),
    };

    private static bool IsReadable(in Value descriptor) =>
        descriptor.Object is PyProperty or PyNativeProperty or PySlotMember || !descriptor.Type.Lookup("__get__").IsMissing;

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
            return Raise(PyTypes.TypeError, value.Object is PyType ? "__class__ assignment only supported for mutable types or ModuleType subclasses"
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
            return self.RemoveMember(name) ? Value.None : RaiseAttribute($"type object '{self.Name}' has no attribute '{name}'", owner, name);
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
            && name is ("__defaults__" or "__kwdefaults__" or "__doc__" or "__annotations__" or "__name__" or "__qualname__" or "__type_params__"))
        {
            function.SetSpecial(this, name, Value.None);
            return Value.None;
        }

        if (owner.Object is PyModule module && module.Names.RemoveStr(name))
            return Value.None;
        if (owner.Object is not (null or Tag) && !Unsafe.IsNullRef(ref owner.Object.Attributes) && owner.Object.Attributes.Remove(name))
            return Value.None;
        if (owner.Object is PyModule || owner.Object is not (null or Tag) && !Unsafe.IsNullRef(ref owner.Object.Attributes) && HasDict(type))
            return RaiseAttributeError(owner, name);
        return found.IsMissing
            ? RaiseAttribute($"'{type.NameInMessages}' object has no attribute '{name}' and no __dict__ for setting new attributes", owner, name)
            : RaiseAttribute($"'{type.NameInMessages}' object attribute '{name}' is read-only", owner, name);
    }

    public Value RaiseAttributeError(in Value owner, string name) => RaiseAttribute(
        owner.Object switch
        {
            PyType type => $"type object '{type.NameInMessages}' has no attribute '{name}'",
            PyModule module => $"module '{module.Name}' has no attribute '{name}'",
            PyBoundMethod { Function.Object: PyFunction } => $"'function' object has no attribute '{name}'",
            PySuper => $"'super' object has no attribute '{name}'",
            _ => $"'{owner.Type.NameInMessages}' object has no attribute '{name}'",
        }, owner, name);

    private Value RaiseAttribute(string message, in Value owner, string? name)
    {
        var exception = PyException.Create(PyTypes.AttributeError, message);
        if (name is not null)
        {
            exception.Fields[0] = Value.Str(name);
            exception.Fields[1] = owner;
        }

        return Raise(exception);
    }

    /// <summary>After <c>__getattribute__</c>: an AttributeError leads to <c>__getattr__</c>.</summary>
    private sealed class GetAttrStep(Value owner, string name) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result;

        public override Value Fail(Machine m, PyException exception) =>
            exception.Is(PyTypes.AttributeError) && owner.Type.HasSlot(Dunder.GetAttr)
                ? m.CallSlot(owner, Dunder.GetAttr, Value.Str(name))
                : m.Raise(exception);

        public override void Traverse(Census census) => census.Add(owner);
    }
}
