using Microsoft.Extensions.AI;

namespace Rlm.Trajectories;

/// <summary>What an agent did and spent itself, the same figures that its <see cref="RlmNode"/> has.</summary>
public sealed record TrajectoryFigures
{
    /// <summary>Gets the number of its iterations.</summary>
    public int Iterations { get; init; }

    /// <summary>Gets the number of its cells.</summary>
    public int Cells { get; init; }

    /// <summary>Gets how often its conversation was made shorter.</summary>
    public int Compactions { get; init; }

    /// <summary>Gets the number of its model calls.</summary>
    public long ModelCalls { get; init; }

    /// <summary>Gets how many tries of them failed.</summary>
    public long FailedCalls { get; init; }

    /// <summary>Gets the time from its start to its end.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Gets the time during which a model call of it, or of an agent nested in it, was under way.</summary>
    public TimeSpan ModelTime { get; init; }

    /// <summary>Gets the time its code ran.</summary>
    public TimeSpan CodeTime { get; init; }

    /// <summary>Gets the steps the interpreter took for its code.</summary>
    public long CodeSteps { get; init; }

    /// <summary>Gets the length of all code its root model wrote, in characters.</summary>
    public long GeneratedCodeLength { get; init; }

    /// <summary>Gets the length of its context in characters.</summary>
    public long ContextLength { get; init; }

    /// <summary>Gets the number of documents in its context.</summary>
    public int DocumentCount { get; init; }

    /// <summary>Gets the usage of its calls to the root model.</summary>
    public UsageDetails RootUsage { get; init; } = new();

    /// <summary>Gets the usage of its calls to sub-models.</summary>
    public UsageDetails SubUsage { get; init; } = new();

    /// <summary>Gets what its calls cost; <see langword="null"/> where a model has no price.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Gets whether an upper bound stands in the figures for a call that reported nothing.</summary>
    public bool UsageIsEstimated { get; init; }
}
