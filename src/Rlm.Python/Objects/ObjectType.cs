using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>object</c>: the root of all types.</summary>
internal static class ObjectType
{
    public static readonly PyType Instance = Build();

    // By hand: the builder makes types that derive from this one.
    private static PyType Build()
    {
        var type = PyType.CreateShared("object", "builtins", null);
        type.NativeNew = new PyBuiltin("__new__(cls, /, *args, **kwargs)", New, BuiltinKind.StaticMethod) { Owner = type };
        type.Members["__new__"] = type.NativeNew;
        Add("__init__(self, /, *args, **kwargs)", Init);
        Add("__repr__(self, /)", static (m, a) => Value.Str(a[0].Object is null or Tag ? m.Repr(a[0]) : a[0].Object!.Repr(m)));
        Add("__str__(self, /)", static (m, a) =>
            a[0].Object is null or Tag || a[0].Type.IsShared ? Value.Str(m.Str(a[0])) : m.DoRepr(a[0]));
        Add("__format__(self, spec, /)", static (m, a) => a[1].Object is PyStr { Units: 0 } ? m.DoStr(a[0])
            : m.Raise(PyTypes.TypeError, $"unsupported format string passed to {a[0].Type.NameInMessages}.__format__"));
        Add("__eq__(self, other, /)", static (m, a) => Value.Same(a[0], a[1]) ? Value.True : Value.NotImplemented);
        Add("__ne__(self, other, /)", NotEqual);
        foreach (var name in new[] { "__lt__", "__le__", "__gt__", "__ge__" })
            Add(name + "(self, other, /)", static (m, a) => Value.NotImplemented);
        Add("__hash__(self, /)", static (m, a) => Value.Int(a[0].Object is null or Tag ? m.Hash(a[0]) : a[0].Object!.Hash(m)));
        Add("__getattribute__(self, name, /)", static (m, a) => m.LookUpPlain(a[0], a[0].Type, Name(m, a[1])) is { IsMissing: false } found
            ? found : m.RaiseAttributeError(a[0], Name(m, a[1])));
        Add("__setattr__(self, name, value, /)", static (m, a) => m.SetAttributePlain(a[0], Name(m, a[1]), a[2]));
        Add("__delattr__(self, name, /)", static (m, a) => m.DeleteAttributePlain(a[0], Name(m, a[1])));
        Add("__dir__(self, /)", static (m, a) => DirectoryOf.Names(m, a[0]));
        Add("__sizeof__(self, /)", static (m, a) => Value.Int(a[0].Object?.Size ?? 28));
        Add("__getstate__(self, /)", GetState);
        Add("__reduce_ex__(self, protocol, /)", static (m, a) => m.CallValue(m.Prelude("reduce"), [a[0]], KeywordNames.None));
        Add("__reduce__(self, /)", static (m, a) => m.CallValue(m.Prelude("reduce"), [a[0]], KeywordNames.None));
        Add("__init_subclass__(cls, /, **kwargs)", InitSubclass, BuiltinKind.ClassMethod);
        Add("__subclasshook__(cls, subclass, /)", static (m, a) => Value.NotImplemented, BuiltinKind.ClassMethod);
        return type;

        void Add(string declaration, NativeFunction body, BuiltinKind kind = BuiltinKind.Method)
        {
            var isMethod = declaration.StartsWith("__format__", StringComparison.Ordinal)
                || declaration.StartsWith("__dir__", StringComparison.Ordinal)
                || declaration.StartsWith("__getstate__", StringComparison.Ordinal)
                || declaration.StartsWith("__sizeof__", StringComparison.Ordinal)
                || declaration.StartsWith("__reduce", StringComparison.Ordinal);
            var builtin = new PyBuiltin(declaration, body, kind) { Owner = type, IsSlot = !isMethod };
            type.Members[builtin.Name] = builtin;
        }
    }

    private static string Name(Machine m, in Value name) =>
        m.ToStr(name, $"attribute name must be string, not '{name.Type.NameInMessages}'").ToString();

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyType type)
            return m.Raise(PyTypes.TypeError, $"object.__new__(X): X is not a type object ({a[0].Type.NameInMessages})");
        if (!ReferenceEquals(type.Layout, Instance))
        {
            if (type.Layout.Module == "builtins" && !type.IsSubclassOf(PyTypes.BaseException) && type.Layout.NativeNew is { } own
                && !ReferenceEquals(own, Instance.NativeNew))
                return m.Raise(PyTypes.TypeError, $"object.__new__({type.Name}) is not safe, use {type.Layout.Name}.__new__()");

            // Some built-in types have nothing but what they inherit from here.
            return type.NativeNew is null || ReferenceEquals(type.NativeNew, Instance.NativeNew)
                ? m.Raise(PyTypes.TypeError, $"cannot create '{type.Name}' instances")
                : m.CallWithSelf(type.NativeNew, type, a[2..], KeywordNames.None);
        }

        var hasMore = a.Length > 2 || a[1].Object is PyDict { Count: > 0 };
        if (hasMore && (type.HasSlot(Dunder.New) || !type.HasSlot(Dunder.Init)))
        {
            return m.Raise(PyTypes.TypeError, type.HasSlot(Dunder.New)
                ? "object.__new__() takes exactly one argument (the type to instantiate)"
                : $"{type.Name}() takes no arguments");
        }

        return m.NewInstance(type);
    }

    private static Value Init(Machine m, ReadOnlySpan<Value> a)
    {
        var type = a[0].Type;
        var hasMore = a.Length > 2 || a[1].Object is PyDict { Count: > 0 };
        if (!hasMore)
            return Value.None;
        if (type.HasSlot(Dunder.Init))
            return m.Raise(PyTypes.TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
        return type.HasSlot(Dunder.New) ? Value.None
            : m.Raise(PyTypes.TypeError, $"{type.Name}.__init__() takes exactly one argument (the instance to initialize)");
    }

    private static Value GetState(Machine m, ReadOnlySpan<Value> a)
    {
        var names = m.GetAttrOrMissing(a[0], "__dict__");
        return names.Object is PyDict { Count: > 0 } dict ? dict.Copy() : Value.None;
    }

    private static Value InitSubclass(Machine m, ReadOnlySpan<Value> a) => a[1].Object is PyDict { Count: > 0 }
        ? m.Raise(PyTypes.TypeError, $"{((PyType)a[0].Object!).Name}.__init_subclass__() takes no keyword arguments")
        : Value.None;

    private static Value NotEqual(Machine m, ReadOnlySpan<Value> a)
    {
        if (!a[0].Type.HasSlot(Dunder.Eq))
            return Value.Same(a[0], a[1]) ? Value.False : Value.NotImplemented;
        var equal = m.Finish(m.CallSlot(a[0], Dunder.Eq, a[1]));
        return equal.IsNotImplemented ? equal : Value.Bool(!m.Truth(equal));
    }
}
