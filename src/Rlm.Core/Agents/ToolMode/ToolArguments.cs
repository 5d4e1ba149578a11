using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>The arguments of a call as clients hand them over: values of any type, most of them <see cref="JsonElement"/>s.</summary>
internal static class ToolArguments
{
    private static readonly JsonSerializerOptions Compact = MakeCompact();

    /// <summary>The arguments as a JSON object.</summary>
    public static string ToJson(IDictionary<string, object?>? arguments) => arguments is null or { Count: 0 }
        ? "{}"
        : JsonSerializer.Serialize(arguments, Compact.GetTypeInfo(typeof(IDictionary<string, object?>)));

    /// <summary>The properties of a JSON object.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Dictionary<string, object?> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("it is no JSON object");
        return Read(document.RootElement);
    }

    /// <summary>The properties of a JSON object; of two of one name the last.</summary>
    public static Dictionary<string, object?> Read(JsonElement element)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
            arguments[property.Name] = property.Value.Clone();
        return arguments;
    }

    private static JsonSerializerOptions MakeCompact()
    {
        var options = new JsonSerializerOptions(AIJsonUtilities.DefaultOptions)
        {
            WriteIndented = false,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }
}
