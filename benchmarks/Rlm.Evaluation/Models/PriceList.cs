using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm.Evaluation.Models;

/// <summary>What models cost, by their ids as they are asked for or as the provider reports them.</summary>
internal sealed class PriceList(IReadOnlyDictionary<string, ModelPrice> prices)
{
    private const decimal Million = 1_000_000;

    /// <summary>The cost of a call; null where neither id has a price.</summary>
    public decimal? Of(UsageDetails usage, params ReadOnlySpan<string?> ids)
    {
        foreach (var id in ids)
        {
            if (id is null || !prices.TryGetValue(id, out var price))
                continue;
            var input = usage.InputTokenCount ?? 0;
            var cached = Math.Clamp(usage.CachedInputTokenCount ?? 0, 0, input);
            return (((input - cached) * price.InputPerMillion) + (cached * (price.CachedInputPerMillion ?? price.InputPerMillion))
                + ((usage.OutputTokenCount ?? 0) * price.OutputPerMillion)) / Million;
        }

        return null;
    }
}
