using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>The calls of one model.</summary>
internal sealed class ModelUsage
{
    public UsageDetails Usage { get; init; } = UsageDetailsExtensions.Zero();

    /// <summary>What they cost; <see langword="null"/> where the host has set no price for the model.</summary>
    public decimal? Cost { get; set; }

    public ModelUsage Copy() => new() { Usage = Usage.Copy(), Cost = Cost };
}
