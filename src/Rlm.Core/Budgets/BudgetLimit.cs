namespace Rlm.Budgets;

/// <summary>A limit of <see cref="BudgetOptions"/> that ends a run when it is reached.</summary>
public enum BudgetLimit
{
    /// <summary><see cref="BudgetOptions.MaxSubCalls"/>.</summary>
    SubCalls,

    /// <summary><see cref="BudgetOptions.MaxTokens"/>.</summary>
    Tokens,

    /// <summary><see cref="BudgetOptions.MaxCost"/>.</summary>
    Cost,

    /// <summary><see cref="BudgetOptions.MaxModelCalls"/>.</summary>
    ModelCalls,

    /// <summary><see cref="BudgetOptions.MaxCodeSteps"/>.</summary>
    CodeSteps,
}
