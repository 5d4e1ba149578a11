using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Telemetry;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>
/// One run of an agent: asks the root model for a step, takes it, and shows what came of it, until there is an answer or a limit.
/// </summary>
internal sealed class RlmRun : IDisposable
{
    // The part of the time that is left for the last request.
    private const double TimeHeldBack = 0.1;

    // So many replies in a row without code that could run, and the model is taken for one that cannot write any.
    private const int CodeTrials = 3;

    private readonly RlmAgentSettings _settings;
    private readonly RlmRequest _request;
    private readonly RunState _state;
    private readonly RlmTree? _ownTree;
    private readonly bool _hasOwnTime;
    private readonly RootConversation _conversation = new();
    private readonly RootModel _root;
    private readonly RunParts _parts;
    private IWorkMode? _mode;
    private ContextShape? _shape;

    private RlmRun(RlmAgentSettings settings, RlmRequest request, RunState state, bool hasOwnTime, RlmTree? ownTree)
    {
        _settings = settings;
        _request = request;
        _state = state;
        _hasOwnTime = hasOwnTime;
        _ownTree = ownTree;
        var caller = new ModelCaller(settings, state);
        var options = ChatMapping.Overlay(settings.Options.RootChatOptions, request.Options);
        _root = new RootModel(settings, state, caller, _conversation, request, options);
        var host = new ReplHost(settings, state, caller, _conversation, request.Tools ?? settings.Tools);
        _parts = new RunParts(settings, request, state, _conversation, _root, host);
    }

    private RlmOptions Options => _settings.Options;

    private RlmMode WantedMode => _request.Mode ?? _settings.Mode;

    /// <summary>Prepares the run of an agent that the host called, or that another has as its client.</summary>
    public static RlmRun Start(RlmAgentSettings settings, RlmRequest request, UpdateStream? updates)
    {
        if (settings.Embeddings is { } embeddings)
            request = request with { Context = embeddings.Of(request.Context) };
        if (request.Parent is { } parent)
        {
            var nested = new RunState(settings, request.Context, parent, request.SubCall, settings.Options.Budget)
            {
                Symbols = ScopeOf(settings, request, parent.Symbols),
            };
            return new RlmRun(settings, request, nested, hasOwnTime: true, ownTree: null);
        }

        var tree = new RlmTree(settings, updates, TrajectoryRecorder.Open(settings));
        try
        {
            var state = new RunState(settings, request.Context, tree) { Symbols = ScopeOf(settings, request, above: null) };
            return new RlmRun(settings, request, state, hasOwnTime: true, tree);
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }

    /// <summary>Prepares the run of an agent below another of its kind, which has no limits of its own.</summary>
    public static RlmRun Nest(RlmAgentSettings settings, RlmRequest request, RunState parent)
    {
        var nested = new RunState(settings, request.Context, parent, request.SubCall, limits: null) { Symbols = parent.Symbols };
        return new RlmRun(settings, request, nested, hasOwnTime: false, ownTree: null);
    }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="RlmCanceledException">The caller cancelled.</exception>
    public async Task<RlmResponse> RunAsync(CancellationToken cancellationToken)
    {
        // Code computes for seconds between two calls; the caller's thread may be one that draws windows.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await using var services = _state.Services.ConfigureAwait(false);
        using var span = _state.Telemetry.StartRun(_settings.Metadata.DefaultModelId, _request.Options?.ConversationId);
        using var runTime =
            new CancellationTokenSource(_hasOwnTime ? Options.Budget.RunTime : Timeout.InfiniteTimeSpan, _settings.TimeProvider);
        using var run = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, runTime.Token);
        try
        {
            var ending = await WorkAsync(cancellationToken, run.Token).ConfigureAwait(false);
            var response = await ConcludeAsync(ending, cancellationToken, run.Token).ConfigureAwait(false);
            End(span, response.Status.ToString(), response.Metadata.Root, response.Text, response.Error);
            await EndTrajectoryAsync(response.Metadata, response.Text, response.Error).ConfigureAwait(false);
            _state.PublishEnd(response);
            return response;
        }
        catch (Exception canceled) when (cancellationToken.IsCancellationRequested)
        {
            // Not every client says it the way it should be said.
            _mode?.SaveDraft();
            var draft = _mode?.Draft ?? "";
            _state.End(status: null, draft.Length > 0 ? AnswerOrigin.Draft : AnswerOrigin.None);
            var metadata = _state.ToMetadata(exhausted: null);
            End(span, "Canceled", metadata.Root, draft, canceled);
            _state.Notices.Canceled(metadata.Root);
            await EndTrajectoryAsync(metadata, draft, error: null).ConfigureAwait(false);
            throw new RlmCanceledException(draft, metadata, canceled, cancellationToken);
        }
    }

    public void Dispose() => _ownTree?.Dispose();

    // An agent that was handed in as a client and has none of its own knows those of who asks it.
    private static SymbolScope? ScopeOf(RlmAgentSettings settings, RlmRequest request, SymbolScope? above) =>
        (request.Symbols ?? settings.Symbols) is { } own && own != above?.Given ? new SymbolScope(own, request.Context) : above;

    /// <summary>The loop, within the time that is not held back.</summary>
    private async Task<RunEnding> WorkAsync(CancellationToken callerToken, CancellationToken runToken)
    {
        var time = _hasOwnTime ? Options.Budget.RunTime * (1 - TimeHeldBack) : Timeout.InfiniteTimeSpan;
        using var workTime = new CancellationTokenSource(time, _settings.TimeProvider);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(runToken, workTime.Token);
        try
        {
            await BeginAsync(work.Token).ConfigureAwait(false);
            return await IterateAsync(work.Token).ConfigureAwait(false);
        }
        catch (BudgetExhaustedException exhausted)
        {
            return new RunEnding(RlmStatus.OutOfBudget) { Limit = exhausted.Limit };
        }
        catch (Exception) when (work.IsCancellationRequested && !callerToken.IsCancellationRequested)
        {
            _mode?.SaveDraft();
            return new RunEnding(RlmStatus.TimedOut);
        }
        catch (Exception error) when (!callerToken.IsCancellationRequested)
        {
            return new RunEnding(RlmStatus.Failed) { Error = error };
        }
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        _state.Tree.Trajectory?.AgentStarted(_state, _settings, _request);
        var shape = await _request.Context.GetShapeAsync(cancellationToken).ConfigureAwait(false);
        if (_state.Tree.Trajectory is { } trajectory)
            await trajectory.ContextKnownAsync(_state, shape, cancellationToken).ConfigureAwait(false);
        _state.Start(shape);
        _state.Notices.Started(shape);
        _shape = shape;
        _state.Mode = WantedMode == RlmMode.Tools ? RlmMode.Tools : RlmMode.Code;
        _mode = _state.Mode == RlmMode.Tools
            ? ToolMode.Start(_parts)
            : await CodeMode.StartAsync(_parts, shape, cancellationToken).ConfigureAwait(false);
        _root.Use(_mode);
        if (_state.Symbols is { } symbols)
            await symbols.DescribeAsync(symbols.All.Where(static symbol => symbol.IsPinned), cancellationToken).ConfigureAwait(false);
        _conversation.Add(ChatRole.System, _mode.System(shape));
        foreach (var message in _request.Earlier)
            _conversation.Add(message);
        _conversation.Add(new ChatMessage(
            ChatRole.User, [new TextContent(_mode.Prompts.Question(_request.Question, shape)), .. _request.Attachments]));
        _conversation.KeepAll();
        _state.Notices.Asked(_request.Question);
    }

    private async Task<RunEnding> IterateAsync(CancellationToken cancellationToken)
    {
        var (failures, withoutCode) = (0, 0);
        while (_state.Iteration < Options.MaxIterations)
        {
            _state.Iteration++;
            _state.Publish(new IterationStarted());
            var reply = await _root.AskAsync(CallKind.Root, cancellationToken).ConfigureAwait(false);
            var outcome = await _mode!.TakeTurnAsync(reply, cancellationToken).ConfigureAwait(false);
            if (outcome.Answer is { } answer)
                return new RunEnding(RlmStatus.Answered) { Answer = answer };
            if (_state.Account.Exhausted is { } limit)
                return new RunEnding(RlmStatus.OutOfBudget) { Limit = limit };
            failures = outcome.Failed ? failures + 1 : 0;
            if (failures >= Options.MaxConsecutiveErrors)
                return new RunEnding(RlmStatus.TooManyErrors);
            withoutCode = outcome.NoCode is null ? 0 : withoutCode + 1;
            if (withoutCode == CodeTrials && WantedMode == RlmMode.Auto && _state.Iteration < Options.MaxIterations)
                SwitchToTools($"{CodeTrials} replies in a row held no code that could run; of the last, {outcome.NoCode}.");
        }

        return new RunEnding(RlmStatus.OutOfIterations);
    }

    private void SwitchToTools(string reason)
    {
        _state.Mode = RlmMode.Tools;
        _state.ModeSwitch = new RlmModeSwitch(_state.Iteration, reason);
        _state.Notices.ModeSwitched(reason);
        _mode = ToolMode.TakeOver(_parts, _shape!, reason, _mode!.Draft);
        _root.Use(_mode);
    }

    /// <summary>
    /// Makes a response of how the loop stopped; where it stopped without an answer, the root model is asked for one a last time.
    /// </summary>
    private async Task<RlmResponse> ConcludeAsync(RunEnding ending, CancellationToken callerToken, CancellationToken runToken)
    {
        var (text, origin) = (ending.Answer ?? "", AnswerOrigin.Submitted);
        var error = ending.Error;
        if (ending.Answer is null && ending.Status != RlmStatus.Failed)
        {
            try
            {
                (text, origin) = await AskForAnswerAsync(ending, runToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!callerToken.IsCancellationRequested)
            {
                // A draft is still better than nothing. That budget or time did not suffice, the status says already.
                error = failure is BudgetExhaustedException or OperationCanceledException ? null : failure;
            }
        }

        if (error is not null)
            _state.LastError = error.Message;
        if (string.IsNullOrWhiteSpace(text))
            (text, origin) = (_mode?.Draft ?? "", AnswerOrigin.Draft);
        if (string.IsNullOrWhiteSpace(text))
            (text, origin) = ("", AnswerOrigin.None);
        _state.End(ending.Status, origin);
        var metadata = _state.ToMetadata(ending.Limit);
        return new RlmResponse(text, ending.Status, metadata, error);
    }

    private async Task<(string Text, AnswerOrigin Origin)> AskForAnswerAsync(RunEnding ending, CancellationToken cancellationToken)
    {
        // Without a beginning there is nothing to go on.
        if (_mode is null)
            return ("", AnswerOrigin.None);
        _state.Notices.AskedLast(ending.Status);
        _conversation.Add(ChatRole.User, _mode.Prompts.LastRequest(ending.Status, ending.Limit, _request));
        var response = await _root.AskAsync(CallKind.LastRequest, cancellationToken).ConfigureAwait(false);
        if (_request.Form?.Find(response.Text) is { } data)
            return (data, AnswerOrigin.PlainReply);
        return await _mode.TakeLastReplyAsync(response, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask EndTrajectoryAsync(RlmMetadata metadata, string text, Exception? error)
    {
        if (_state.Tree.Trajectory is not { } trajectory)
            return;
        trajectory.AgentEnded(_state, metadata, text, error);
        if (_ownTree is null)
            return;
        await trajectory.CompleteAsync().ConfigureAwait(false);
        metadata.TrajectoryPath = trajectory.Path;
        metadata.TrajectoryError = trajectory.Error;
        if (trajectory.Error is { } failure)
            _state.Notices.TrajectoryFailed(failure);
    }

    private void End(RunSpan span, string status, RlmNode node, string text, Exception? error)
    {
        var reason = node.Status switch { RlmStatus.Answered => "stop", RlmStatus.Failed or null => "error", _ => "length" };
        span.SetContent(_conversation.Opening, text, reason);
        span.End(new RunOutcome
        {
            Status = status,
            FinishReason = reason,
            Iterations = node.Iterations,
            SubCalls = node.SubCalls.Count,
            ContextLength = node.ContextLength,
            Duration = node.Duration,
            Usage = node.Usage,
            Model = _state.Model,
            Error = error,
        });
    }
}
