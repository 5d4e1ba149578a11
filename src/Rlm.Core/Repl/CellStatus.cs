namespace Rlm.Repl;

/// <summary>How a cell ended.</summary>
internal enum CellStatus
{
    Completed,

    /// <summary>An exception that nothing caught, syntax errors included.</summary>
    Raised,

    /// <summary>A limit on time, memory or the like stopped it.</summary>
    LimitReached,

    /// <summary>It submitted an answer.</summary>
    Submitted,

    /// <summary>It left by <c>sys.exit</c>.</summary>
    Exited,
}
