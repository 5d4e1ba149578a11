namespace Rlm;

/// <summary>The running cell calls a function of the host; or, where it works by tools, the root model calls one.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Arguments">The arguments as a JSON object.</param>
public sealed record ToolCallStarted(string Name, string Arguments) : RlmUpdate
{
    /// <summary>Gets the id of the root model's call, which <see cref="ToolCallFinished"/> repeats.</summary>
    /// <value><see langword="null"/> for a call of a cell.</value>
    public string? CallId { get; init; }
}
