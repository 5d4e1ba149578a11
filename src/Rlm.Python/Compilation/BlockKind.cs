namespace Rlm.Python.Compilation;

internal enum BlockKind
{
    Loop,

    /// <summary>The body of a <c>try</c> with handlers: leaving it needs nothing.</summary>
    Try,

    /// <summary>The body of a <c>try</c> with <c>finally</c>.</summary>
    Finally,

    /// <summary>Code that runs while an exception is being handled.</summary>
    Handler,

    With,
}
