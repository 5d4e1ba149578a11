namespace Rlm;

/// <summary>A function of the host, or a tool that the root model called, returned or failed.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Error">What the program or the model was told; <see langword="null"/> where it did not fail.</param>
/// <param name="Duration">The time it took.</param>
public sealed record ToolCallFinished(string Name, string? Error, TimeSpan Duration) : RlmUpdate
{
    /// <summary>Gets the id of the root model's call.</summary>
    /// <value><see langword="null"/> for a call of a cell.</value>
    public string? CallId { get; init; }
}
