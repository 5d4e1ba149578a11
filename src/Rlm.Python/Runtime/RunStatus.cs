namespace Rlm.Python.Runtime;

/// <summary>Why the machine returned to whoever runs it.</summary>
internal enum RunStatus
{
    /// <summary>The activation that was started has its result.</summary>
    Completed,

    /// <summary>It ended in an exception, which is pending.</summary>
    Failed,

    /// <summary>A host call is under way.</summary>
    Waiting,
}
