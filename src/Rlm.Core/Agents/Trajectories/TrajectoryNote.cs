namespace Rlm.Trajectories;

/// <summary>Something that happened at a moment: a nudge, a retry, a mark of the budget.</summary>
public sealed class TrajectoryNote : TrajectoryNode
{
    internal TrajectoryNote()
    {
    }

    /// <summary>Gets what happened, in a word.</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>Gets what there is to tell of it.</summary>
    public string Text { get; internal init; } = "";
}
