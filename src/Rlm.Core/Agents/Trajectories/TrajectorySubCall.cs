namespace Rlm.Trajectories;

/// <summary>A question of model-written code to a sub-model or to a nested agent, which then is its child.</summary>
public sealed class TrajectorySubCall : TrajectoryNode
{
    internal TrajectorySubCall()
    {
    }

    /// <summary>Gets its number in the run, from 1, see <see cref="SubCallInfo.Id"/>.</summary>
    public int Id { get; internal init; }

    /// <summary>Gets whether an agent was asked and not a model.</summary>
    public bool IsNested { get; internal init; }

    /// <summary>Gets the prompt.</summary>
    public string Prompt { get; internal init; } = "";

    /// <summary>Gets the id of the model as far as it is known, else the empty string.</summary>
    public string Model { get; internal set; } = "";

    /// <summary>Gets the reply.</summary>
    /// <value><see langword="null"/> where the call failed or the trajectory breaks off before its end.</value>
    public string? Reply { get; internal set; }

    /// <summary>Gets whether the answer was there already, from an identical prompt.</summary>
    public bool FromCache { get; internal set; }

    /// <summary>Gets whether the reply ended at the model's output limit.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>Gets how often it was tried.</summary>
    public int Tries { get; internal set; } = 1;
}
