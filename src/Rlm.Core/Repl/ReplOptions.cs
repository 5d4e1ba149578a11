namespace Rlm.Repl;

/// <summary>The limits of a session.</summary>
internal sealed record ReplOptions
{
    public required TimeSpan CellTime { get; init; }

    public required TimeSpan WallTime { get; init; }

    public required long MemoryBytes { get; init; }

    public required long ObjectBytes { get; init; }

    public required int OutputCharacters { get; init; }

    public required int MaxPromptCharacters { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    /// <summary>The form of the answer; any text where it is <see langword="null"/>.</summary>
    public ReplForm? Form { get; init; }
}
