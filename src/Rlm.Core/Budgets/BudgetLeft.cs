namespace Rlm.Budgets;

/// <summary>What an agent may still spend; <see langword="null"/> where there is no limit.</summary>
internal sealed record BudgetLeft(
    long SubCalls, long Agents, long? ModelCalls, long? Tokens, decimal? Cost, long? CodeSteps, TimeSpan Time);
