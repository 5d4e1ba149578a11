namespace Rlm.Budgets;

/// <summary>A call as the ledger sees it.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Model">The model asked for; empty where nobody knows.</param>
/// <param name="Input">An upper bound of the tokens sent.</param>
/// <param name="Output">The output limit the caller set, if any. Any but a sub-call may get less.</param>
internal readonly record struct CallRequest(CallKind Kind, string Model, long Input, int? Output)
{
    /// <summary>Whether the run goes on without it: that it does not fit uses up no budget.</summary>
    public bool IsOptional { get; init; }
}
