using System.Text.Json;

namespace Rlm.Samples.Tests.Servers;

/// <summary>A request as a loopback server got it.</summary>
public sealed record ServerRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json { get; } = Body.Length > 0 ? JsonDocument.Parse(Body).RootElement : default;

    public bool IsStreaming => Json.TryGetProperty("stream", out JsonElement stream) && stream.GetBoolean();
}
