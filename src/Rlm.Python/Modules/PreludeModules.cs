using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>Modules that are Python sources of ours with hardly anything native beneath.</summary>
internal static class PreludeModules
{
    public static ModuleDefinition Types() => new ModuleBuilder("types")
        .Constant("_mappingproxy", FunctionTypes.MappingProxy)
        .Constant("_module", FunctionTypes.Module)
        .Constant("_method", FunctionTypes.Method)
        .Constant("_traceback", PyTraceback.TypeInstance)
        .Constant("_frame", PyTracebackFrame.TypeInstance)
        .Constant("_getset", FunctionTypes.GetSetDescriptor)
        .Constant("_member", FunctionTypes.MemberDescriptor)
        .Constant("_cell", FunctionTypes.Cell)
        .Prelude("types.py")
        .Build();

    public static ModuleDefinition Enum() => new ModuleBuilder("enum")
        .Constant("_hash_of_name", new PyBuiltin("__hash__(self, /)", static (m, a) => Value.Int(m.Hash(m.GetAttr(a[0], "_name_"))), BuiltinKind.Method))
        .Prelude("enum.py")
        .Build();

    public static ModuleDefinition Asyncio() => new ModuleBuilder("asyncio")
        .Prelude("asyncio_events.py")
        .Prelude("asyncio_futures.py")
        .Prelude("asyncio_tasks.py")
        .Prelude("asyncio_locks.py")
        .Build();

    /// <summary>A module of nothing but Python; <c>a.b</c> is the file <c>a_b.py</c>.</summary>
    public static Func<ModuleDefinition> Of(string name) =>
        () => new ModuleBuilder(name).Prelude(name.Replace('.', '_') + ".py").Build();

    /// <summary>The same in several files that run one after the other: <c>name.py</c>, then <c>name_part.py</c> for each part.</summary>
    public static Func<ModuleDefinition> InParts(string name, params string[] parts) => () =>
    {
        var module = new ModuleBuilder(name).Prelude(name + ".py");
        foreach (var part in parts)
            module.Prelude($"{name}_{part}.py");
        return module.Build();
    };

    /// <summary>A part of another module under a name of its own, which has all that the other one has.</summary>
    public static Func<ModuleDefinition> Part(string name, string whole) => () => new ModuleBuilder(name).PerSession("_whole", m => m.LoadModule(whole)!)
        .Prelude("part.py").Build();

    /// <summary>A package that only holds others.</summary>
    public static Func<ModuleDefinition> Empty(string name) => () => new ModuleBuilder(name).Build();
}
