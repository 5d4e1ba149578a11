using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Telemetry;

/// <summary>Writes content in the form that the conventions for generative models give it.</summary>
internal static class TelemetryJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Messages(IEnumerable<ChatMessage> messages, string? finishReason = null) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("role", message.Role.Value);
            json.WriteStartArray("parts");
            WritePart(json, message);
            json.WriteEndArray();
            if (finishReason is not null)
                json.WriteString("finish_reason", finishReason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Parts(IEnumerable<ChatMessage> messages) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var message in messages)
            WritePart(json, message);
        json.WriteEndArray();
    });

    public static string Code(string code) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteEndObject();
    });

    private static void WritePart(Utf8JsonWriter json, ChatMessage message)
    {
        json.WriteStartObject();
        json.WriteString("type", "text");
        json.WriteString("content", message.Text);
        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
