using System.Text.Json;

namespace Rlm;

/// <summary>A form that only a schema describes.</summary>
internal sealed class SchemaForm(JsonElement schema) : AnswerForm(schema)
{
    /// <summary>The schema of any JSON value.</summary>
    public static JsonElement Anything { get; } = JsonElement.Parse("{}");

    protected override string? Misfit(JsonElement value) => null;
}
