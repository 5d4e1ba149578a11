using System.Runtime.CompilerServices;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    private Value LoadAttr(in Value owner, Site site)
    {
        if (owner.Object is PyInstance { Attributes: { Shape: { } shape, Dict: null } } instance
            && !instance.Class.HasSlot(Dunder.GetAttribute))
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

    /// <summary>
    /// What a value found on a class is on an object; for access through the class itself, <paramref name="self"/> is Missing.
    /// </summary>
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
            if (owner.Object is PyInstance && RunningSelf() is var self && Value.Same(self, owner))
                exception.Self = self;
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
