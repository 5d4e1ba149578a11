using Microsoft.Extensions.AI;
using Rlm.Repl;

namespace Rlm;

/// <summary>What the session of a run, or its tools, ask of it: models, agents, what is left to spend and what was said.</summary>
internal sealed class ReplHost(
    RlmAgentSettings settings, RunState state, ModelCaller caller, RootConversation conversation, HostTools tools) : IReplHost
{
    // A cell that prints without end would fill the memory with updates.
    private readonly long _maxPublishedOutput = Math.Max(65_536, settings.Options.MaxOutputCharacters);
    private readonly Lock _lock = new();
    private readonly SubModels _models = new(settings, state, caller);
    private readonly SubModels _summaries = new(settings, state, caller, isOptional: true);
    private readonly NestedAgents _agents = new(settings, state, tools);
    private AgentSymbols? _symbols;
    private TaskCompletionSource? _settled;
    private int _open;
    private long _publishedOutput;
    private int _truncated;

    public IReplSymbols? Symbols =>
        _symbols ??= state.Symbols is { } scope ? new AgentSymbols(scope, settings.Options, AskForSummaryAsync) : null;

    public bool CanNest => _agents.AreAllowed;

    public HostTools Tools => tools;

    public HostToolCalls ToolCalls { get; } = new(settings, state, tools);

    public IReadOnlyList<string> ToolSources => Tools.Sources;

    /// <summary>How many replies to the cell ended at the output limit of their model.</summary>
    public int TruncatedReplies => _truncated;

    public void StartCell() => (_publishedOutput, _truncated) = (0, 0);

    public void OnOutput(string text)
    {
        if (!state.Tree.HasReader || _publishedOutput > _maxPublishedOutput)
            return;
        var room = _maxPublishedOutput - _publishedOutput;
        _publishedOutput += text.Length;
        var isTruncated = text.Length > room;
        state.Publish(new CodeOutput(isTruncated ? Excerpt.Head(text, (int)room) : text) { IsTruncated = isTruncated });
    }

    public ValueTask<IReadOnlyList<SubReply>> AskAsync(IReadOnlyList<string> prompts, string? model, CancellationToken cancellationToken) =>
        TrackAsync(_models.AskAsync, prompts, model, cancellationToken);

    public ValueTask<IReadOnlyList<SubReply>> AskAgentsAsync(
        IReadOnlyList<NestedQuestion> questions, string? model, CancellationToken cancellationToken) =>
        TrackAsync(_agents.AskAsync, questions, model, cancellationToken);

    public async ValueTask<string> CallToolAsync(int number, string arguments, CancellationToken cancellationToken)
    {
        using var open = Open();
        return await ToolCalls.CallAsync(number, arguments, cancellationToken).ConfigureAwait(false);
    }

    public Task SettleAsync()
    {
        lock (_lock)
        {
            if (_open == 0)
                return Task.CompletedTask;
            return (_settled ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public IDictionary<string, object?> GetBudget()
    {
        var left = state.Account.Left;
        return new Dictionary<string, object?>
        {
            ["iterations"] = settings.Options.MaxIterations - state.Iteration,
            ["sub_calls"] = left.SubCalls,
            ["agents"] = CanNest ? left.Agents : 0,
            ["model_calls"] = left.ModelCalls,
            ["tokens"] = left.Tokens,
            ["cost"] = left.Cost is { } cost ? (double)cost : null,
            ["code_steps"] = left.CodeSteps,
            ["seconds"] = Math.Round(left.Time.TotalSeconds, 1),
        };
    }

    public IReadOnlyList<(string Role, string Text)> GetHistory(int from) =>
        [.. conversation.Everything.Skip(from).Select(static message => (message.Role.Value, message.Text))];

    // Like a sub-call of the program, but that a reply was cut off is not its business.
    private async ValueTask<SubReply> AskForSummaryAsync(string prompt, CancellationToken cancellationToken)
    {
        using var open = Open();
        return (await _summaries.AskAsync([prompt], model: null, cancellationToken).ConfigureAwait(false))[0];
    }

    private async ValueTask<IReadOnlyList<SubReply>> TrackAsync<T>(
        Func<IReadOnlyList<T>, string?, CancellationToken, ValueTask<IReadOnlyList<SubReply>>> ask,
        IReadOnlyList<T> questions,
        string? model,
        CancellationToken cancellationToken)
    {
        using var open = Open();
        var replies = await ask(questions, model, cancellationToken).ConfigureAwait(false);
        Interlocked.Add(ref _truncated, replies.Count(static reply => reply.IsTruncated));
        return replies;
    }

    private OpenCall Open()
    {
        lock (_lock)
            _open++;
        return new OpenCall(this);
    }

    private void Close()
    {
        TaskCompletionSource? settled = null;
        lock (_lock)
        {
            if (--_open == 0)
                (settled, _settled) = (_settled, null);
        }

        settled?.SetResult();
    }

    /// <summary>A call under way, which is over when it is disposed.</summary>
    private readonly struct OpenCall(ReplHost host) : IDisposable
    {
        public void Dispose() => host.Close();
    }
}
