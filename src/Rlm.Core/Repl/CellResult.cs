namespace Rlm.Repl;

/// <summary>What came of a cell.</summary>
internal sealed record CellResult
{
    public required CellStatus Status { get; init; }

    /// <summary>What it printed, bounded.</summary>
    public required string Output { get; init; }

    /// <summary>How much it printed, in characters, shown or not.</summary>
    public required long OutputLength { get; init; }

    /// <summary>The traceback or the message of the limit.</summary>
    public string? Error { get; init; }

    /// <summary>The answer it submitted.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether it declared an answer ready that is not there, or in a cell that failed.</summary>
    public bool AnswerRefused { get; init; }

    /// <summary>What is wrong with the form of the answer it declared ready.</summary>
    public string? AnswerProblem { get; init; }

    /// <summary>Names that every program needs and that it had assigned to; they are what they were again.</summary>
    public IReadOnlyList<string> Restored { get; init; } = [];

    /// <summary>Functions that its variables hide from now on.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    public TimeSpan ActiveTime { get; init; }

    /// <summary>The steps the interpreter took.</summary>
    public long Steps { get; init; }

    public bool Failed => Status is CellStatus.Raised or CellStatus.LimitReached;
}
