namespace Rlm;

/// <summary>A cell ended.</summary>
/// <param name="Error">
/// The traceback, or the message of the limit at which it was stopped; <see langword="null"/> where it did not fail.
/// </param>
/// <param name="Duration">The time it took, waiting for sub-calls included.</param>
public sealed record CodeFinished(string? Error, TimeSpan Duration) : RlmUpdate
{
    /// <summary>Gets whether it ended with an uncaught exception or at a limit.</summary>
    public bool Failed => Error is not null;
}
