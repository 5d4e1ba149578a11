namespace Rlm.Python.Runtime;

/// <summary>What follows when a result or an exception has been handed on.</summary>
internal enum Outcome
{
    /// <summary>The machine goes on with its current frame.</summary>
    Continue,

    /// <summary>The activation that this run was started for has its result.</summary>
    Completed,

    /// <summary>An exception is pending: in the current frame or, at the end of unwinding, beyond this run.</summary>
    Failed,
}
