namespace Rlm.Budgets;

/// <summary>A call was refused before it started, because it might have crossed a limit.</summary>
internal sealed class BudgetExhaustedException(BudgetLimit limit, string message) : Exception(message)
{
    public BudgetLimit Limit { get; } = limit;
}
