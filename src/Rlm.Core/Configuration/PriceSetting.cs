using Microsoft.Extensions.Configuration;
using Rlm.Budgets;

namespace Rlm.Configuration;

/// <summary>A price as it stands in settings, before it is known to be whole.</summary>
internal sealed class PriceSetting
{
    public decimal? Input { get; set; }

    public decimal? Output { get; set; }

    public decimal? CachedInput { get; set; }

    public void AddTo(IDictionary<string, ModelPrice> prices, IConfigurationSection section, SettingsErrors errors)
    {
        Require(nameof(ModelPrice.InputPerMillion));
        Require(nameof(ModelPrice.OutputPerMillion));
        if (Input is { } input && Output is { } output)
            prices[section.Key] = new ModelPrice(input, output, CachedInput);

        // Where it stands but is no number, that is told already.
        void Require(string name)
        {
            if (section[name] is null)
                errors.Add(section, $"must have {name}.");
        }
    }
}
