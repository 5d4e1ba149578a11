namespace Rlm;

/// <summary>What came of a turn.</summary>
/// <param name="Answer">What was submitted; <see langword="null"/> where nothing was.</param>
/// <param name="Failed">Whether it brought nothing but an error.</param>
internal sealed record TurnOutcome(string? Answer, bool Failed)
{
    /// <summary>Why there was no code that could run; <see langword="null"/> where there was, or none was asked for.</summary>
    public string? NoCode { get; init; }
}
