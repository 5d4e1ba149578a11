using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>The names of one module, class, function or comprehension.</summary>
internal sealed class Scope(ScopeKind kind, Scope? parent, string name)
{
    private readonly Dictionary<string, Variable> _bound = [];
    private readonly HashSet<string> _globals = [];
    private readonly HashSet<string> _globalsSomewhere = [];
    private readonly Dictionary<string, Statement> _nonlocals = [];
    private readonly Dictionary<string, Variable> _free = [];

    public ScopeKind Kind { get; } = kind;

    public Scope? Parent { get; } = parent;

    public string Name { get; } = name;

    public bool IsGenerator { get; set; }

    public bool IsCoroutine { get; set; }

    /// <summary>Calls <c>locals()</c> or the like, so every variable must know whether it is bound.</summary>
    public bool ShowsLocals { get; set; }

    /// <summary>Of a class: the attributes that its methods assign through <c>self</c>.</summary>
    public List<string> StaticAttributes { get; } = [];

    /// <summary>The class whose method this is, or that the method is within.</summary>
    public Scope? EnclosingClass
    {
        get
        {
            var scope = this;
            while (scope is { Kind: not ScopeKind.Class })
                scope = scope.Parent;
            return scope;
        }
    }

    /// <summary>Every name that is read here.</summary>
    public HashSet<string> Uses { get; } = [];

    public IReadOnlyDictionary<string, Statement> Nonlocals => _nonlocals;

    public Dictionary<Node, Scope> Children { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Variables of the functions around it that this scope or one within it uses, in the order of first use.</summary>
    public IReadOnlyCollection<Variable> Free => _free.Values;

    /// <summary>What is bound here.</summary>
    public IReadOnlyCollection<Variable> Bound => _bound.Values;

    /// <summary>The scope whose frame this one runs in.</summary>
    public Scope Host => Kind == ScopeKind.Comprehension ? Parent!.Host : this;

    public bool IsGeneratorExpression { get; set; }

    /// <summary>The scope in which an assignment expression binds its name: comprehensions of any kind pass it on.</summary>
    public Scope Binder => Kind == ScopeKind.Comprehension || IsGeneratorExpression ? Parent!.Binder : this;

    public string QualifiedName
    {
        get
        {
            if (Parent is null)
                return "";
            var host = Parent.Host;
            return host.Kind switch
            {
                ScopeKind.Module => Name,
                ScopeKind.Class => host.QualifiedName + "." + Name,
                _ when host._globals.Contains(Name) => Name,
                _ => host.QualifiedName + ".<locals>." + Name,
            };
        }
    }

    /// <summary>A name as the class around it spells it: <c>__x</c> is private to the class.</summary>
    public string Mangle(string id)
    {
        if (!IsPrivate(id))
            return id;
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Kind == ScopeKind.Class)
                return Mangle(id, scope.Name);
        }

        return id;
    }

    /// <summary>A name as the class <paramref name="owner"/> spells it.</summary>
    public static string Mangle(string id, string owner) =>
        IsPrivate(id) && owner.TrimStart('_') is { Length: > 0 } plain ? "_" + plain + id : id;

    private static bool IsPrivate(string id) =>
        id.Length >= 3 && id.StartsWith("__", StringComparison.Ordinal) && !id.EndsWith("__", StringComparison.Ordinal);

    public bool IsGlobal(string id) => _globals.Contains(id);

    public bool IsNonlocal(string id) => _nonlocals.ContainsKey(id);

    public bool IsBound(string id) => _bound.ContainsKey(id);

    /// <summary>Of a module: whether some part of it declares the name global, so that the name means the global here too.</summary>
    public bool IsGlobalSomewhere(string id) => _globalsSomewhere.Contains(id);

    public void DeclareGlobal(string id)
    {
        _globals.Add(id);
        var root = this;
        while (root.Parent is { } parent)
            root = parent;
        root._globalsSomewhere.Add(id);
    }

    public void DeclareNonlocal(string id, Statement statement) => _nonlocals.TryAdd(id, statement);

    public Variable Bind(string id)
    {
        if (!_bound.TryGetValue(id, out var variable))
            _bound[id] = variable = new(id, this);
        return variable;
    }

    public Variable? Own(string id) => _bound.GetValueOrDefault(id);

    /// <summary>
    /// The variable that a name means here, or null where it is looked up by name (globals, built-ins, the names of a class or module).
    /// Marks what is captured on the way.
    /// </summary>
    public Variable? Resolve(string id)
    {
        if (_globals.Contains(id))
            return null;
        if (_bound.TryGetValue(id, out var own) && !_nonlocals.ContainsKey(id))
            return Kind is ScopeKind.Function or ScopeKind.Comprehension ? own : null;
        if (_free.TryGetValue(id, out var known))
            return known;

        var outer = ResolveOuter(id);
        if (outer is null || ReferenceEquals(outer.Owner.Host, Host))
            return outer;
        outer.IsCaptured = true;
        for (var scope = Host; !ReferenceEquals(scope, outer.Owner.Host); scope = scope.Parent!.Host)
            scope._free.TryAdd(id, outer);
        return outer;
    }

    private Variable? ResolveOuter(string id)
    {
        for (var scope = Parent; scope is not null; scope = scope.Parent)
        {
            // The names of a class are invisible to the functions in it, but for __class__.
            if (scope.Kind == ScopeKind.Class)
            {
                if (id == "__class__" && !ReferenceEquals(scope, Host))
                    return scope._bound[id];
                continue;
            }

            if (scope.Kind == ScopeKind.Module || scope._globals.Contains(id))
                return null;
            if (scope._bound.TryGetValue(id, out var variable) && !scope._nonlocals.ContainsKey(id))
                return variable;
        }

        return null;
    }
}
