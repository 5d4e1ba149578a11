namespace Rlm;

/// <summary>A function of the host returned or failed.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Error">What the program was told; null where it did not fail.</param>
/// <param name="Duration">The time it took.</param>
public sealed record ToolCallFinished(string Name, string? Error, TimeSpan Duration) : RlmUpdate;
