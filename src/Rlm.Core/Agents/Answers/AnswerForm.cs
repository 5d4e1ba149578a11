using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>The form that an answer must have: a JSON schema, and what is wrong with an answer.</summary>
internal abstract partial class AnswerForm
{
    private readonly SchemaCheck _check;

    protected AnswerForm(JsonElement schema)
    {
        _check = new SchemaCheck(schema);
        Schema = WithoutDialect(schema);
        IsText = TypeOf(schema) == "string";
        IsObject = TypeOf(schema) == "object";
    }

    /// <summary>The schema as JSON text.</summary>
    public string Schema { get; }

    /// <summary>Whether the answer is a string: then its text is not JSON but the string itself.</summary>
    public bool IsText { get; }

    /// <summary>Whether the answer has fields.</summary>
    public bool IsObject { get; }

    /// <summary>Says what is wrong with an answer.</summary>
    /// <returns><see langword="null"/> where it fits.</returns>
    public string? Problem(string text)
    {
        try
        {
            var value = Parse(text);
            return _check.Problem(value) ?? Misfit(value);
        }
        catch (Exception error) when (JsonFaults.IsOne(error))
        {
            return $"it is not JSON ({error.Message})";
        }
    }

    /// <summary>The answer in a plain reply: all of it, or what it fences.</summary>
    /// <returns><see langword="null"/> where nothing in it fits.</returns>
    public string? Find(string reply)
    {
        var text = reply.Trim();
        if (text.Length > 0 && Problem(text) is null)
            return text;
        if (IsText)
            return null;
        foreach (Match fence in Fenced().Matches(reply))
        {
            text = fence.Groups["data"].Value.Trim();
            if (Problem(text) is null)
                return text;
        }

        return null;
    }

    /// <summary>What the serializer has against a value that the schema allows: a date that is none, a number out of range.</summary>
    protected abstract string? Misfit(JsonElement value);

    protected JsonElement Parse(string text)
    {
        if (IsText)
            return JsonSerializer.SerializeToElement(text, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(string)));
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string? TypeOf(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()
            : null;

    // Compact, and without "$schema", which tells a model nothing.
    private static string WithoutDialect(JsonElement schema)
    {
        var node = JsonNode.Parse(schema.GetRawText());
        (node as JsonObject)?.Remove("$schema");
        return node?.ToJsonString() ?? "null";
    }

    [GeneratedRegex(@"^```[a-z]*[ \t]*\r?\n(?<data>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Fenced();
}
