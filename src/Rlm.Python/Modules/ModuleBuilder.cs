using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>Declares a built-in module.</summary>
/// <example><code>new ModuleBuilder("math").Function("sqrt(x, /)", static (m, a) => ...).Constant("pi",
/// Value.Float(Math.PI)).Build();</code></example>
internal sealed class ModuleBuilder(string name)
{
    private readonly Dictionary<string, Value> _members = [];
    private readonly Dictionary<string, Func<Machine, Value>> _sessionMembers = [];
    private readonly List<string> _preludes = [];
    private string? _documentation;
    private bool _isScripted;
    private string? _owner;

    public ModuleBuilder Doc(string text)
    {
        _documentation = text;
        return this;
    }

    /// <summary>The functions that follow are written in Python in CPython, which words some errors differently.</summary>
    public ModuleBuilder Scripted()
    {
        _isScripted = true;
        return this;
    }

    /// <summary>The functions that follow are those of the module written in C under the one in Python, as <c>_operator</c>.</summary>
    public ModuleBuilder Accelerated()
    {
        _owner = "_" + name;
        return this;
    }

    /// <summary>A second name of a function that was declared before.</summary>
    public ModuleBuilder Alias(string alias, string function)
    {
        _members[alias] = _members[function];
        return this;
    }

    /// <param name="declaration">Name and parameters, as <c>sqrt(x, /)</c>.</param>
    /// <param name="body">What it does.</param>
    /// <param name="drains">See <see cref="PyBuiltin.Drains"/>.</param>
    /// <param name="documentation">What <c>__doc__</c> says.</param>
    public ModuleBuilder Function(string declaration, NativeFunction body, int drains = 0, string? documentation = null)
    {
        var function = new PyBuiltin(
            declaration, body, BuiltinKind.Function, documentation)
        { Module = _owner ?? name, Drains = drains, IsScripted = _isScripted };
        _members[function.Name] = function;
        return this;
    }

    public ModuleBuilder Constant(string constant, Value value)
    {
        _members[constant] = value;
        return this;
    }

    /// <summary>A member made anew for every session that imports the module.</summary>
    public ModuleBuilder PerSession(string member, Func<Machine, Value> create)
    {
        _sessionMembers[member] = create;
        return this;
    }

    /// <summary>A type under its own name.</summary>
    public ModuleBuilder Type(PyType type)
    {
        _members[type.Name] = type;
        return this;
    }

    /// <summary>Python source that runs in the module's namespace once the native members are there.</summary>
    /// <param name="file">An embedded file below <c>Prelude/</c>, as <c>itertools.py</c>.</param>
    public ModuleBuilder Prelude(string file)
    {
        _preludes.Add(file);
        return this;
    }

    public ModuleDefinition Build() => new()
    {
        Name = name,
        Documentation = _documentation,
        Members = _members,
        SessionMembers = _sessionMembers,
        Preludes = _preludes,
    };
}
