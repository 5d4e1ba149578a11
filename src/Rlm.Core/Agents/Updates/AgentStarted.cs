namespace Rlm;

/// <summary>A nested agent started; <see cref="RlmUpdate.Agent"/> is its number.</summary>
/// <param name="ContextLength">The length of its context in characters (UTF-16 units).</param>
/// <param name="DocumentCount">The number of documents in its context.</param>
public sealed record AgentStarted(long ContextLength, int DocumentCount) : RlmUpdate
{
    /// <summary>Gets the number of the agent that asked it.</summary>
    public int Parent { get; init; }

    /// <summary>Gets the number of the sub-call by which it was asked, see <see cref="SubCallStarted.Id"/>.</summary>
    /// <value>0 where the root client of an agent is an agent itself.</value>
    public int SubCall { get; init; }
}
