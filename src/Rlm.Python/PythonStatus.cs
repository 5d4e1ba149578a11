namespace Rlm.Python;

/// <summary>How a cell ended.</summary>
public enum PythonStatus
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>An exception was not caught, or the source is no Python.</summary>
    Raised,

    /// <summary>It used up what a limit allows.</summary>
    LimitReached,

    /// <summary>It ended itself: by <c>sys.exit</c>, or because a host function ended the cell.</summary>
    Exited,
}
