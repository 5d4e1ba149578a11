using System.Reflection;
using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Repl;
using static System.FormattableString;

namespace Rlm.Trajectories;

/// <summary>Turns what happens in a run into the lines of its trajectory.</summary>
internal sealed class TrajectoryRecorder
{
    public const string FormatName = "rlm-trajectory";
    public const int FormatVersion = 1;

    private static readonly string? Library = typeof(TrajectoryRecorder).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    private readonly TrajectoryWriter _writer;
    private readonly TimeProvider _time;
    private readonly long _start;
    private int _calls;

    private TrajectoryRecorder(TrajectoryTarget target, RlmAgentSettings settings)
    {
        (var stream, Path) = target.Open(settings.TimeProvider);
        _time = settings.TimeProvider;
        _start = _time.GetTimestamp();
        var started = _time.GetUtcNow();
        _writer = new TrajectoryWriter(stream, new TrajectoryTexts(target.Redaction), _time);
        _writer.Post(0, line => line.Add("type", FormatName).Add("version", FormatVersion).Add("library", Library)
            .Add("started", started.ToString("O")));
    }

    /// <summary>Where the trajectory is, where that is a file.</summary>
    public string? Path { get; }

    /// <summary>What kept the trajectory from being written whole.</summary>
    public Exception? Error => _writer.Error;

    public static TrajectoryRecorder? Open(RlmAgentSettings settings) =>
        settings.Trajectory is { } target ? new TrajectoryRecorder(target, settings) : null;

    public ValueTask DrainAsync(CancellationToken cancellationToken) => _writer.DrainAsync(cancellationToken);

    public Task CompleteAsync() => _writer.CompleteAsync();

    public void AgentStarted(RunState state, RlmAgentSettings settings, RlmRequest request)
    {
        var (options, model) = (settings.Options, settings.Metadata.DefaultModelId);
        var (parent, subCall) = (state.ParentId, request.SubCall > 0 ? request.SubCall : (int?)null);
        Post("agent", state, request.Question.Length, line => line.Add("parent", parent).Add("subCall", subCall).Add("depth", state.Depth)
            .Add("name", options.Name).Add("model", model).Add("maxDepth", options.MaxDepth).Add("maxIterations", options.MaxIterations)
            .AddText("question", request.Question, state.Id, isQuotable: true));
    }

    public async ValueTask ContextKnownAsync(RunState state, ContextShape shape, CancellationToken cancellationToken)
    {
        string? hash = null;
        try
        {
            hash = await ContextFingerprint.ComputeAsync(state.Context, shape, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A context that cannot be listed fails the run, or it does not; it is not for its record to decide.
        }

        Post("context", state, 0, line => line.Add("hash", hash).Add("kind", NameOf(shape.Kind)).Add("documents", shape.Documents)
            .Add("bytes", shape.Bytes).Add("characters", shape.Characters).AddLabel("source", shape.Source));
    }

    /// <summary>Hears what is told to the reader of a streamed run, too.</summary>
    public void Observe(RlmUpdate update, RunState state)
    {
        var iteration = state.Iteration;
        switch (update)
        {
            case IterationStarted:
                Post("iteration", state, 0, line => line.Add("iteration", iteration));
                break;
            case CodeStarted { Code: var code }:
                var cell = state.Cells;
                Post("cell", state, code.Length, line => line.Add("cell", cell).Add("iteration", iteration)
                    .AddText("code", code, state.Id, isQuotable: true));
                break;
            case not null when NoteOf(update) is { } text:
                Post("note", state, text.Length, line => line.Add("iteration", iteration).Add("kind", update.GetType().Name)
                    .AddText("text", text, state.Id));
                break;
        }
    }

    public void CellEnded(RunState state, CellResult result, TimeSpan duration)
    {
        var cell = state.Cells;
        Post("cell.end", state, result.Output.Length + (result.Answer?.Length ?? 0), line => line.Add("cell", cell)
            .Add("status", NameOf(result.Status)).Add("duration", duration).Add("active", result.ActiveTime).Add("steps", result.Steps)
            .AddText("output", result.Output.Length > 0 ? result.Output : null, state.Id, isQuotable: true)
            .Add("outputLength", result.OutputLength)
            .AddText("error", result.Error, state.Id, isQuotable: true)
            .AddText("answer", result.Answer, state.Id, isQuotable: true));
    }

    public void SubCallStarted(RunState state, int id, string? prompt, bool isNested)
    {
        var (cell, iteration) = (state.Cells, state.Iteration);
        Post("subcall", state, prompt?.Length ?? 0, line => line.Add("subCall", id).Add("cell", cell).Add("iteration", iteration)
            .Add("nested", isNested).AddText("prompt", prompt, state.Id));
    }

    public void SubCallEnded(RunState state, SubCallInfo call, string reply, CallRecord? record)
    {
        var outcome = record?.Outcome;
        Post("subcall.end", state, reply.Length, line =>
        {
            line.Add("subCall", call.Id).Add("model", call.Model).Add("duration", call.Duration).Add("fromCache", call.FromCache)
                .Add("truncated", call.IsTruncated).AddText(call.Failed ? "error" : "reply", reply, state.Id);
            outcome?.Write(line);
        });
    }

    /// <summary>Notes a model call from here on; a sub-call is written as such.</summary>
    public CallRecord BeginCall(RunState state, ModelCall call) => new(this, state, call);

    public int CallStarted(RunState state, ModelCall call)
    {
        var (id, iteration) = (Interlocked.Increment(ref _calls), state.Iteration);
        var (kept, added) = state.Sent.Next(call.Messages);
        Post("call", state, added.Sum(static message => message.Text.Length), line => line.Add("call", id).Add("iteration", iteration)
            .Add("kind", PurposeOf(call.Kind)).Add("model", call.Model).Add("keep", kept > 0 ? kept : (int?)null)
            .AddMessages("add", added, state.Id).ForgetQuotable(state.Id));
        return id;
    }

    public void CallEnded(RunState state, int id, ChatResponse? response, Exception? error, CallOutcome outcome)
    {
        var text = response?.Text;
        var others = response?.Messages.SelectMany(static message => message.Contents)
            .Where(static content => content is TextReasoningContent or FunctionCallContent or ErrorContent).ToList() ?? [];
        Post("call.end", state, text?.Length ?? 0, line =>
        {
            line.Add("call", id).Add("model", response?.ModelId).AddText("reply", text, state.Id, isQuotable: true)
                .Add("finish", response?.FinishReason?.Value).AddError(error, state.Id);
            if (others.Count > 0)
                line.AddMessages("contents", [new ChatMessage(ChatRole.Assistant, others)], state.Id);
            outcome.Write(line);
        });
    }

    public int ToolStarted(RunState state, string name, string arguments)
    {
        var (id, cell, iteration) = (Interlocked.Increment(ref _calls), state.Cells, state.Iteration);
        Post("tool", state, arguments.Length, line => line.Add("call", id).Add("cell", cell).Add("iteration", iteration).Add("name", name)
            .AddText("arguments", arguments, state.Id));
        return id;
    }

    public void ToolEnded(RunState state, int id, string? result, string? error) =>
        Post("tool.end", state, result?.Length ?? 0, line => line.Add("call", id).AddText("result", result, state.Id)
            .AddText("error", error, state.Id));

    /// <summary>Notes how an agent ended.</summary>
    /// <param name="state">The agent.</param>
    /// <param name="metadata">Its account, and that of all below it.</param>
    /// <param name="text">Its answer or draft.</param>
    /// <param name="error">Why it failed.</param>
    public void AgentEnded(RunState state, RlmMetadata metadata, string text, Exception? error)
    {
        var node = metadata.Root;
        Post("agent.end", state, text.Length, line => line.Add("status", node.Status is { } status ? NameOf(status) : "canceled")
            .Add("origin", NameOf(node.Origin)).AddText("answer", text.Length > 0 ? text : null, state.Id)
            .AddError(error, state.Id).Add("limit", metadata.ExhaustedLimit is { } limit ? NameOf(limit) : null)
            .Add("iterations", node.Iterations).Add("cells", node.Cells).Add("compactions", node.Compactions)
            .Add("modelCalls", node.ModelCalls).Add("failedCalls", node.FailedCalls)
            .Add("duration", node.Duration).Add("modelTime", node.ModelTime).Add("codeTime", node.CodeTime).Add("codeSteps", node.CodeSteps)
            .Add("codeLength", node.GeneratedCodeLength).Add("contextLength", node.ContextLength).Add("documents", node.DocumentCount)
            .AddUsage("rootUsage", node.OwnRootUsage).AddUsage("subUsage", node.OwnSubUsage).Add("cost", node.OwnCost)
            .Add("estimated", node.Own.IsEstimated).ForgetQuotable(state.Id));
    }

    private void Post(string type, RunState state, int characters, Action<TrajectoryLine> write)
    {
        var (time, agent) = (_time.GetElapsedTime(_start), state.Id);
        _writer.Post(characters, line =>
        {
            line.Add("type", type).Add("t", time).Add("agent", agent);
            write(line);
        });
    }

    // What happens at a moment; all else has lines of its own, or none.
    private static string? NoteOf(RlmUpdate update) => update switch
    {
        BudgetMarkReached mark => $"Limit = {mark.Limit}, Left = {mark.Left}",
        CallRetried call => Invariant($"SubCall = {call.SubCall}, Model = {call.Model}, Try = {call.Try}, Error = {call.Error}"),
        ConversationCompacted tokens => Invariant($"TokensBefore = {tokens.TokensBefore}, TokensAfter = {tokens.TokensAfter}"),
        ModeSwitched to => $"Reason = {to.Reason}",
        Nudged with => $"Text = {with.Text}",
        ToolCallRefused call => $"Name = {call.Name}, Arguments = {call.Arguments}",
        _ => null,
    };

    private static string PurposeOf(CallKind kind) => kind switch
    {
        CallKind.LastRequest => "last",
        CallKind.Compaction => "compaction",
        _ => "root",
    };

    // Enumerations as camel case words, which is how JSON has them.
    private static string NameOf<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(char.ToLowerInvariant(name[0]).ToString(), name.AsSpan(1));
    }
}
