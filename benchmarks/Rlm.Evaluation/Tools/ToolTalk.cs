using System.Text.Json;

namespace Rlm.Evaluation.Tools;

/// <summary>What a root model that calls tools has been shown.</summary>
internal sealed class ToolTalk
{
    /// <summary>The results of the last turn, in the order of its calls.</summary>
    public IReadOnlyList<JsonElement> Results { get; private set; } = [];

    /// <summary>All results so far, as they were shown.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>How long the text is, as <c>stats</c> told in the last turn.</summary>
    public long Characters => Results[0].GetProperty("characters").GetInt64();

    /// <summary>The hits of the first result of the last turn.</summary>
    public IEnumerable<(string Path, long Offset)> Hits =>
        Results[0].TryGetProperty("hits", out var hits) && hits.ValueKind == JsonValueKind.Array
            ? hits.EnumerateArray()
                .Select(static hit => (Text(hit, "path"), hit.TryGetProperty("offset", out var offset) ? offset.GetInt64() : 0))
            : [];

    /// <summary>The answers of sub-models in the last turn, without those that failed.</summary>
    public IEnumerable<string> Answers => Results
        .SelectMany(static result => result.TryGetProperty("answers", out var many) ? many.EnumerateArray() : Enumerable.Repeat(result, 1))
        .Select(static answer => Text(answer, "answer")).Where(static answer => answer.Length > 0);

    public void Show(IEnumerable<string> results)
    {
        List<JsonElement> elements = [];
        foreach (var result in results)
        {
            Seen += result + "\n";
            elements.Add(JsonElement.Parse(result));
        }

        Results = elements;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
