namespace Rlm;

/// <summary>A nested agent ended. One that was cancelled is not told of.</summary>
/// <param name="Status">How.</param>
public sealed record AgentEnded(RlmStatus Status) : RlmUpdate;
