using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Trajectories;

/// <summary>Writes arguments and results of functions as JSON, as far as their types are known.</summary>
internal static class ContentJson
{
    public static string? Of(object? value)
    {
        if (value is null)
            return null;
        try
        {
            var options = AIJsonUtilities.DefaultOptions;
            return options.TryGetTypeInfo(value.GetType(), out var type)
                ? JsonSerializer.Serialize(value, type)
                : value.ToString();
        }
        catch (Exception error) when (JsonFaults.IsOne(error))
        {
            return value is JsonElement { ValueKind: not JsonValueKind.Undefined } element ? element.GetRawText() : value.ToString();
        }
    }
}
