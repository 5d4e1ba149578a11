using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using static System.FormattableString;

namespace Rlm;

/// <summary>What a tool returns to the root model.</summary>
/// <param name="Json">A JSON object, compact.</param>
/// <param name="Error">What went wrong, which stands in it too; <see langword="null"/> where nothing did.</param>
internal sealed record ToolResult(string Json, string? Error = null)
{
    // What the rest of a cut result takes besides its head and tail.
    private const int Frame = 64;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>A value of whatever kind: an object stays what it is.</summary>
    public static ToolResult Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = ToCompact(document.RootElement);
        return new ToolResult(document.RootElement.ValueKind == JsonValueKind.Object ? text : $"{{\"result\":{text}}}");
    }

    public static ToolResult Failure(string error) => new($"{{\"error\":{Quote(error)}}}", error);

    /// <summary>The same, of which the head and the tail alone are left where it is too long.</summary>
    public ToolResult Within(int limit)
    {
        if (Json.Length <= limit)
            return this;
        if (Error is not null)
            return new ToolResult($"{{\"error\":{Quote(Shorten(Error, limit / 2))}}}", Error);
        if (ToolResultCut.Cut(Json, limit) is { } shorter)
            return this with { Json = shorter };
        // Quotes and line ends count twice within a string, so the room in it is found by trying.
        var (least, most) = (0, Math.Max(0, limit - Frame) / 2);
        while (least < most)
        {
            var half = (least + most + 1) / 2;
            if (Cut(half).Length <= limit)
                least = half;
            else
                most = half - 1;
        }

        return this with { Json = Cut(least) };
    }

    /// <summary>The same with further properties.</summary>
    public ToolResult With(string name, string json) =>
        this with { Json = $"{Json.AsSpan(0, Json.Length - 1)}{(Json.Length > 2 ? "," : "")}\"{name}\":{json}}}" };

    public static string Quote(string text) => $"\"{Encoder.Encode(text)}\"";

    /// <summary>A text of which, where it is too long, the middle is left out.</summary>
    public static string Shorten(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var (head, tail) = (Excerpt.Head(text, limit / 2), Excerpt.Tail(text, limit / 2));
        return Invariant($"{head}\n[... {text.Length - head.Length - tail.Length:N0} characters left out ...]\n{tail}");
    }

    private static string ToCompact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Encoder }))
            element.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private string Cut(int half) => $"{{\"truncated\":true,\"characters\":{Json.Length}"
        + $",\"head\":{Quote(Excerpt.Head(Json, half))},\"tail\":{Quote(Excerpt.Tail(Json, half))}}}";
}
