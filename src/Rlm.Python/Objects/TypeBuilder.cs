using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// Declares a built-in type. Declarations are Python signatures; every method's first parameter is <c>self</c> (or <c>cls</c>).
/// </summary>
/// <example><code>new TypeBuilder("list").Method("append(self, object, /)", static (m, a) => ...).Build();</code></example>
internal sealed class TypeBuilder(
    string name, PyType? baseType = null, string module = "builtins", PyType[]? moreBases = null, bool ownLayout = true)
{
    private readonly PyType _type = PyType.CreateShared(name, module, baseType, moreBases, ownLayout);

    /// <summary>The type under construction, for methods that need to name it.</summary>
    public PyType Type => _type;

    public TypeBuilder Doc(string text)
    {
        _type.Members["__doc__"] = Value.Str(text);
        return this;
    }

    /// <param name="declaration">Name and parameters, as <c>append(self, object, /)</c>.</param>
    /// <param name="body">What it does.</param>
    /// <param name="drains">See <see cref="PyBuiltin.Drains"/>; bit 0 is self.</param>
    public TypeBuilder Method(string declaration, NativeFunction body, int drains = 0) =>
        Add(declaration, body, BuiltinKind.Method, drains);

    public TypeBuilder ClassMethod(string declaration, NativeFunction body, int drains = 0) =>
        Add(declaration, body, BuiltinKind.ClassMethod, drains);

    public TypeBuilder StaticMethod(string declaration, NativeFunction body, int drains = 0) =>
        Add(declaration, body, BuiltinKind.StaticMethod, drains);

    /// <summary>A read-only attribute computed from the object.</summary>
    public TypeBuilder Property(string name, Func<Machine, Value, Value> get, Func<Machine, Value, Value, Value>? set = null)
    {
        _type.Members[name] = new PyNativeProperty(name, _type, get, set);
        return this;
    }

    /// <summary>A read-only attribute that CPython reads straight from the object.</summary>
    public TypeBuilder Member(string name, Func<Machine, Value, Value> get)
    {
        _type.Members[name] = new PyNativeProperty(name, _type, get) { IsMember = true };
        return this;
    }

    public TypeBuilder Constant(string name, Value value)
    {
        _type.Members[name] = value;
        return this;
    }

    /// <summary><c>__new__</c>: the first argument is the class to make an instance of, perhaps a subclass written in Python.</summary>
    public TypeBuilder New(string declaration, NativeFunction body, int drains = 0)
    {
        _type.NativeNew = new PyBuiltin(declaration, body, BuiltinKind.StaticMethod) { Owner = _type, Drains = drains, IsNew = true };
        _type.Members["__new__"] = _type.NativeNew;
        return this;
    }

    /// <summary><c>__init__</c>, for types whose instances are filled after they were made.</summary>
    public TypeBuilder Init(string declaration, NativeFunction body, int drains = 0)
    {
        _type.NativeInit = new PyBuiltin(declaration, body, BuiltinKind.Method) { Owner = _type, Drains = drains, IsSlot = true };
        _type.Members["__init__"] = _type.NativeInit;
        return this;
    }

    /// <summary>Adds the ordinary dunder methods that call the object's own operations: <c>"__len__ __getitem__ __add__"</c>.</summary>
    public TypeBuilder Operators(string dunders)
    {
        foreach (var dunder in dunders.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            _type.Members[dunder] = DunderMethods.Create(dunder, _type);
        return this;
    }

    /// <summary>Instances cannot be hashed.</summary>
    public TypeBuilder Unhashable()
    {
        _type.Members["__hash__"] = Value.None;
        return this;
    }

    /// <summary>Classes written in Python cannot derive from this type.</summary>
    public TypeBuilder Sealed()
    {
        _type.IsSealed = true;
        return this;
    }

    public PyType Build() => _type;

    private TypeBuilder Add(string declaration, NativeFunction body, BuiltinKind kind, int drains)
    {
        var name = declaration[..declaration.IndexOf('(', StringComparison.Ordinal)];
        _type.Members[name] = new PyBuiltin(declaration, body, kind)
        {
            Owner = _type,
            Drains = drains,
            IsSlot = kind == BuiltinKind.Method && DunderMethods.FillsSlot(name, _type),
        };
        return this;
    }
}
