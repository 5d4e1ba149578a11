using Rlm.Evaluation.Runs;
using Rlm.Samples.ChatClients;

namespace Rlm.Evaluation;

/// <summary>What a person asked for on the command line.</summary>
internal sealed record EvaluationSettings
{
    public required EvaluationPlan Plan { get; init; }

    /// <summary>The root model; null for the oracle.</summary>
    public ChatClientSettings? Root { get; init; }

    /// <summary>The model of sub-calls; null for the root model.</summary>
    public ChatClientSettings? Sub { get; init; }

    /// <summary>Where log and reports go.</summary>
    public required string Folder { get; init; }

    public string? Remark { get; init; }

    /// <summary>The command line, for the report.</summary>
    public required string Command { get; init; }
}
