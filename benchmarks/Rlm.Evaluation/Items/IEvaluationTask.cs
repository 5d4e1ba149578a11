namespace Rlm.Evaluation.Items;

/// <summary>Generates items of one kind.</summary>
internal interface IEvaluationTask
{
    string Name { get; }

    /// <summary>What is asked and how it is scored, in a line.</summary>
    string Description { get; }

    EvaluationItem Create(ItemKey key);
}
