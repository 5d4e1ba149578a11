using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using static System.FormattableString;

namespace Rlm;

/// <summary>The calls of a recording, and which of them were replayed.</summary>
internal sealed class RecordedCalls
{
    private readonly Dictionary<string, ChatClientMetadata> _clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedMessage> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<RecordedCall>> _open = new(StringComparer.Ordinal);
    private readonly List<RecordedCall> _all = [];

    private RecordedCalls(TrajectoryRedaction redaction) => Redaction = redaction;

    public TrajectoryRedaction Redaction { get; }

    public IReadOnlyList<RecordedCall> All => _all;

    public IReadOnlyCollection<string> Clients => _clients.Keys;

    public int Remaining => _open.Values.Sum(static calls => calls.Count);

    /// <exception cref="InvalidDataException">It is no recording, or it is damaged.</exception>
    public static RecordedCalls Read(Stream stream, TrajectoryRedaction redaction)
    {
        var calls = new RecordedCalls(redaction);
        using var lines = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                if (number == 1)
                    ThrowIfNoHeader(json.RootElement);
                else
                    calls.Add(json.RootElement);
            }
            catch (Exception error) when (JsonFaults.IsOne(error) || error is KeyNotFoundException or FormatException or OverflowException)
            {
                // A recording that was cut off ends with half a line; the calls before it are whole.
                if (number > 1 && lines.Peek() < 0)
                    break;
                throw new InvalidDataException(Invariant($"Line {number} of the recording is damaged: {error.Message}"), error);
            }
        }

        foreach (var call in calls._all.OrderBy(static call => call.Number))
        {
            if (!calls._open.TryGetValue(call.Request.Key, out var equal))
                calls._open[call.Request.Key] = equal = new Queue<RecordedCall>();
            equal.Enqueue(call);
        }

        return calls;
    }

    public ChatClientMetadata? MetadataOf(string client) => _clients.GetValueOrDefault(client);

    public RecordedCall? Take(RecordedRequest request) =>
        _open.TryGetValue(request.Key, out var calls) && calls.TryDequeue(out var call) ? call : null;

    private static void ThrowIfNoHeader(JsonElement line)
    {
        if (line.GetProperty("type").GetString() != RecordingWriter.FormatName)
            throw new FormatException("this is no recording");
        if (line.GetProperty("version").GetInt32() is var version && version > RecordingWriter.FormatVersion)
        {
            throw new InvalidDataException(Invariant(
                $"The recording has version {version} of the format; this library reads up to {RecordingWriter.FormatVersion}."));
        }
    }

    private void Add(JsonElement line)
    {
        switch (line.GetProperty("type").GetString())
        {
            case "client":
                var uri = TextOf(line, "uri");
                _clients[line.GetProperty("name").GetString()!] =
                    new ChatClientMetadata(TextOf(line, "provider"), uri is null ? null : new Uri(uri), TextOf(line, "model"));
                break;
            case "message":
                _messages[line.GetProperty("id").GetString()!] =
                    new RecordedMessage(line.GetProperty("role").GetString()!, Redaction.Apply(line.GetProperty("text").GetString()!));
                break;
            case "call":
                _all.Add(ReadCall(line));
                break;
        }
    }

    private RecordedCall ReadCall(JsonElement line)
    {
        SortedDictionary<string, string> options = new(StringComparer.Ordinal);
        if (line.TryGetProperty("options", out var given))
        {
            foreach (var option in given.EnumerateObject())
                options[option.Name] = Redaction.Apply(option.Value.GetString() ?? throw new FormatException("an option has no value"));
        }

        var request = new RecordedRequest(
            line.GetProperty("client").GetString()!,
            [.. line.GetProperty("messages").EnumerateArray().Select(id => _messages[id.GetString()!])],
            options);
        return new RecordedCall(line.GetProperty("call").GetInt32(), request)
        {
            Response = line.TryGetProperty("response", out var response) ? RecordedJson.ReadResponse(response) : null,
            Updates = line.TryGetProperty("updates", out var updates) ? [.. updates.EnumerateArray().Select(RecordedJson.ReadUpdate)] : [],
            Error = line.TryGetProperty("error", out var error) ? ReadError(error) : null,
        };
    }

    private static RecordedError ReadError(JsonElement error) => new(
        TextOf(error, "type") ?? "",
        TextOf(error, "message") ?? "",
        error.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Number ? status.GetInt32() : null,
        TextOf(error, "httpError"),
        error.TryGetProperty("retryAfter", out var wait) && wait.ValueKind == JsonValueKind.Number
            ? TimeSpan.FromSeconds(wait.GetDouble()).TotalSeconds
            : null,
        error.TryGetProperty("inner", out var inner) && inner.ValueKind == JsonValueKind.Object ? ReadError(inner) : null);

    private static string? TextOf(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;
}
