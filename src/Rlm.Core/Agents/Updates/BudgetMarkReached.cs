namespace Rlm;

/// <summary>
/// The root model is told that a limit of the budget comes near, once for each, see <see cref="Rlm.Budgets.BudgetOptions.SoftMark"/>.
/// </summary>
/// <param name="Limit">Which limit, in words: <c>tokens</c>, <c>sub-calls</c>.</param>
/// <param name="Left">What is left of it.</param>
public sealed record BudgetMarkReached(string Limit, string Left) : RlmUpdate;
