namespace Rlm.Python.Compilation;

internal enum ScopeKind
{
    Module,
    Class,

    /// <summary>A function, a lambda or a generator expression.</summary>
    Function,

    /// <summary>A list, set or dict comprehension: names of its own, but no frame; it runs in the frame of the scope around it.</summary>
    Comprehension,
}
