namespace Rlm;

/// <summary>A nested agent started; <see cref="RlmUpdate.Agent"/> is its number.</summary>
/// <param name="ContextLength">The length of its context in characters (UTF-16 units).</param>
/// <param name="DocumentCount">The number of documents in its context.</param>
public sealed record AgentStarted(long ContextLength, int DocumentCount) : RlmUpdate;
