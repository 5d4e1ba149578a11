using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm.Trajectories;

/// <summary>An agent: the one that the host called, or one nested in it.</summary>
public sealed class TrajectoryAgent : TrajectoryNode
{
    internal TrajectoryAgent()
    {
    }

    /// <summary>Gets how many agents are above it.</summary>
    public int Depth { get; internal init; }

    /// <summary>Gets the name of the agent, see <see cref="RlmOptions.Name"/>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Gets the id of its root model; <see langword="null"/> where nobody knows it.</summary>
    public string? Model { get; internal init; }

    /// <summary>Gets what it was asked.</summary>
    public string Question { get; internal init; } = "";

    /// <summary>Gets what its context is; <see langword="null"/> where it could not be told.</summary>
    public TrajectoryContext? Context { get; internal set; }

    /// <summary>Gets how it ended.</summary>
    /// <value><see langword="null"/> where it was cancelled, see <see cref="WasCanceled"/>, or the trajectory breaks off before.</value>
    public RlmStatus? Status { get; internal set; }

    /// <summary>Gets whether it was cancelled.</summary>
    public bool WasCanceled { get; internal set; }

    /// <summary>Gets how its answer was obtained.</summary>
    public AnswerOrigin Origin { get; internal set; }

    /// <summary>
    /// Gets its answer, or its draft where <see cref="Origin"/> is <see cref="AnswerOrigin.Draft"/>; empty when there is none.
    /// </summary>
    public string Answer { get; internal set; } = "";

    /// <summary>Gets the limit that ended it; <see langword="null"/> where none did.</summary>
    public BudgetLimit? ExhaustedLimit { get; internal set; }

    /// <summary>Gets what it did and spent itself, as its metadata had it.</summary>
    /// <value><see langword="null"/> where the trajectory breaks off before its end.</value>
    public TrajectoryFigures? Figures { get; internal set; }

    /// <summary>Gets the usage of its own calls, agents nested in it not counted.</summary>
    public UsageDetails OwnUsage { get; internal set; } = UsageDetailsExtensions.Zero();

    /// <summary>Gets what its own calls cost; <see langword="null"/> where a model has no price.</summary>
    public decimal? OwnCost { get; internal set; }

    /// <summary>Gets the agents it started, in the order of starting.</summary>
    public IReadOnlyList<TrajectoryAgent> Agents { get; internal set; } = [];

    /// <summary>Gets its own cells, in the order of running.</summary>
    public IReadOnlyList<TrajectoryCell> Cells { get; internal set; } = [];

    /// <summary>Gets the calls of its root model, in the order of starting.</summary>
    public IReadOnlyList<TrajectoryCall> Calls { get; internal set; } = [];

    /// <summary>Gets the questions that its programs asked, in the order of starting.</summary>
    public IReadOnlyList<TrajectorySubCall> SubCalls { get; internal set; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Agent}: {(WasCanceled ? "canceled" : Status?.ToString() ?? "not ended")}";
}
