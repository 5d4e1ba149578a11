namespace Rlm.Python;

/// <summary>What became of one cell.</summary>
public sealed record PythonResult
{
    /// <summary>Gets how the cell ended.</summary>
    public required PythonStatus Status { get; init; }

    /// <summary>
    /// Gets what it printed; where that was long, its head and its tail with the number of characters left out between them.
    /// </summary>
    public required string Output { get; init; }

    /// <summary>Gets how many characters it printed.</summary>
    public required long OutputLength { get; init; }

    /// <summary>Gets how many of them are not in <see cref="Output"/>.</summary>
    public required long OutputLeftOut { get; init; }

    /// <summary>Gets why it failed; null where it did not.</summary>
    public PythonError? Error { get; init; }

    /// <summary>Gets the code that <c>sys.exit</c> was called with; 0 where it was not.</summary>
    public int ExitCode { get; init; }

    /// <summary>Gets the value of the bare expression at the cell's end, where echoing is on.</summary>
    public object? Value { get; init; }

    /// <summary>Gets the steps it took.</summary>
    public required long Steps { get; init; }

    /// <summary>Gets how long it ran, without waiting for host functions.</summary>
    public required TimeSpan ActiveTime { get; init; }
}
