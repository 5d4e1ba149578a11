using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A class, built in or written in Python.</summary>
internal sealed class PyType : PyObject
{
    // Names come from programs and so may be of any number and length: so many are remembered.
    private const int MaxFound = 1024;
    private const int MaxFoundLength = 256;

    // Types of the prelude that CPython has in C.
    private static readonly HashSet<string> PreludeTypes =
    [
        "_contextvars.Context", "_contextvars.ContextVar", "_contextvars.Token", "_thread.RLock", "_thread.lock", "types.GenericAlias",
        "types.SimpleNamespace", "types.UnionType", "typing.ParamSpec", "typing.TypeAliasType", "typing.TypeVar", "typing.TypeVarTuple",
    ];

    private readonly Dictionary<string, Value> _found = [];
    private Value[]? _slots;
    private List<WeakReference<PyType>>? _subclasses;
    private Attributes _attributes;

    private PyType(string name, string module, PyType[] bases, bool isShared)
    {
        Name = name;
        QualifiedName = name;
        Module = module;
        Bases = bases;
        IsShared = isShared;
        Mro = [];
    }

    public string Name { get; set; }

    public string QualifiedName { get; set; }

    /// <summary>The name in messages about operations: types written in C say their module, classes do not.</summary>
    public string NameInMessages => Module == "builtins" ? Name
        : IsShared || PreludeTypes.Contains(Module + "." + Name) ? Module + "." + Name : Name;

    public string Module { get; set; }

    public PyType[] Bases { get; private set; }

    /// <summary>The order in which names are looked up, this class first.</summary>
    public PyType[] Mro { get; private set; }

    /// <summary>The class's own names, in order of definition.</summary>
    public Dictionary<string, Value> Members { get; } = [];

    /// <summary>Built in: the same object for all sessions, and so never changed.</summary>
    public bool IsShared { get; }

    /// <summary>Classes written in Python cannot derive from it.</summary>
    public bool IsSealed { get; set; }

    /// <summary>The class of this class; null stands for <c>type</c>.</summary>
    public PyType? Metaclass { get; set; }

    /// <summary>The nearest built-in type that this class derives from: it decides how instances are laid out.</summary>
    public PyType Layout { get; private set; } = null!;

    /// <summary>
    /// The nearest class, this one or a base, whose instances hold more than those of its base: a built-in type, or one with slots.
    /// </summary>
    public PyType Solid { get; set; } = null!;

    /// <summary>Makes instances; inherited from the layout.</summary>
    public PyBuiltin? NativeNew { get; set; }

    /// <summary>Fills instances; inherited from the layout.</summary>
    public PyBuiltin? NativeInit { get; set; }

    /// <summary>Changes whenever this class or one of its bases does; places that remember a lookup compare it.</summary>
    public int Version { get; private set; }

    /// <summary>The shape of an instance without attributes.</summary>
    public Shape RootShape { get; } = Shape.Empty();

    /// <summary>
    /// The names of <c>__slots__</c> where every class written in Python in the order has them: other attributes are refused.
    /// </summary>
    public HashSet<string>? InstanceNames { get; set; }

    public override PyType Type => Metaclass ?? TypeType.Instance;

    public override long Size => 400 + (64L * (Members.Count + _found.Count)) + (8L * Mro.Length);

    public override ref Attributes Attributes => ref _attributes;

    /// <param name="name">The name as programs see it.</param>
    /// <param name="module">The module that it says it is from.</param>
    /// <param name="baseType">What it derives from; null stands for <c>object</c>.</param>
    /// <param name="moreBases">Further bases, as of <c>ExceptionGroup</c>.</param>
    /// <param name="ownLayout">Whether instances hold more than those of the base: two such types cannot be
    /// bases of the same class.</param>
    public static PyType CreateShared(string name, string module, PyType? baseType, PyType[]? moreBases = null, bool ownLayout = true)
    {
        // Only object itself has no base; it is created by name.
        PyType[] bases = baseType is not null ? [baseType, .. moreBases ?? []]
            : name == "object" ? [] : [ObjectType.Instance];
        var type = new PyType(name, module, bases, isShared: true);
        type.Mro =
            [type, .. bases.Length == 0 ? [] : bases[1..].Aggregate(bases[0].Mro, static (order, next) => [.. Merge(order, next.Mro)])];
        type.Layout = ownLayout || bases.Length == 0 ? type : bases[0].Layout;
        type.Solid = type.Layout;
        type.NativeNew = bases.Length == 0 ? null : bases[0].NativeNew;
        type.NativeInit = bases.Length == 0 ? null : bases[0].NativeInit;
        return type;
    }

    /// <summary>A class written in Python. The caller has checked the bases and computed the order.</summary>
    public static PyType Create(string name, string module, PyType[] bases, PyType[] order, PyType solid)
    {
        var type = new PyType(name, module, bases, isShared: false) { Solid = solid };
        type.SetOrder(bases, order, solid.Layout);
        foreach (var baseType in bases)
        {
            if (!baseType.IsShared)
                baseType.AddSubclass(type);
        }

        return type;
    }

    /// <summary>
    /// Gives the class other bases: <paramref name="order"/> tells each class below it, this one first, its new order of lookup.
    /// </summary>
    public void SetBases(PyType[] bases, Func<PyType, PyType[]> order)
    {
        var old = (Bases, Mro);
        var below = new List<(PyType Type, PyType[] Mro)>();
        try
        {
            Bases = bases;
            var pending = new Queue<PyType>([this]);
            while (pending.TryDequeue(out var type))
            {
                below.Add((type, type.Mro));
                type.Mro = [type, .. order(type)];
                foreach (var subclass in type.Subclasses())
                    pending.Enqueue(subclass);
            }
        }
        catch (PyError)
        {
            Bases = old.Bases;
            foreach (var (type, mro) in below)
                type.Mro = mro;
            Mro = old.Mro;
            throw;
        }

        foreach (var baseType in old.Bases)
            baseType._subclasses?.RemoveAll(reference => reference.TryGetTarget(out var type) && ReferenceEquals(type, this));
        foreach (var baseType in bases)
        {
            if (!baseType.IsShared)
                baseType.AddSubclass(this);
        }

        Changed();
    }

    private void AddSubclass(PyType type)
    {
        _subclasses ??= [];
        if (_subclasses.Count == _subclasses.Capacity)
        {
            _subclasses.RemoveAll(reference => !reference.TryGetTarget(out _));
            _subclasses.Capacity = Math.Max(4, _subclasses.Count * 2);
        }

        _subclasses.Add(new(type));
    }

    private void SetOrder(PyType[] bases, PyType[] order, PyType layout)
    {
        Bases = bases;
        Mro = [this, .. order];
        Layout = layout;
        NativeNew = layout.NativeNew;
        NativeInit = layout.NativeInit;
    }

    /// <summary>The attribute that instances see, from this class or the classes it derives from; Missing where there is none.</summary>
    public Value Lookup(string name)
    {
        if (IsShared)
            return Search(name);
        if (_found.TryGetValue(name, out var value))
            return value;
        value = Search(name);
        if (name.Length > MaxFoundLength)
            return value;
        if (_found.Count >= MaxFound)
            _found.Clear();
        return _found[name] = value;
    }

    /// <summary>The special method that a class written in Python defines; Missing where only built-in behaviour applies.</summary>
    public Value Slot(Dunder dunder)
    {
        if (IsShared)
            return Value.Missing;
        return (_slots ??= FindSlots())[(int)dunder];
    }

    public bool HasSlot(Dunder dunder) => !IsShared && !(_slots ??= FindSlots())[(int)dunder].IsMissing;

    /// <summary>
    /// Sets an attribute of the class and forgets what was remembered of it, here and in the classes that derive from it.
    /// </summary>
    public void SetMember(string name, in Value value)
    {
        Members[name] = value;
        Changed();
    }

    public bool RemoveMember(string name)
    {
        if (!Members.Remove(name))
            return false;

        // A dictionary gives the place of what was removed to what comes next: made anew, it keeps the order.
        var members = Members.ToArray();
        Members.Clear();
        foreach (var (key, value) in members)
            Members.Add(key, value);
        Changed();
        return true;
    }

    public bool IsSubclassOf(PyType other)
    {
        if (ReferenceEquals(this, other))
            return true;
        foreach (var type in Mro)
        {
            if (ReferenceEquals(type, other))
                return true;
        }

        return false;
    }

    public IEnumerable<PyType> Subclasses()
    {
        foreach (var reference in _subclasses ?? [])
        {
            if (reference.TryGetTarget(out var type))
                yield return type;
        }
    }

    public override void Traverse(Census census)
    {
        foreach (var value in Members.Values)
            census.Add(value);
        foreach (var type in Bases)
            census.Add(type);
        census.Add(Metaclass);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m) =>
        Module == "builtins" ? $"<class '{QualifiedName}'>" : $"<class '{Module}.{QualifiedName}'>";

    public override Value Binary(Machine m, BinaryOp op, in Value other) => op == BinaryOp.BitOr
        ? m.CallValue(m.Prelude("union"), [this, other], KeywordNames.None)
        : Value.NotImplemented;

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) => op == BinaryOp.BitOr
        ? m.CallValue(m.Prelude("union"), [other, this], KeywordNames.None)
        : Value.NotImplemented;

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords) => m.CallType(this, arguments, keywords);

    public override string ToString() => Name;

    private Value Search(string name)
    {
        foreach (var type in Mro)
        {
            if (type.Members.TryGetValue(name, out var value))
                return value;
        }

        return Value.Missing;
    }

    // The C3 order of two bases: a class stands before those that it derives from.
    private static List<PyType> Merge(PyType[] first, PyType[] second)
    {
        var order = new List<PyType>();
        int i = 0, k = 0;
        while (i < first.Length)
        {
            while (k < second.Length && (order.Contains(second[k]) || ReferenceEquals(first[i], second[k])))
                k++;
            if (k < second.Length && Array.IndexOf(second, first[i], k) >= 0)
                order.Add(second[k++]);
            else if (order.Contains(first[i]))
                i++;
            else
                order.Add(first[i++]);
        }

        return order;
    }

    // In the order of lookup, the first definition counts: one by a built-in type before one in Python hides it.
    private Value[] FindSlots()
    {
        var slots = new Value[DunderNames.Count];
        var decided = new bool[slots.Length];
        Array.Fill(slots, Value.Missing);
        foreach (var type in Mro)
        {
            if (type.IsShared && ReferenceEquals(type, ObjectType.Instance))
                continue;
            foreach (var (name, value) in type.Members)
            {
                if (!DunderNames.TryFind(name, out var dunder) || decided[(int)dunder])
                    continue;
                decided[(int)dunder] = true;
                if (!type.IsShared)
                    slots[(int)dunder] = value;
            }
        }

        return slots;
    }

    /// <summary>Forgets what was remembered, after members were put in place directly.</summary>
    public void Forget() => Changed();

    private void Changed()
    {
        // Iterative, and each class once: hierarchies may be deep, and there may be many ways from one class to another.
        var seen = new HashSet<PyType> { this };
        var pending = new Stack<PyType>(seen);
        while (pending.TryPop(out var type))
        {
            type.Version++;
            type._found.Clear();
            type._slots = null;
            foreach (var subclass in type.Subclasses())
            {
                if (seen.Add(subclass))
                    pending.Push(subclass);
            }
        }
    }
}
