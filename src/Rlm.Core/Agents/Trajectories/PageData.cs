using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.AI;
using static System.FormattableString;

namespace Rlm.Trajectories;

/// <summary>Writes a trajectory as the data of its page: nodes with the index of their parent, and each text once.</summary>
internal sealed class PageData
{
    // Angle brackets, quotes and ampersands are escaped whatever the alphabet, so that no text can end the element that it stands in.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Utf8JsonWriter _json;

    private PageData(Utf8JsonWriter json) => _json = json;

    public static void Write(RlmTrajectory trajectory, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        new PageData(json).Write(trajectory);
    }

    private void Write(RlmTrajectory trajectory)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("run");
        Add("question", trajectory.Question);
        Add("started", trajectory.StartedAt.ToString("O", CultureInfo.InvariantCulture));
        Add("library", trajectory.LibraryVersion);
        Add("name", trajectory.Root.Name);
        Add("model", trajectory.Root.Model);
        Add("status", StatusOf(trajectory.Root));
        Add("ok", trajectory.Status == RlmStatus.Answered);
        _json.WriteNumber("duration", trajectory.Duration.TotalSeconds);
        _json.WriteNumber("agents", trajectory.Agents.Count);
        Add("usage", trajectory.Usage);
        Add("cost", trajectory.Cost);
        Add("estimated", trajectory.Nodes.Any(static node => node.UsageIsEstimated));
        _json.WriteEndObject();

        var indices = new Dictionary<TrajectoryNode, int>();
        _json.WriteStartArray("nodes");
        foreach (var node in trajectory.Nodes)
        {
            indices[node] = indices.Count;
            Write(node, node.Parent is { } parent ? indices[parent] : -1);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("texts");
        foreach (var (text, _) in _texts.OrderBy(static text => text.Value))
            _json.WriteStringValue(text);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(TrajectoryNode node, int parent)
    {
        _json.WriteStartObject();
        _json.WriteNumber("p", parent);
        _json.WriteNumber("a", node.Agent);
        _json.WriteNumber("s", node.Start.TotalSeconds);
        if (node.End is { } end)
            _json.WriteNumber("e", end.TotalSeconds);
        Add("bad", node.Error is not null);
        Add("u", node.Usage);
        Add("c", node.Cost);
        Add("est", node.UsageIsEstimated);
        switch (node)
        {
            case TrajectoryAgent agent:
                Write(agent);
                break;
            case TrajectoryIteration iteration:
                Head("iteration", Invariant($"Iteration {iteration.Iteration}"));
                break;
            case TrajectoryCall call:
                Write(call);
                break;
            case TrajectoryCell cell:
                Write(cell);
                break;
            case TrajectorySubCall call:
                Write(call);
                break;
            case TrajectoryToolCall tool:
                Head("tool", tool.Name);
                Sections(("Arguments", "code", tool.Arguments), ("Result", "code", tool.Result), ("Error", "error", tool.Error));
                break;
            case TrajectoryNote note:
                Head("note", Words(note.Kind));
                Sections(("Note", "text", note.Text));
                break;
        }

        _json.WriteEndObject();
    }

    private void Write(TrajectoryAgent agent)
    {
        Head("agent", agent.Name, agent.Model);
        var (context, figures) = (agent.Context, agent.Figures);
        Facts(
            ("Status", StatusOf(agent)),
            ("Answer", agent.Origin is AnswerOrigin.None ? null : Words(agent.Origin.ToString())),
            ("Limit", agent.ExhaustedLimit is { } limit ? Words(limit.ToString()) : null),
            ("Iterations", Number(figures?.Iterations)),
            ("Cells", Number(figures?.Cells)),
            ("Compactions", figures is { Compactions: > 0 } ? Number(figures.Compactions) : null),
            ("Model calls", Number(figures?.ModelCalls)),
            ("Failed tries", figures is { FailedCalls: > 0 } ? Number(figures.FailedCalls) : null),
            ("Model time", Seconds(figures?.ModelTime)),
            ("Code time", Seconds(figures?.CodeTime)),
            ("Context", context is null ? null : SizeOf(context)),
            ("Source", context?.Source),
            ("Context hash", context?.Hash));
        Sections(("Question", "text", agent.Question), ("Answer", "text", agent.Answer), ("Error", "error", agent.Error));
    }

    private void Write(TrajectoryCall call)
    {
        var label = call.Purpose switch
        {
            "last" => "Last request",
            "compaction" => "Compaction",
            _ => "Root model",
        };
        Head(call.Purpose, label, call.Model);
        Facts(
            ("Finish reason", call.FinishReason),
            ("Tries", call.Tries > 1 ? Number(call.Tries) : null),
            ("Messages", Number(call.KeptMessages + call.NewMessages.Count)),
            ("Sent before", call.KeptMessages > 0 ? Number(call.KeptMessages) : null));
        Sections(
        [
            .. call.NewMessages.Select(static message => (Words(message.Role), "text", (string?)message.Text)),
            ("Thoughts and calls", "text", call.OtherContents),
            ("Reply", "reply", call.Reply),
            ("Error", "error", call.Error),
        ]);
    }

    private void Write(TrajectoryCell cell)
    {
        Head("cell", Invariant($"Cell {cell.Number}"), FirstLine(cell.Code));
        Facts(
            ("Status", cell.Status is { } status ? Words(status) : "Not ended"),
            ("Computing", Seconds(cell.ActiveTime)),
            ("Steps", Number(cell.Steps)),
            ("Printed", cell.OutputLength > 0 ? $"{Number(cell.OutputLength)} characters" : null));
        Sections(
            ("Code", "code", cell.Code),
            ("Output", "text", cell.Output),
            ("Error", "error", cell.Error),
            ("Submitted", "text", cell.Answer));
    }

    private void Write(TrajectorySubCall call)
    {
        Head(call.IsNested ? "nested" : "sub", call.IsNested ? "Nested agent" : "Sub-call", FirstLine(call.Prompt));
        Facts(
            ("Number", Number(call.Id)),
            ("Model", call.Model),
            ("Tries", call.Tries > 1 ? Number(call.Tries) : null),
            ("From cache", call.FromCache ? "Yes: an identical prompt was asked before" : null),
            ("Truncated", call.IsTruncated ? "Yes: it ends at the output limit" : null));
        Sections(("Prompt", "text", call.Prompt), ("Reply", "text", call.Reply), ("Error", "error", call.Error));
    }

    private void Head(string kind, string label, string? detail = null)
    {
        Add("k", kind);
        Add("l", label);
        Add("d", string.IsNullOrEmpty(detail) ? null : detail);
    }

    private void Facts(params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        _json.WriteStartArray("f");
        foreach (var (name, value) in facts)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            _json.WriteStringValue(name);
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    private void Sections(params ReadOnlySpan<(string Title, string Kind, string? Text)> sections)
    {
        _json.WriteStartArray("x");
        foreach (var (title, kind, text) in sections)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            if (!_texts.TryGetValue(text, out var index))
                _texts[text] = index = _texts.Count;
            _json.WriteStringValue(title);
            _json.WriteStringValue(kind);
            _json.WriteNumberValue(index);
        }

        _json.WriteEndArray();
    }

    private void Add(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }

    private void Add(string name, bool value)
    {
        if (value)
            _json.WriteBoolean(name, true);
    }

    private void Add(string name, decimal? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
    }

    // Input, output, what of the input was cached, and what of the output was reasoning.
    private void Add(string name, UsageDetails? usage)
    {
        if (usage is null)
            return;
        _json.WriteStartArray(name);
        _json.WriteNumberValue(usage.InputTokenCount ?? 0);
        _json.WriteNumberValue(usage.OutputTokenCount ?? 0);
        _json.WriteNumberValue(usage.CachedInputTokenCount ?? 0);
        _json.WriteNumberValue(usage.ReasoningTokenCount ?? 0);
        _json.WriteEndArray();
    }

    private static string StatusOf(TrajectoryAgent agent) =>
        agent.WasCanceled ? "Canceled" : agent.Status is { } status ? Words(status.ToString()) : "Not ended";

    private static string SizeOf(TrajectoryContext context)
    {
        var (kind, documents) = (Words(context.Kind.ToString()), context.Documents == 1 ? "document" : "documents");
        return Invariant($"{kind}, {context.Documents:N0} {documents}, {context.Bytes:N0} bytes");
    }

    private static string? Number(long? value) => value?.ToString("N0", CultureInfo.InvariantCulture);

    private static string? Seconds(TimeSpan? time) =>
        time is { } value ? Invariant($"{value.TotalSeconds:#,0.###} s") : null;

    private static string FirstLine(string text)
    {
        const int Longest = 120;
        var line = text.AsSpan().TrimStart();
        line = line.IndexOfAny('\r', '\n') is >= 0 and var end ? line[..end] : line;
        return Excerpt.Of(line[..Math.Min(line.Length, Longest + 1)].ToString(), Longest, "…");
    }

    // Names of enumerations as words: "OutOfBudget" is "Out of budget".
    private static string Words(string name)
    {
        var words = string.Concat(name.Select(static (letter, i) =>
            i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
