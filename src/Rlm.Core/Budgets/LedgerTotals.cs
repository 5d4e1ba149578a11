using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>A snapshot of the ledger.</summary>
internal sealed record LedgerTotals(
    UsageDetails Usage,
    UsageDetails RootUsage,
    UsageDetails SubUsage,
    IReadOnlyDictionary<string, UsageDetails> UsageByModel,
    bool IsEstimated,
    TimeSpan ModelTime);
