using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Trajectories;

/// <summary>One line of a trajectory while it is read; what <see cref="TrajectoryLine"/> wrote.</summary>
internal readonly struct TrajectoryEntry(JsonElement json, KnownTexts texts)
{
    public string Type => json.GetProperty("type").GetString() ?? "";

    public TimeSpan Time => TimeOf("t") ?? default;

    public int Agent => IntOf("agent");

    public string? StringOf(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public int IntOf(string name) => IntOrNull(name) ?? 0;

    public int? IntOrNull(string name) => json.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    public long LongOf(string name) => json.TryGetProperty(name, out var value) ? value.GetInt64() : 0;

    public long? LongOrNull(string name) => json.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    public decimal? DecimalOf(string name) => json.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    public bool IsSet(string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();

    public TimeSpan? TimeOf(string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return null;
        var time = TimeSpan.FromTicks((long)(value.GetDecimal() * TimeSpan.TicksPerSecond));
        return time >= TimeSpan.Zero ? time : throw new FormatException("A time is negative.");
    }

    public T? EnumOf<T>(string name)
        where T : struct, Enum =>
        StringOf(name) is { } text && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;

    public UsageDetails? UsageOf(string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return null;
        var usage = new TrajectoryEntry(value, texts);
        return new UsageDetails
        {
            InputTokenCount = usage.LongOrNull("input"),
            OutputTokenCount = usage.LongOrNull("output"),
            TotalTokenCount = usage.LongOrNull("total"),
            CachedInputTokenCount = usage.LongOrNull("cached"),
            ReasoningTokenCount = usage.LongOrNull("reasoning"),
        };
    }

    /// <summary>The text of a name, put together where it is given in pieces.</summary>
    public string? TextOf(string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        var id = value.GetProperty("id").GetString()!;
        if (value.TryGetProperty("text", out var text))
            return texts[id] = text.GetString()!;
        if (value.TryGetProperty("parts", out var parts))
            return texts[id] = Join(parts);
        return texts[id];
    }

    /// <summary>The error as the recorder writes it: a type and a message.</summary>
    public string? Error
    {
        get
        {
            if (!json.TryGetProperty("error", out var value))
                return null;
            if (value.ValueKind == JsonValueKind.String || value.TryGetProperty("id", out _))
                return TextOf("error");
            var error = new TrajectoryEntry(value, texts);
            var message = error.TextOf("message");
            texts.Quote(message?.Length ?? 0);
            return $"{error.StringOf("type")}: {message}";
        }
    }

    /// <summary>Gives a node that the line begins its place.</summary>
    public T Begin<T>(T node)
        where T : TrajectoryNode
    {
        (node.Agent, node.Iteration, node.Start) = (Agent, IntOf("iteration"), Time);
        return node;
    }

    /// <summary>Notes what a node cost.</summary>
    public void Pay(TrajectoryNode node) =>
        (node.Usage, node.Cost, node.UsageIsEstimated) = (UsageOf("usage"), DecimalOf("cost"), IsSet("estimated"));

    public TrajectoryFigures Figures() => new()
    {
        Iterations = IntOf("iterations"),
        Cells = IntOf("cells"),
        Compactions = IntOf("compactions"),
        ModelCalls = LongOf("modelCalls"),
        FailedCalls = LongOf("failedCalls"),
        Duration = TimeOf("duration") ?? default,
        ModelTime = TimeOf("modelTime") ?? default,
        CodeTime = TimeOf("codeTime") ?? default,
        CodeSteps = LongOf("codeSteps"),
        GeneratedCodeLength = LongOf("codeLength"),
        ContextLength = LongOf("contextLength"),
        DocumentCount = IntOf("documents"),
        RootUsage = UsageOf("rootUsage") ?? new UsageDetails(),
        SubUsage = UsageOf("subUsage") ?? new UsageDetails(),
        Cost = DecimalOf("cost"),
        UsageIsEstimated = IsSet("estimated"),
    };

    public IReadOnlyList<TrajectoryMessage> MessagesOf(string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return [];
        List<TrajectoryMessage> messages = [];
        foreach (var item in value.EnumerateArray())
        {
            var message = new TrajectoryEntry(item, texts);
            messages.Add(new TrajectoryMessage(message.StringOf("role") ?? "", message.TextOf("text") ?? message.ContentsOf("contents")));
        }

        return messages;
    }

    private string ContentsOf(string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return "";
        List<string> lines = [];
        foreach (var item in value.EnumerateArray())
        {
            var content = new TrajectoryEntry(item, texts);
            var text = content.TextOf("text");
            texts.Quote(text?.Length ?? 0);
            lines.Add(content.StringOf("kind") switch
            {
                "text" => text ?? "",
                "call" => $"[call {content.StringOf("name")}] {text}",
                "result" => $"[result] {text}",
                "data" => $"[{content.StringOf("mediaType")}, {content.LongOf("bytes")} bytes]",
                var kind => $"[{kind}] {text}".TrimEnd(),
            });
        }

        return string.Join('\n', lines);
    }

    private string Join(JsonElement parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts.EnumerateArray())
        {
            if (part.ValueKind == JsonValueKind.String)
            {
                joined.Append(part.GetString());
                continue;
            }

            var (whole, at, length) =
                (texts[part.GetProperty("id").GetString()!], part.GetProperty("at").GetInt32(), part.GetProperty("length").GetInt32());
            if (at < 0 || length < 0 || at > whole.Length - length)
                throw new FormatException("A text quotes what another does not hold.");
            texts.Quote(length);
            joined.Append(whole, at, length);
        }

        return joined.ToString();
    }
}
