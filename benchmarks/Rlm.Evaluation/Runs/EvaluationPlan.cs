using Rlm.Evaluation.Approaches;
using Rlm.Evaluation.Models;

namespace Rlm.Evaluation.Runs;

/// <summary>What is to be run.</summary>
internal sealed record EvaluationPlan
{
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>In characters.</summary>
    public required IReadOnlyList<long> Lengths { get; init; }

    /// <summary>How many items of each task and length.</summary>
    public int Items { get; init; } = 10;

    public ulong Seed { get; init; } = 1;

    public required IReadOnlyList<IApproach> Approaches { get; init; }

    /// <summary>How many items are answered at a time.</summary>
    public int Parallel { get; init; } = 2;

    public int WindowTokens { get; init; } = 128_000;

    /// <summary>Of the oracle.</summary>
    public double ErrorRate { get; init; }

    /// <summary>Of each call of the oracle, in milliseconds.</summary>
    public int Latency { get; init; }

    public PriceList Prices { get; init; } = new(new Dictionary<string, Rlm.Budgets.ModelPrice>());

    /// <summary>What of this decides a result, beside the item, the approach and the model.</summary>
    public string Settings => FormattableString.Invariant($"window={WindowTokens},errors={ErrorRate},latency={Latency}");
}
