namespace Rlm.Trajectories;

/// <summary>A cell of model-written code that ran.</summary>
public sealed class TrajectoryCell : TrajectoryNode
{
    internal TrajectoryCell()
    {
    }

    /// <summary>Gets its number in its agent, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>Gets the code.</summary>
    public string Code { get; internal init; } = "";

    /// <summary>Gets how it ended: <c>completed</c>, <c>raised</c>, <c>limitReached</c>, <c>submitted</c> or <c>exited</c>.</summary>
    /// <value><see langword="null"/> where the trajectory breaks off before.</value>
    public string? Status { get; internal set; }

    /// <summary>Gets what it printed, as far as the root model was shown it.</summary>
    public string Output { get; internal set; } = "";

    /// <summary>Gets how much it printed, in characters, shown or not.</summary>
    public long OutputLength { get; internal set; }

    /// <summary>Gets the answer it submitted; <see langword="null"/> where it submitted none.</summary>
    public string? Answer { get; internal set; }

    /// <summary>Gets the time it computed, without waiting for models.</summary>
    public TimeSpan ActiveTime { get; internal set; }

    /// <summary>Gets the steps the interpreter took.</summary>
    public long Steps { get; internal set; }
}
