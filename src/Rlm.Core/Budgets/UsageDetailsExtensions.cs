using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

internal static class UsageDetailsExtensions
{
    public static UsageDetails Copy(this UsageDetails usage)
    {
        var copy = new UsageDetails();
        copy.Add(usage);
        return copy;
    }

    /// <summary>All tokens of a call, whichever way the provider reported them.</summary>
    public static long Tokens(this UsageDetails usage) =>
        Math.Max(usage.TotalTokenCount ?? 0, (usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0));
}
