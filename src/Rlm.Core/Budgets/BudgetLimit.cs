namespace Rlm.Budgets;

/// <summary>A limit of <see cref="BudgetOptions"/>.</summary>
public enum BudgetLimit
{
    /// <summary><see cref="BudgetOptions.MaxSubCalls"/>.</summary>
    SubCalls,

    /// <summary><see cref="BudgetOptions.MaxTokens"/>.</summary>
    Tokens,
}
