using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>type</c>: the class of classes.</summary>
internal static class TypeType
{
    public static readonly PyType Instance = new TypeBuilder("type")
        .New("__new__(cls, /, *args, **kwargs)", New)
        .Init("__init__(self, /, *args, **kwargs)", static (m, a) => Value.None)
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) => CallType(m, a))
        .Method("mro(self, /)", static (m, a) => new PyList([.. Self(a[0]).Mro.Select(t => new Value(t))], Self(a[0]).Mro.Length))
        .Method("__subclasses__(self, /)", static (m, a) => new PyList([.. Self(a[0]).Subclasses().Select(t => new Value(t))]))
        .Method("__instancecheck__(self, instance, /)", static (m, a) => Value.Bool(
            a[1].Type.IsSubclassOf(Self(a[0])) || m.ClaimedClass(a[1]) is { } claimed && claimed.IsSubclassOf(Self(a[0]))))
        .Method("__subclasscheck__(self, subclass, /)", static (m, a) => Value.Bool(a[1].Object is PyType t && t.IsSubclassOf(Self(a[0]))))
        .Method("__setattr__(self, name, value, /)", static (m, a) => SetAttribute(
            m, Self(a[0]), m.ToStr(a[1], $"attribute name must be string, not '{a[1].Type.NameInMessages}'").ToString(), a[2]))
        .ClassMethod("__prepare__(cls, /, *args, **kwargs)", static (m, a) => new PyDict())
        .Method("__or__(self, other, /)", static (m, a) => m.CallValue(m.Prelude("union"), [a[0], a[1]], KeywordNames.None))
        .Method("__ror__(self, other, /)", static (m, a) => m.CallValue(m.Prelude("union"), [a[1], a[0]], KeywordNames.None))
        .Build();

    // Built-in containers can be subscripted for annotations: list[int].
    private static readonly HashSet<string> Generic =
        ["list", "dict", "set", "frozenset", "tuple", "type", "deque", "defaultdict", "OrderedDict",
        "Counter", "ChainMap"];

    public static Value Special(Machine m, PyType self, string name) => name switch
    {
        "__name__" => Value.Str(self.Name),
        "__qualname__" => Value.Str(self.QualifiedName),
        "__module__" => Value.Str(self.Module),
        "__mro__" => new PyTuple([.. self.Mro.Select(t => new Value(t))]),
        "__bases__" => new PyTuple([.. self.Bases.Select(t => new Value(t))]),
        "__base__" => self.Bases.Length == 0 ? Value.None : self.Bases[0],
        "__dict__" => new PyMappingProxy(self),
        "__class__" => self.Type,
        "__doc__" => self.Members.TryGetValue("__doc__", out var doc) ? doc : Value.None,
        "__annotations__" => Annotations(self),
        "__abstractmethods__" when !self.Members.ContainsKey(name) => m.RaiseAttributeError(self, name),
        "__type_params__" => self.Members.TryGetValue(name, out var parameters) ? parameters : PyTuple.Empty,
        _ => Value.Missing,
    };

    public static Value SetAttribute(Machine m, PyType self, string name, in Value value)
    {
        if (self.IsShared)
            return m.Raise(PyTypes.TypeError, $"cannot set '{name}' attribute of immutable type '{self.Name}'");
        if (self.Metaclass is { } meta && meta.Lookup(name) is { IsMissing: false } found)
        {
            if (found.Object is PyProperty { Setter: { IsNone: false } setter })
                return m.CallValue(setter, [self, value], KeywordNames.None);
        }

        switch (name)
        {
            case "__name__":
                self.Name = m.ToStr(value, $"can only assign string to {self.Name}.__name__, not '{value.Type.NameInMessages}'").ToString();
                return Value.None;
            case "__qualname__":
                self.QualifiedName =
                    m.ToStr(value, $"can only assign string to {self.Name}.__qualname__, not '{value.Type.NameInMessages}'").ToString();
                return Value.None;
            case "__bases__":
                m.SetBases(self, value);
                return Value.None;
            case "__module__" when value.Object is PyStr module:
                self.Module = module.ToString();
                break;
        }

        self.SetMember(name, value);
        return Value.None;
    }

    public static Value GetItem(Machine m, PyType type, in Value key)
    {
        if (type.Metaclass is { } meta && meta.Slot(Dunder.GetItem) is { IsMissing: false } slot)
            return m.CallSlot(new Value(type), Dunder.GetItem, key);
        var hook = type.Lookup("__class_getitem__");
        if (!hook.IsMissing)
            return m.CallValue(m.Finish(m.Bind(hook, Value.Missing, type)), [key], KeywordNames.None);
        return type.Mro.Any(t => t.IsShared && Generic.Contains(t.Name))
            ? m.CallValue(m.Prelude("generic_alias"), [type, key], KeywordNames.None)
            : m.Raise(PyTypes.TypeError, $"type '{type.Name}' is not subscriptable");
    }

    private static Value Annotations(PyType self)
    {
        if (self.Members.TryGetValue("__annotations__", out var annotations))
            return annotations;
        if (self.IsShared)
            return Value.Missing;
        var created = new PyDict();
        self.Members["__annotations__"] = created;
        return created;
    }

    private static PyType Self(in Value value) => (PyType)value.Object!;

    private static Value CallType(Machine m, ReadOnlySpan<Value> a)
    {
        var (positional, names) = Split(a);
        return m.Instantiate(Self(a[0]), positional, names);
    }

    /// <summary>Self, a dict of names and the rest, as an ordinary row of arguments.</summary>
    public static (Value[] Arguments, KeywordNames Names) Split(ReadOnlySpan<Value> a)
    {
        var keywords = (PyDict)a[1].Object!;
        var names = new string[keywords.Count];
        var all = new Value[a.Length - 2 + names.Length];
        a[2..].CopyTo(all);
        var i = 0;
        foreach (var (key, value) in keywords.Items())
        {
            names[i] = key.Object!.ToString()!;
            all[a.Length - 2 + i++] = value;
        }

        return (all, new(names));
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var arguments = a[2..];
        if (arguments.Length != 3)
            return m.Raise(PyTypes.TypeError, "type() takes 1 or 3 arguments");
        if (arguments[0].Object is not PyStr name)
            return m.Raise(PyTypes.TypeError, $"type.__new__() argument 1 must be str, not {arguments[0].Type.NameInMessages}");
        if (arguments[1].Object is not PyTuple bases)
            return m.Raise(PyTypes.TypeError, $"type.__new__() argument 2 must be tuple, not {arguments[1].Type.NameInMessages}");
        if (arguments[2].Object is not PyDict names)
            return m.Raise(PyTypes.TypeError, $"type.__new__() argument 3 must be dict, not {arguments[2].Type.NameInMessages}");
        if (name.ToString().Contains('\0', StringComparison.Ordinal))
            return m.Raise(PyTypes.ValueError, "type name must not contain null characters");
        var meta = Self(a[0]);
        foreach (var item in bases.Items)
        {
            if (item.Type.IsSubclassOf(meta))
                meta = item.Type;
            else if (!meta.IsSubclassOf(item.Type))
                return m.Raise(PyTypes.TypeError, Machine.MetaclassConflict);
        }

        if (!ReferenceEquals(meta, Self(a[0])) && meta.HasSlot(Dunder.New))
            return m.CallNamed(meta, arguments, a[1].Object as PyDict ?? new PyDict());
        var keywords = a[1].Object as PyDict ?? new PyDict();
        return m.InitSubclass(m.MakeClass(meta, name.ToString(), bases, names), keywords);
    }
}
