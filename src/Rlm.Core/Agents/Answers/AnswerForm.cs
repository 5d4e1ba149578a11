using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>The form that an answer must have: a JSON schema, and what is wrong with an answer.</summary>
internal abstract class AnswerForm
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
        JsonElement value;
        try
        {
            value = Parse(text);
        }
        catch (JsonException error)
        {
            return $"it is not JSON ({error.Message})";
        }

        return _check.Problem(value) ?? Misfit(value);
    }

    /// <summary>The answer in a plain reply: models like to fence data.</summary>
    public string Clean(string reply)
    {
        var text = reply.Trim();
        if (IsText || !text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal))
            return text;
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        return lineEnd < 0 || lineEnd > text.Length - 4 ? text : text[(lineEnd + 1)..^3].Trim();
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
}
