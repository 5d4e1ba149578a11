using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Writes the lines of a recording.</summary>
internal sealed class RecordingWriter : IDisposable
{
    public const string FormatName = "rlm-recording";
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly HashSet<string> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _clients = new(StringComparer.Ordinal);
    private readonly StreamWriter _lines;
    private readonly TrajectoryRedaction _redaction;
    private int _calls;
    private bool _isDisposed;

    public RecordingWriter(Stream stream, TrajectoryRedaction redaction)
    {
        _lines = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        _redaction = redaction;
        Write(new JsonObject { ["type"] = FormatName, ["version"] = FormatVersion });
        _lines.Flush();
    }

    /// <exception cref="ArgumentException">Another client has the name already.</exception>
    public void AddClient(string name, ChatClientMetadata? metadata)
    {
        var line = new JsonObject
        {
            ["type"] = "client",
            ["name"] = name,
            ["provider"] = metadata?.ProviderName,
            ["uri"] = metadata?.ProviderUri?.ToString(),
            ["model"] = metadata?.DefaultModelId,
        };
        lock (_lock)
        {
            var text = line.ToJsonString();
            if (_clients.TryGetValue(name, out var known) && known != text)
            {
                throw new ArgumentException(
                    $"The recording has a client of another model called '{name}'; give this one a name of its own.", nameof(name));
            }

            if (_clients.TryAdd(name, text))
                Write(line);
        }
    }

    public Pending Begin(string client, IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        new(this, Interlocked.Increment(ref _calls), RecordedRequest.Of(client, messages, options, _redaction));

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _lines.Dispose();
        }
    }

    private void Write(int number, RecordedRequest request, string outcome, JsonNode? value, Exception? error)
    {
        if (value is JsonArray updates)
            RedactPieces(updates);
        Redact(value);
        var failure = error is null ? null : RecordedError.Of(error, TimeProvider.System);
        lock (_lock)
        {
            // A call that ends after the recording was closed is not part of it.
            if (_isDisposed)
                return;
            foreach (var message in request.Messages)
            {
                if (_messages.Add(message.Id))
                    Write(new JsonObject { ["type"] = "message", ["id"] = message.Id, ["role"] = message.Role, ["text"] = message.Text });
            }

            var line = new JsonObject
            {
                ["type"] = "call",
                ["call"] = number,
                ["client"] = request.Client,
                ["messages"] = new JsonArray([.. request.Messages.Select(static message => JsonValue.Create(message.Id))]),
            };
            if (request.Options.Count > 0)
            {
                line["options"] = new JsonObject(
                    request.Options.Select(static option => KeyValuePair.Create<string, JsonNode?>(option.Key, option.Value)));
            }

            line[outcome] = value;
            if (failure is not null)
                line["error"] = ToJson(failure);
            Write(line);
            _lines.Flush();
        }
    }

    private JsonObject ToJson(RecordedError error) => new()
    {
        ["type"] = error.Type,
        ["message"] = _redaction.Apply(error.Message),
        ["status"] = error.Status,
        ["httpError"] = error.HttpError,
        ["retryAfter"] = error.RetryAfter,
        ["inner"] = error.Inner is { } inner ? ToJson(inner) : null,
    };

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Nodes made of strings, numbers and elements need no reflection.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Nodes made of strings, numbers and elements need no reflection.")]
    private void Write(JsonNode line) => _lines.WriteLine(line.ToJsonString(Relaxed));

    // A secret that arrived in pieces is none in any of them: where the whole has one, the first piece becomes the whole.
    private void RedactPieces(JsonArray updates)
    {
        foreach (var pieces in updates.SelectMany(static update => update?["contents"] as JsonArray ?? [])
            .OfType<JsonObject>().Where(static content => TextOf(content["text"]) is not null)
            .GroupBy(static content => TextOf(content["$type"])))
        {
            var whole = string.Concat(pieces.Select(static piece => TextOf(piece["text"])));
            var rest = _redaction.Apply(whole);
            if (rest == whole)
                continue;
            foreach (var piece in pieces)
                (piece["text"], rest) = (rest, "");
        }
    }

    // The values of all names, whatever they are: a rule on the text as a whole could leave something that is no JSON.
    private void Redact(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (var name in item.Select(static pair => pair.Key).ToList())
                {
                    if (TextOf(item[name]) is { } text)
                        item[name] = _redaction.Apply(text);
                    else
                        Redact(item[name]);
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (TextOf(list[i]) is { } text)
                        list[i] = _redaction.Apply(text);
                    else
                        Redact(list[i]);
                }

                break;
        }
    }

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>A call under way.</summary>
    internal sealed class Pending(RecordingWriter writer, int number, RecordedRequest request)
    {
        public void End(ChatResponse response) => writer.Write(number, request, "response", RecordedJson.Of(response), error: null);

        public void End(IReadOnlyList<ChatResponseUpdate> updates, Exception? error) =>
            writer.Write(number, request, "updates", RecordedJson.Of(updates), error);
    }
}
