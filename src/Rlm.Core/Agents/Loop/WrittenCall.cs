using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rlm;

/// <summary>
/// A call of a tool that a model has written out as text, <c>&lt;tool_call&gt;{"name": "grep", "arguments": {...}}&lt;/tool_call&gt;</c> or
/// the JSON alone, in whichever of the words of providers.
/// </summary>
/// <param name="Name">The name of the tool; empty where there is none.</param>
/// <param name="Fields">The object that holds name and arguments.</param>
/// <param name="Arguments">An object, or a string that may hold one; <see langword="null"/> where there is neither.</param>
internal readonly partial record struct WrittenCall(string Name, JsonElement Fields, JsonElement? Arguments)
{
    /// <summary>Reads a JSON object; it must outlive the call.</summary>
    public static WrittenCall Read(JsonElement json)
    {
        if (json.TryGetProperty("function", out var function) && function.ValueKind == JsonValueKind.Object)
            json = function;
        var name = json.TryGetProperty("name", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        foreach (var property in (ReadOnlySpan<string>)["arguments", "parameters", "input", "args"])
        {
            if (json.TryGetProperty(property, out var arguments) && arguments.ValueKind is JsonValueKind.Object or JsonValueKind.String)
                return new WrittenCall(name, json, arguments);
        }

        return new WrittenCall(name, json, Arguments: null);
    }

    /// <summary>Calls between tags; a reply that ends within one ends the tag too.</summary>
    [GeneratedRegex(@"<(?<tag>tool_call|function_call|tool_use)>(?<json>.*?)(?:</\k<tag>>|\z)", RegexOptions.Singleline)]
    public static partial Regex Tagged();
}
