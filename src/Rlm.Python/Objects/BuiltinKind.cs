namespace Rlm.Python.Objects;

/// <summary>How a native function behaves when it is looked up on an object.</summary>
internal enum BuiltinKind : byte
{
    /// <summary>Never bound: a function of a module.</summary>
    Function,

    /// <summary>Bound to the object as its first argument.</summary>
    Method,

    /// <summary>Bound to the type as its first argument.</summary>
    ClassMethod,

    /// <summary>Not bound, though found on a type.</summary>
    StaticMethod,
}
