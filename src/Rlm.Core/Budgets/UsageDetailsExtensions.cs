using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

internal static class UsageDetailsExtensions
{
    /// <summary>A sum to add to.</summary>
    public static UsageDetails Zero() => new() { InputTokenCount = 0, OutputTokenCount = 0, TotalTokenCount = 0 };

    public static UsageDetails Copy(this UsageDetails usage)
    {
        var copy = new UsageDetails();
        copy.Add(usage);
        return copy;
    }

    public static UsageDetails Plus(this UsageDetails usage, UsageDetails other)
    {
        var sum = usage.Copy();
        sum.Add(other);
        return sum;
    }

    /// <summary>All tokens of a call, whichever way the provider reported them.</summary>
    public static long Tokens(this UsageDetails usage) =>
        Math.Max(usage.TotalTokenCount ?? 0, (usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0));
}
