using Rlm.Budgets;

namespace Rlm;

/// <summary>Why the loop stopped.</summary>
internal sealed record RunEnding(RlmStatus Status)
{
    public string? Answer { get; init; }

    public BudgetLimit? Limit { get; init; }

    public Exception? Error { get; init; }
}
