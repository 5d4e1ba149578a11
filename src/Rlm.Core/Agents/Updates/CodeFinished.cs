namespace Rlm;

/// <summary>A cell ended.</summary>
/// <param name="Failed">Whether it ended with an uncaught exception or at a limit.</param>
/// <param name="Duration">The time it took, waiting for sub-calls included.</param>
public sealed record CodeFinished(bool Failed, TimeSpan Duration) : RlmUpdate;
