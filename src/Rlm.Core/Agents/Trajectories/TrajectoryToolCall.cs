namespace Rlm.Trajectories;

/// <summary>A call of one of the host's functions.</summary>
public sealed class TrajectoryToolCall : TrajectoryNode
{
    internal TrajectoryToolCall()
    {
    }

    /// <summary>Gets the name of the function.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Gets the arguments as a JSON object.</summary>
    public string Arguments { get; internal init; } = "";

    /// <summary>Gets the result as JSON; <see langword="null"/> where it failed or the trajectory breaks off before its end.</summary>
    public string? Result { get; internal set; }
}
