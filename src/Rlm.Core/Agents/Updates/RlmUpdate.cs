namespace Rlm;

/// <summary>
/// Something that happened in a run, as
/// <see cref="RlmAgent.RunStreamingAsync(string, Rlm.Contexts.IContextEnvironment, CancellationToken)"/> tells it.
/// </summary>
public abstract record RlmUpdate
{
    /// <summary>Gets the place of the update in its run, from 0 and without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>Gets the time since the run started.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets the iteration it belongs to, from 1; 0 before the first.</summary>
    public int Iteration { get; init; }

    /// <summary>Gets the depth of the agent it belongs to: 0 for the one the host called.</summary>
    public int Depth { get; init; }

    /// <summary>Gets the number of the agent it belongs to, see <see cref="RlmNode.Id"/>: 0 for the one the host called.</summary>
    public int Agent { get; init; }
}
