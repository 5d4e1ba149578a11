using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The types of functions, methods, descriptors, generators, modules and the like.</summary>
internal static class FunctionTypes
{
    public static readonly PyType Function = new TypeBuilder("function")
        .New("__new__(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)", MakeFunction)
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) => CallSelf(m, a))
        .Method("__get__(self, instance, owner=None, /)", static (m, a) =>
            a[1].IsNone ? a[0] : new PyBoundMethod(a[1], a[0]))
        .Sealed().Build();

    public static readonly PyType Builtin = new TypeBuilder("builtin_function_or_method")
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) => CallSelf(m, a)).Sealed().Build();

    public static readonly PyType MethodDescriptor = new TypeBuilder("method_descriptor")
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) => CallSelf(m, a))
        .Method("__get__(self, instance, owner=None, /)", static (m, a) => a[1].IsNone ? a[0] : new PyBoundMethod(a[1], a[0]))
        .Sealed().Build();

    public static readonly PyType WrapperDescriptor = new TypeBuilder("wrapper_descriptor")
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) => CallSelf(m, a))
        .Method("__get__(self, instance, owner=None, /)", static (m, a) => a[1].IsNone ? a[0] : new PyBoundMethod(a[1], a[0]))
        .Sealed().Build();

    public static readonly PyType MethodWrapper = new TypeBuilder("method-wrapper")
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) => CallSelf(m, a)).Sealed().Build();

    public static readonly PyType Method = new TypeBuilder("method")
        .New("__new__(cls, function, instance, /)", static (m, a) =>
            !Callables.IsCallable(a[1]) ? m.Raise(PyTypes.TypeError, "first argument must be callable")
            : a[2].IsNone ? m.Raise(PyTypes.TypeError, "instance must not be None") : new PyBoundMethod(a[2], a[1]))
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) => CallSelf(m, a)).Sealed().Build();

    public static readonly PyType GetSetDescriptor = Descriptor("getset_descriptor");

    public static readonly PyType MemberDescriptor = Descriptor("member_descriptor");

    public static readonly PyType TupleGetter = Descriptor("_tuplegetter", "collections");

    public static readonly PyType Cell = new TypeBuilder("cell")
        .New("__new__(cls, contents=None, /)", static (_, a) => new PyCell(a[1])).Sealed().Build();

    public static readonly PyType Code = new TypeBuilder("code").Sealed().Build();

    public static readonly PyType Module = new TypeBuilder("module")
        .New("__new__(cls, name, doc=None, /)", static (m, a) =>
        {
            var names = new PyDict();
            names.SetStr("__name__", a[1]);
            names.SetStr("__doc__", OrNone(a[2]));
            foreach (var name in (string[])["__package__", "__loader__", "__spec__"])
                names.SetStr(name, Value.None);
            return new PyModule(m.ToStr(a[1], "module() argument 'name' must be str").ToString(), names);
        }).Build();

    public static readonly PyType MappingProxy = new TypeBuilder("mappingproxy")
        .New("__new__(cls, mapping, /)", static (m, a) => a[1].Object switch
        {
            PyDict dict => new PyMappingProxy(dict),
            PyMappingProxy proxy => proxy,
            _ => m.Raise(PyTypes.TypeError, $"mappingproxy() argument must be a mapping, not {a[1].Type.NameInMessages}"),
        })
        .Operators("__getitem__ __contains__ __len__ __iter__ __or__ __ror__")
        .Method("__reversed__(self, /)", static (m, a) => m.CallMethod(Names(m, a[0]), "__reversed__"))
        .Unhashable()
        .Method("get(self, key, default=None, /)", static (m, a) =>
            m.CallMethod(Names(m, a[0]), "get", a[1], a[2].IsMissing ? Value.None : a[2]))
        .Method("keys(self, /)", static (m, a) => m.CallMethod(Names(m, a[0]), "keys"))
        .Method("values(self, /)", static (m, a) => m.CallMethod(Names(m, a[0]), "values"))
        .Method("items(self, /)", static (m, a) => m.CallMethod(Names(m, a[0]), "items"))
        .Method("copy(self, /)", static (m, a) => Names(m, a[0]).Copy())
        .Sealed().Build();

    public static readonly PyType Generator = new TypeBuilder("generator")
        .Method("__iter__(self, /)", static (m, a) => a[0])
        .Method("__next__(self, /)", static (m, a) => m.Resume((PyGenerator)a[0].Object!, Value.None))
        .Method("send(self, value, /)", static (m, a) => m.Resume((PyGenerator)a[0].Object!, a[1]))
        .Method("throw(self, type, value=None, traceback=None, /)", Throw)
        .Method("close(self, /)", static (m, a) => m.Close((PyGenerator)a[0].Object!))
        .Sealed().Build();

    public static readonly PyType Coroutine = new TypeBuilder("coroutine")
        .Method("__await__(self, /)", static (m, a) => AsyncGeneratorTypes.Awaitable(m, AsyncGeneratorTypes.WrapperType, "wrapper", a[0]))
        .Method("send(self, value, /)", static (m, a) => m.Resume((PyGenerator)a[0].Object!, a[1]))
        .Method("throw(self, type, value=None, traceback=None, /)", Throw)
        .Method("close(self, /)", static (m, a) => m.Close((PyGenerator)a[0].Object!))
        .Sealed().Build();

    public static readonly PyType AsyncGenerator = AsyncGeneratorTypes.Generator;

    public static readonly PyType Property = new TypeBuilder("property")
        .New("__new__(cls, fget=None, fset=None, fdel=None, doc=None)", static (m, a) => new PyProperty(
            (PyType)a[0].Object!, OrNone(a[1]), OrNone(a[2]), OrNone(a[3]), OrNone(a[4])))
        .Method("getter(self, fget, /)", static (m, a) =>
            Self(a[0]) is var p ? new PyProperty(p.Type, a[1], p.Setter, p.Deleter, p.Doc) { Name = p.Name } : a[0])
        .Method("setter(self, fset, /)", static (m, a) =>
            Self(a[0]) is var p ? new PyProperty(p.Type, p.Getter, a[1], p.Deleter, p.Doc) { Name = p.Name } : a[0])
        .Method("deleter(self, fdel, /)", static (m, a) =>
            Self(a[0]) is var p ? new PyProperty(p.Type, p.Getter, p.Setter, a[1], p.Doc) { Name = p.Name } : a[0])
        .Method("__set_name__(self, owner, name, /)", static (m, a) =>
        {
            Self(a[0]).Name = m.Str(a[2]);
            return Value.None;
        })
        .Method("__get__(self, instance, owner=None, /)", static (m, a) => a[1].IsNone ? a[0] : m.Bind(a[0], a[1], a[1].Type))
        .Method("__set__(self, instance, value, /)", static (m, a) => m.CallValue(Self(a[0]).Setter, [a[1], a[2]], KeywordNames.None))
        .Method("__delete__(self, instance, /)", static (m, a) => m.CallValue(Self(a[0]).Deleter, [a[1]], KeywordNames.None))
        .Build();

    public static readonly PyType ClassMethod = new TypeBuilder("classmethod")
        .New("__new__(cls, function, /)", static (m, a) => new PyMethodWrapper((PyType)a[0].Object!, a[1]))
        .Method("__get__(self, instance, owner=None, /)", static (m, a) =>
            m.Bind(a[0], Value.Missing, a[2].Object as PyType ?? a[1].Type))
        .Build();

    public static readonly PyType StaticMethod = new TypeBuilder("staticmethod")
        .New("__new__(cls, function, /)", static (m, a) => new PyMethodWrapper((PyType)a[0].Object!, a[1]))
        .Method("__get__(self, instance, owner=None, /)", static (m, a) => ((PyMethodWrapper)a[0].Object!).Function)
        .Method("__call__(self, /, *args, **kwargs)", static (m, a) => CallSelf(m, a))
        .Build();

    public static readonly PyType Super = new TypeBuilder("super")
        .New("__new__(cls, type=None, object=None, /)", static (m, a) => MakeSuper(m, a[1], OrNone(a[2])))
        .Method("__get__(self, instance, owner=None, /)", static (m, a) => a[0].Object is PySuper { IsBound: false } unbound && !a[1].IsNone
            ? m.Call(Super!, unbound.After, a[1]) : a[0])
        .Sealed().Build();

    private static Value MakeFunction(Machine m, ReadOnlySpan<Value> a)
    {
        var (code, globals, name, defaults, closure) = (a[1].Object as PyCodeObject, a[2].Object as PyDict, a[3], a[4], a[5]);
        if (code is null || globals is null)
        {
            return m.Raise(PyTypes.TypeError,
                $"function() argument '{(code is null ? "code' must be code" : "globals' must be dict")}, not {a[code is null ? 1 : 2].Type.NameInMessages}");
        }

        if (code.Template.Name.StartsWith("<module", StringComparison.Ordinal))
            return m.Raise(PyTypes.TypeError, "only the code of a function makes a function here; use exec() for other code");
        if (!IsNothing(name) && name.Object is not PyStr)
            return m.Raise(PyTypes.TypeError, "arg 3 (name) must be None or string");
        if (!IsNothing(defaults) && defaults.Object is not PyTuple)
            return m.Raise(PyTypes.TypeError, "arg 4 (defaults) must be None or tuple");
        var free = code.Template.FreeNames.Length;
        if (closure.Object is not PyTuple && (free > 0 || !IsNothing(closure)))
            return m.Raise(PyTypes.TypeError, $"arg 5 (closure) must be {(free > 0 ? "" : "None or ")}tuple");
        var cells = closure.Object is PyTuple given ? given.Items : [];
        if (cells.Length != free)
            return m.Raise(PyTypes.ValueError, $"{code.Template.Name} requires closure of length {free}, not {cells.Length}");
        foreach (ref readonly var cell in cells.AsSpan())
        {
            if (cell.Object is not PyCell)
                return m.Raise(PyTypes.TypeError, $"arg 5 (closure) expected cell, found {cell.Type.NameInMessages}");
        }

        if (!IsNothing(a[6]) && a[6].Object is not PyDict)
            return m.Raise(PyTypes.TypeError, "arg 6 (kwdefaults) must be None or dict");
        var function = new PyFunction(
            new Code(code.Template, globals), Array.ConvertAll(cells, static c => (PyCell)c.Object!),
            defaults.Object is PyTuple values ? values.Items : [], a[6].Object as PyDict, null);
        if (name.Object is PyStr text)
            function.Name = text.ToString();
        return function;
    }

    private static bool IsNothing(in Value value) => value.IsMissing || value.IsNone;

    // Both describe attributes that built-in code keeps; those of __slots__ show as members.
    private static PyType Descriptor(string name, string module = "builtins") => new TypeBuilder(name, module: module)
        .Method("__get__(self, instance, owner=None, /)", static (m, a) => a[1].IsNone ? a[0]
            : a[0].Object is PySlotMember member ? member.GetFor(m, a[1]) : ((PyNativeProperty)a[0].Object!).GetFor(m, a[1]))
        .Method("__set__(self, instance, value, /)", static (m, a) =>
            a[0].Object is PySlotMember member ? member.Set(m, a[1], a[2]) : ((PyNativeProperty)a[0].Object!).SetFor(m, a[1], a[2]))
        .Method("__delete__(self, instance, /)", static (m, a) =>
            a[0].Object is PySlotMember member ? member.Delete(m, a[1]) : ((PyNativeProperty)a[0].Object!).Delete(m))
        .Sealed().Build();

    private static Value OrNone(in Value value) => value.IsMissing ? Value.None : value;

    private static PyProperty Self(in Value value) => (PyProperty)value.Object!;

    private static PyDict Names(Machine m, in Value proxy) => ((PyMappingProxy)proxy.Object!).Names(m);

    private static Value CallSelf(Machine m, ReadOnlySpan<Value> a)
    {
        var (arguments, names) = TypeType.Split(a);
        return m.CallValue(a[0], arguments, names);
    }

    /// <summary>The <c>throw</c> of everything that is a generator underneath.</summary>
    internal static Value Throw(Machine m, ReadOnlySpan<Value> a) =>
        ExceptionToThrow(m, a, out var exception) ? m.Throw((PyGenerator)a[0].Object!, (PyException)exception.Object!) : Value.Error;

    /// <summary>The exception that the arguments of a <c>throw</c> ask for; false after raising where they do not.</summary>
    internal static bool ExceptionToThrow(Machine m, ReadOnlySpan<Value> a, out Value exception)
    {
        exception = a[1];
        if (exception.Object is PyType type && type.IsSubclassOf(PyTypes.BaseException))
            exception = a[2].IsMissing || a[2].IsNone ? m.Call(exception) : a[2].Object is PyException ? a[2] : m.Call(exception, a[2]);
        if (exception.Object is PyException)
            return true;
        m.Raise(PyTypes.TypeError, $"exceptions must be classes or instances deriving from BaseException, not {a[1].Type.NameInMessages}");
        return false;
    }

    internal static Value MakeSuper(Machine m, in Value after, in Value self)
    {
        if (after.IsMissing)
            return m.Raise(PyTypes.RuntimeError, m.TakesArguments ? "super(): __class__ cell not found" : "super(): no arguments");
        if (after.Object is not PyType type)
            return m.Raise(PyTypes.TypeError, $"super() argument 1 must be a type, not {after.Type.NameInMessages}");
        if (self.IsMissing)
            return m.Raise(PyTypes.RuntimeError, "super(): arg[0] deleted");
        if (self.IsNone)
            return new PySuper(type, self, null);
        if (self.Object is PyType c && c.IsSubclassOf(type))
            return new PySuper(type, self, c);
        if (self.Type.IsSubclassOf(type))
            return new PySuper(type, self, self.Type);
        if (m.ClaimedClass(self) is { } claimed && claimed.IsSubclassOf(type))
            return new PySuper(type, self, claimed);
        return m.Raise(
            PyTypes.TypeError,
            $"super(type, obj): obj ({(self.Object is PyType t ? $"type {t.Name}" : $"instance of {self.Type.NameInMessages}")}) is not an instance "
                + $"or subtype of type ({type.Name}).");
    }
}
