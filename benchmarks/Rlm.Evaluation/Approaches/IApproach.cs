using Rlm.Evaluation.Items;

namespace Rlm.Evaluation.Approaches;

/// <summary>A way to answer a question about a text that may be longer than a model's window.</summary>
internal interface IApproach
{
    string Name { get; }

    /// <summary>What it does, in a line.</summary>
    string Description { get; }

    Task<ApproachAnswer> AnswerAsync(EvaluationItem item, ApproachTools tools, CancellationToken cancellationToken);
}
