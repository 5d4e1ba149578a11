using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>What the calls and the code of one agent came to, its nested agents not counted.</summary>
internal sealed record AccountFigures
{
    public UsageDetails Root { get; init; } = UsageDetailsExtensions.Zero();

    public UsageDetails Sub { get; init; } = UsageDetailsExtensions.Zero();

    public Dictionary<string, ModelUsage> ByModel { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Calls that reached a model, or may have.</summary>
    public long ModelCalls { get; set; }

    public long FailedCalls { get; set; }

    /// <summary>Whether an upper bound stands for some call that reported nothing.</summary>
    public bool IsEstimated { get; set; }

    public long CodeSteps { get; set; }

    public TimeSpan CodeTime { get; set; }

    /// <summary>The time during which at least one call of the agent, or of one nested in it, was under way.</summary>
    public TimeSpan ModelTime { get; set; }

    public AccountFigures Copy() => this with
    {
        Root = Root.Copy(),
        Sub = Sub.Copy(),
        ByModel = ByModel.ToDictionary(static pair => pair.Key, static pair => pair.Value.Copy(), StringComparer.Ordinal),
    };
}
