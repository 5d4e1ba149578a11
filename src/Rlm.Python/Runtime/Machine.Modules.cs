using Rlm.Python.Compilation;
using Rlm.Python.Modules;
using Rlm.Python.Objects;
using Rlm.Python.Text;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    private readonly Dictionary<string, PyModule> _modules = [];
    private PyDict? _moduleNames;

    /// <summary>The modules that have been imported, by name.</summary>
    public IReadOnlyDictionary<string, PyModule> LoadedModules => _modules;

    /// <summary>The same by name for programs, as <c>sys.modules</c>; made when they ask for it.</summary>
    public PyDict ModuleNames
    {
        get
        {
            if (_moduleNames is not null)
                return _moduleNames;
            _moduleNames = new PyDict();
            _moduleNames.SetStr("builtins", LoadModule("builtins")!);
            _moduleNames.SetStr("__main__", Main);
            foreach (var (name, module) in _modules)
                _moduleNames.SetStr(name, module);
            return _moduleNames;
        }
    }

    /// <summary>What a program has put in the place of <c>sys.stdout</c>; Missing where it has not.</summary>
    public Value RedirectedOutput =>
        _modules.TryGetValue("sys", out var module) && module.Names.GetStr("stdout") is { IsMissing: false } stream
        && stream.Object is not PyStandardStream ? stream : Value.Missing;

    /// <summary>Imports a module; with <paramref name="itself"/> false the result is the top package of a dotted name.</summary>
    public Value Import(string name, bool itself)
    {
        if (name.StartsWith('.'))
            return Raise(PyTypes.ImportError, "attempted relative import with no known parent package");
        var parent = Value.Missing;
        var top = Value.Missing;
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); ; dot = name.IndexOf('.', dot + 1))
        {
            var part = dot < 0 ? name : name[..dot];
            var module = FindModule(part);
            if (module.IsError)
                return module;
            if (module.IsMissing)
                return RaiseNoModule(part, parent.IsMissing ? null : part[..part.LastIndexOf('.')]);
            if (parent.Object is PyModule package)
                package.Names.SetStr(part[(part.LastIndexOf('.') + 1)..], module);
            parent = module;
            if (top.IsMissing)
                top = module;
            if (dot < 0)
                break;
        }

        return itself ? parent : top;
    }

    // What a program has put into sys.modules, or taken out of it, comes before what the registry has.
    private Value FindModule(string name)
    {
        if (_moduleNames is { } names)
        {
            var placed = names.GetStr(name);
            if (placed.IsNone)
            {
                var exception = PyException.Create(PyTypes.ModuleNotFoundError, $"import of {name} halted; None in sys.modules");
                exception.Fields[1] = Value.Str(name);
                return Raise(exception);
            }

            if (!placed.IsMissing)
                return placed;
            if (name is not ("builtins" or "sys" or "__main__"))
                _modules.Remove(name);
        }

        return LoadModule(name) is { } module ? module : Value.Missing;
    }

    private Value RaiseNoModule(string name, string? parent)
    {
        var hint = MissingModules.Instead(name) is { } instead ? $" ({instead})" : "";
        var message = parent is null || ModuleRegistry.IsPackage(parent)
            ? $"No module named '{name}'{hint}"
            : $"No module named '{name}'; '{parent}' is not a package{hint}";
        var exception = PyException.Create(PyTypes.ModuleNotFoundError, message);
        exception.Fields[1] = Value.Str(name);
        return Raise(exception);
    }

    /// <summary>The session's module of a name, made on first use; null where there is none such.</summary>
    public PyModule? LoadModule(string name)
    {
        if (name == "__main__")
            return Main;
        if (ModuleRegistry.NameOf(name) is var itself && itself != name)
            return _modules.TryGetValue(name, out var known) ? known : LoadModule(itself) is { } other ? _modules[name] = other : null;
        if (_modules.TryGetValue(name, out var module))
            return module;
        if (name == "builtins")
        {
            _builtins.SetStr("__name__", Value.Str(name));
            return _modules[name] = new PyModule(name, _builtins);
        }

        if (ModuleRegistry.Find(name) is not { } definition)
            return null;

        var names = new PyDict();
        names.SetStr("__name__", Value.Str(name));
        names.SetStr("__doc__", definition.Documentation is null ? Value.None : Value.Str(definition.Documentation));
        module = new PyModule(name, names);
        _modules[name] = module;
        _moduleNames?.SetStr(name, module);
        foreach (var (member, value) in definition.Members)
            names.SetStr(member, value);
        foreach (var (member, create) in definition.SessionMembers)
            names.SetStr(member, create(this));
        try
        {
            foreach (var prelude in definition.Preludes)
                RunPrelude(prelude, names);
        }
        catch
        {
            _modules.Remove(name);
            _moduleNames?.RemoveStr(name);
            throw;
        }

        return module;
    }

    /// <summary>Runs an embedded source in a namespace.</summary>
    public void RunPrelude(string file, PyDict names)
    {
        if (names.GetStr("__name__").IsMissing)
            names.SetStr("__name__", Value.Str("builtins"));
        var frame = new Code(PreludeSource.Compile(file), names).Rent();
        Push(frame);
        Finish(Value.Pushed);
    }

    /// <summary>Runs code in a namespace, with a dict of locals before it where one is given.</summary>
    public Value RunCode(CodeTemplate template, PyDict globals, PyDict? locals)
    {
        if (globals.GetStr("__builtins__").IsMissing)
            globals.SetStr("__builtins__", LoadModule("builtins")!);
        var frame = new Code(template, globals).Rent();
        frame.Names = locals;
        Push(frame);
        return Value.Pushed;
    }

    private Value ImportFrom(in Value module, string name)
    {
        var value = GetAttrOrMissing(module, name);
        if (!value.IsMissing)
            return value;
        var named = GetAttrOrMissing(module, "__name__");
        var package = named.Object is PyStr ? Str(named) : null;
        if (package is not null && FindModule(package + "." + name) is { IsMissing: false } inner)
            return inner;
        var exception = PyException.Create(PyTypes.ImportError,
            $"cannot import name {TextRepr.Of(name)} from {(package is null ? "'<unknown module name>'" : TextRepr.Of(package))} "
                + "(unknown location)");
        exception.Fields[1] = package is null ? Value.None : Value.Str(package);
        exception.Fields[3] = Value.Str(name);
        return Raise(exception);
    }

    private Value ImportStar(Frame frame, in Value module)
    {
        if (module.Object is not PyModule { Names: var source })
        {
            foreach (var name in ToList(GetAttrOrMissing(module, "__all__") is { IsMissing: false } listed
                ? listed
                : DirectoryOf.Names(this, module)).Span.ToArray())
            {
                if (name.Object?.ToString() is { } text && !text.StartsWith('_'))
                    (frame.Names ?? frame.Code.Globals).SetStr(text, GetAttr(module, text));
            }

            return Value.None;
        }

        var target = frame.Names ?? frame.Code.Globals;
        var all = source.GetStr("__all__");
        if (!all.IsMissing)
        {
            foreach (var name in ToList(all).Span.ToArray())
            {
                var wanted = ToStr(name, $"Item in {source.GetStr("__name__").Object}.__all__ must be str, not {name.Type.NameInMessages}").ToString();
                target.SetStr(wanted, GetAttr(module, wanted));
            }

            return Value.None;
        }

        foreach (var (key, value) in source.Items())
        {
            if (key.Object?.ToString() is { } name && !name.StartsWith('_'))
                target.SetStr(name, value);
        }

        return Value.None;
    }
}
