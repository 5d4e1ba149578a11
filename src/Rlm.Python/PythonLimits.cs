namespace Rlm.Python;

/// <summary>What a session may use. Every limit is finite by default; <see cref="Unlimited"/> lifts one by name.</summary>
/// <remarks>
/// A limit ends the cell with <see cref="PythonStatus.LimitReached"/>; a program cannot catch it. Variables and output are kept.
/// </remarks>
public sealed class PythonLimits
{
    /// <summary>No limit.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>Gets or sets the steps of one cell: calls, turns of loops, and items that built-in functions handle.</summary>
    /// <value>Defaults to 10,000,000,000.</value>
    public long Steps { get; set; } = 10_000_000_000;

    /// <summary>Gets or sets the time one cell may run, without waiting for host functions or in <c>time.sleep</c>.</summary>
    /// <value>Defaults to 30 seconds. <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</value>
    public TimeSpan ActiveTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the time one cell may take in all, with waiting for host functions.</summary>
    /// <value>Defaults to 15 minutes. <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</value>
    public TimeSpan WallTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets or sets the live memory of the session, in bytes.</summary>
    /// <value>Defaults to 512 MB.</value>
    public long MemoryBytes { get; set; } = 512L << 20;

    /// <summary>Gets or sets the size of one object (a string, a list's items, a dict's table), in bytes.</summary>
    /// <value>Defaults to 128 MB.</value>
    public long ObjectBytes { get; set; } = 128L << 20;

    /// <summary>Gets or sets how many calls may be inside each other before Python's own <c>RecursionError</c>.</summary>
    /// <value>Defaults to 1,000, as in CPython.</value>
    public int RecursionDepth { get; set; } = 1000;

    /// <summary>Gets or sets the size of one integer, in bits.</summary>
    /// <value>Defaults to 8,000,000.</value>
    public long IntegerBits { get; set; } = 8_000_000;

    /// <summary>
    /// Gets or sets how many characters of a cell's output are kept in its result: half of them from its beginning, half from its end.
    /// </summary>
    /// <value>Defaults to 8,192.</value>
    public int OutputCharacters { get; set; } = 8192;

    /// <exception cref="ArgumentOutOfRangeException">A limit is below zero, or a time is neither above zero nor infinite.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Steps, nameof(Steps));
        ArgumentOutOfRangeException.ThrowIfNegative(MemoryBytes, nameof(MemoryBytes));
        ArgumentOutOfRangeException.ThrowIfNegative(ObjectBytes, nameof(ObjectBytes));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(RecursionDepth, nameof(RecursionDepth));
        ArgumentOutOfRangeException.ThrowIfNegative(IntegerBits, nameof(IntegerBits));
        ArgumentOutOfRangeException.ThrowIfNegative(OutputCharacters, nameof(OutputCharacters));
        Check(ActiveTime, nameof(ActiveTime));
        Check(WallTime, nameof(WallTime));

        static void Check(TimeSpan time, string name)
        {
            if (time != Timeout.InfiniteTimeSpan && time <= TimeSpan.Zero)
                throw new ArgumentOutOfRangeException(name, time, "A time must be above zero, or Timeout.InfiniteTimeSpan for no limit.");
        }
    }
}
