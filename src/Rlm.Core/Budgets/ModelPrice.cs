using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>What a model costs. The currency is the host's, the same for all models.</summary>
/// <param name="InputPerMillion">The price of a million input tokens. From 0 up.</param>
/// <param name="OutputPerMillion">The price of a million output tokens, those of reasoning included. From 0 up.</param>
/// <param name="CachedInputPerMillion">
/// The price of a million input tokens read from the provider's cache; <see langword="null"/> where they cost what others cost.
/// </param>
public sealed record ModelPrice(decimal InputPerMillion, decimal OutputPerMillion, decimal? CachedInputPerMillion = null)
{
    private const decimal Million = 1_000_000;

    internal decimal Bound(long input, long output) => ((input * MostPerInput) + (output * OutputPerMillion)) / Million;

    internal decimal Of(UsageDetails usage)
    {
        var input = usage.InputTokenCount ?? 0;
        var cached = Math.Clamp(usage.CachedInputTokenCount ?? 0, 0, input);
        // Providers that report only a total have their output in what is left of it.
        var output = Math.Max(usage.OutputTokenCount ?? 0, usage.Tokens() - input);
        return (((input - cached) * InputPerMillion) + (cached * (CachedInputPerMillion ?? InputPerMillion)) + (output * OutputPerMillion))
            / Million;
    }

    /// <summary>How many output tokens an amount of money buys.</summary>
    internal long OutputFor(decimal money) =>
        OutputPerMillion == 0
            ? (money >= 0 ? long.MaxValue : 0)
            : (long)Math.Clamp(money * Million / OutputPerMillion, -1, long.MaxValue / 2);

    private decimal MostPerInput => Math.Max(InputPerMillion, CachedInputPerMillion ?? 0);
}
