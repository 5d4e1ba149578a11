using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Trajectories;

/// <summary>One line of a trajectory while it is written. What is <see langword="null"/> is left out.</summary>
internal sealed class TrajectoryLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json;
    private readonly TrajectoryTexts _texts;

    private TrajectoryLine(Utf8JsonWriter json, TrajectoryTexts texts)
    {
        _json = json;
        _texts = texts;
    }

    public static void Write(IBufferWriter<byte> buffer, TrajectoryTexts texts, Action<TrajectoryLine> write)
    {
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(new TrajectoryLine(json, texts));
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }

    public TrajectoryLine Add(string name, long? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
        return this;
    }

    public TrajectoryLine Add(string name, decimal? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
        return this;
    }

    /// <summary>Adds a time in seconds.</summary>
    public TrajectoryLine Add(string name, TimeSpan? value)
    {
        if (value is { } time)
            _json.WriteNumber(name, (decimal)time.Ticks / TimeSpan.TicksPerSecond);
        return this;
    }

    /// <summary>Adds what is no secret, such as a kind or a status.</summary>
    public TrajectoryLine Add(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
        return this;
    }

    /// <summary>Adds a mark, where it is set.</summary>
    public TrajectoryLine Add(string name, bool value)
    {
        if (value)
            _json.WriteBoolean(name, true);
        return this;
    }

    /// <summary>Adds a short text that may hold a secret.</summary>
    public TrajectoryLine AddLabel(string name, string? value) => Add(name, value is null ? null : _texts.Redact(value));

    /// <summary>Adds a text: whole where it is new, else by its id or in pieces.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The text.</param>
    /// <param name="agent">The agent that it belongs to.</param>
    /// <param name="isQuotable">Whether later texts of the agent are likely to quote it.</param>
    public TrajectoryLine AddText(string name, string? value, int agent, bool isQuotable = false)
    {
        if (value is null)
            return this;
        var text = _texts.Redact(value);
        if (text.Length <= TrajectoryTexts.InlineLength)
        {
            _json.WriteString(name, text);
            return this;
        }

        var id = TrajectoryTexts.IdOf(text);
        _json.WriteStartObject(name);
        _json.WriteString("id", id);
        if (_texts.IsNew(id))
            WriteNew(agent, text);
        _json.WriteEndObject();
        if (isQuotable)
            _texts.MakeQuotable(agent, id, text);
        return this;
    }

    public TrajectoryLine ForgetQuotable(int agent)
    {
        _texts.ForgetQuotable(agent);
        return this;
    }

    public TrajectoryLine AddUsage(string name, UsageDetails? usage)
    {
        if (usage is null)
            return this;
        _json.WriteStartObject(name);
        Add("input", usage.InputTokenCount).Add("output", usage.OutputTokenCount).Add("total", usage.TotalTokenCount)
            .Add("cached", usage.CachedInputTokenCount).Add("reasoning", usage.ReasoningTokenCount);
        _json.WriteEndObject();
        return this;
    }

    public TrajectoryLine AddError(Exception? error, int agent)
    {
        if (error is null)
            return this;
        _json.WriteStartObject("error");
        Add("type", error.GetType().FullName).AddText("message", error.Message, agent);
        _json.WriteEndObject();
        return this;
    }

    public TrajectoryLine AddMessages(string name, IEnumerable<ChatMessage> messages, int agent)
    {
        _json.WriteStartArray(name);
        foreach (var message in messages)
        {
            _json.WriteStartObject();
            Add("role", message.Role.Value).AddLabel("author", message.AuthorName);
            if (message.Contents.All(static content => content is TextContent))
                AddText("text", message.Text, agent);
            else
                AddContents(message.Contents, agent);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        return this;
    }

    private void AddContents(IEnumerable<AIContent> contents, int agent)
    {
        _json.WriteStartArray("contents");
        foreach (var content in contents)
        {
            _json.WriteStartObject();
            AddContent(content, agent);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void AddContent(AIContent content, int agent)
    {
        switch (content)
        {
            case TextContent text:
                Add("kind", "text").AddText("text", text.Text, agent);
                break;
            case TextReasoningContent thought:
                Add("kind", "reasoning").AddText("text", thought.Text, agent);
                break;
            case FunctionCallContent call:
                Add("kind", "call").Add("call", call.CallId).Add("name", call.Name).AddText("text", ContentJson.Of(call.Arguments), agent);
                break;
            case FunctionResultContent result:
                Add("kind", "result").Add("call", result.CallId)
                    .AddText("text", result.Result as string ?? ContentJson.Of(result.Result), agent);
                break;
            case DataContent data:
                Add("kind", "data").Add("mediaType", data.MediaType).Add("bytes", (long)data.Data.Length);
                break;
            case UriContent uri:
                Add("kind", "uri").Add("mediaType", uri.MediaType).AddText("text", uri.Uri.ToString(), agent);
                break;
            default:
                Add("kind", content.GetType().Name);
                break;
        }
    }

    private void WriteNew(int agent, string text)
    {
        var pieces = _texts.Cut(agent, text);
        if (pieces is [{ Of: null }])
        {
            _json.WriteString("text", text);
            return;
        }

        _json.WriteStartArray("parts");
        foreach (var piece in pieces)
        {
            if (piece.Of is not { } of)
            {
                _json.WriteStringValue(piece.Text);
                continue;
            }

            _json.WriteStartObject();
            Add("id", of).Add("at", piece.At).Add("length", piece.Text.Length);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
