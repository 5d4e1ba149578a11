using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Questions about values that may be called.</summary>
internal static class Callables
{
    /// <summary>
    /// Whether calling it with plain values runs no Python code and never waits, so that it may be called in the middle of a native loop.
    /// </summary>
    public static bool RunsNatively(in Value function) => function.Object switch
    {
        PyBuiltin builtin => builtin.Drains == 0,
        PyBoundMethod method => method.Function.Object is PyBuiltin { Drains: 0 },
        PyType type => type is { IsShared: true, Metaclass: null } && type.NativeNew is { Drains: 0 }
            && type.NativeInit is null or { Drains: 0 },
        _ => false,
    };

    public static bool IsCallable(in Value value) => value.Object switch
    {
        null or Tag => false,
        PyFunction or PyBuiltin or PyBoundMethod or PyType => true,
        var o => o.Type.HasSlot(Dunder.Call) || !o.Type.Lookup("__call__").IsMissing,
    };
}
