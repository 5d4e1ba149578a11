using System.Text.Json;

namespace Rlm.Samples.Tests.Servers;

/// <summary>What a loopback server answers; <see cref="Drops"/> closes the connection before the reply is whole.</summary>
public sealed record ServerReply(int Status, string Body, string ContentType = "application/json")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public bool Drops { get; init; }

    /// <summary>Says nothing more until the client goes away.</summary>
    public bool Hangs { get; init; }

    public static ServerReply Error(int status, string message) =>
        new(status, JsonSerializer.Serialize(new { error = new { message, type = "test" } }));
}
