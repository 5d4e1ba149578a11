using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Repl;
using Rlm.Telemetry;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>
/// One run of an agent: asks the root model for code, runs it, and shows what came of it, until there is an answer or a limit.
/// </summary>
internal sealed class RlmRun : IDisposable
{
    // The part of the time that is left for the last request.
    private const double TimeHeldBack = 0.1;

    private readonly RlmAgentSettings _settings;
    private readonly RlmRequest _request;
    private readonly RunState _state;
    private readonly RlmTree? _ownTree;
    private readonly bool _hasOwnTime;
    private readonly RootConversation _conversation = new();
    private readonly RootModel _root;
    private readonly ReplHost _host;
    private readonly ILogger? _logger;
    private ReplSession? _session;
    private CellRunner? _cells;

    private RlmRun(RlmAgentSettings settings, RlmRequest request, RunState state, bool hasOwnTime, RlmTree? ownTree)
    {
        _settings = settings;
        _request = request;
        _state = state;
        _hasOwnTime = hasOwnTime;
        _ownTree = ownTree;
        _logger = settings.LoggerFactory?.CreateLogger<RlmAgent>();
        var caller = new ModelCaller(settings, state);
        var options = ChatMapping.Overlay(settings.Options.RootChatOptions, request.Options);
        _root = new RootModel(settings, state, caller, _conversation, request, options);
        _host = new ReplHost(settings, state, caller, _conversation, request.Tools ?? settings.Tools);
    }

    private RlmOptions Options => _settings.Options;

    /// <summary>Prepares the run of an agent that the host called, or that another has as its client.</summary>
    public static RlmRun Start(RlmAgentSettings settings, RlmRequest request, UpdateStream? updates)
    {
        if (settings.Embeddings is { } embeddings)
            request = request with { Context = embeddings.Of(request.Context) };
        if (request.Parent is { } parent)
        {
            var nested = new RunState(settings, request.Context, parent, request.SubCall, settings.Options.Budget);
            return new RlmRun(settings, request, nested, hasOwnTime: true, ownTree: null);
        }

        var tree = new RlmTree(settings, updates, TrajectoryRecorder.Open(settings));
        try
        {
            return new RlmRun(settings, request, new RunState(settings, request.Context, tree), hasOwnTime: true, tree);
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
        var nested = new RunState(settings, request.Context, parent, request.SubCall, limits: null);
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
            _session?.ReadDraft();
            var draft = _session?.Draft ?? "";
            _state.End(status: null, draft.Length > 0 ? AnswerOrigin.Draft : AnswerOrigin.None);
            var metadata = _state.ToMetadata(exhausted: null);
            End(span, "Canceled", metadata.Root, draft, canceled);
            _state.Notices.Canceled(metadata.Root);
            await EndTrajectoryAsync(metadata, draft, error: null).ConfigureAwait(false);
            throw new RlmCanceledException(draft, metadata, canceled, cancellationToken);
        }
    }

    public void Dispose() => _ownTree?.Dispose();

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
            _session?.ReadDraft();
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
        if (_logger is not null)
            Log.RunStarted(_logger, Options.Name, shape.Documents, shape.Bytes);
        _session = await ReplSession.StartAsync(_request.Context, shape, _request.Question, _host, ToReplOptions(), cancellationToken)
            .ConfigureAwait(false);
        _cells = new CellRunner(_settings, _state, _host, _session, _logger);
        _conversation.Add(ChatRole.System, _settings.Prompts.System(_settings, shape, _state.Level, _host.CanNest, _request, _host.Tools));
        foreach (var message in _request.Earlier)
            _conversation.Add(message);
        _conversation.Add(ChatRole.User, _settings.Prompts.Question(_request.Question, shape));
        _conversation.KeepAll();
        _state.Notices.Asked(_request.Question);
    }

    private async Task<RunEnding> IterateAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (_state.Iteration < Options.MaxIterations)
        {
            _state.Iteration++;
            _state.Publish(new IterationStarted());
            var turn = Turn.Read(await _root.AskAsync(CallKind.Root, cancellationToken).ConfigureAwait(false), _request.Form);
            _conversation.Add(ChatRole.Assistant, turn.Said);
            if (!turn.HasCode)
            {
                _conversation.Add(ChatRole.User, _state.Notices.Nudged(turn.Flaw, _settings.Prompts.Nudge(turn.Flaw)));
                if (++failures >= Options.MaxConsecutiveErrors)
                    return new RunEnding(RlmStatus.TooManyErrors);
                continue;
            }

            _root.HoldBack(turn.Blocks.Count);
            var outcome = await _cells!.RunAsync(turn, isLast: false, cancellationToken).ConfigureAwait(false);
            if (outcome.Answer is { } answer)
                return new RunEnding(RlmStatus.Answered) { Answer = answer };
            _conversation.Add(ChatRole.User, outcome.Report);
            if (_state.Account.Exhausted is { } limit)
                return new RunEnding(RlmStatus.OutOfBudget) { Limit = limit };
            failures = outcome.Failed ? failures + 1 : 0;
            if (failures >= Options.MaxConsecutiveErrors)
                return new RunEnding(RlmStatus.TooManyErrors);
        }

        return new RunEnding(RlmStatus.OutOfIterations);
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

        if (string.IsNullOrWhiteSpace(text))
            (text, origin) = (_session?.Draft ?? "", AnswerOrigin.Draft);
        if (string.IsNullOrWhiteSpace(text))
            (text, origin) = ("", AnswerOrigin.None);
        _state.End(ending.Status, origin);
        var metadata = _state.ToMetadata(ending.Limit);
        return new RlmResponse(text, ending.Status, metadata, error);
    }

    private async Task<(string Text, AnswerOrigin Origin)> AskForAnswerAsync(RunEnding ending, CancellationToken cancellationToken)
    {
        // Without a beginning there is nothing to go on.
        if (_cells is null)
            return ("", AnswerOrigin.None);
        _state.Notices.AskedLast(ending.Status);
        _conversation.Add(ChatRole.User, _settings.Prompts.LastRequest(ending.Status, ending.Limit, _request));
        var response = await _root.AskAsync(CallKind.LastRequest, cancellationToken).ConfigureAwait(false);
        if (_request.Form?.Find(response.Text) is { } data)
            return (data, AnswerOrigin.PlainReply);
        var turn = Turn.Read(response, _request.Form);
        if (!turn.HasCode)
            return (turn.Flaw == TurnFlaw.Filtered || turn.Said == "(empty)" ? "" : turn.Said.Trim(), AnswerOrigin.PlainReply);
        // Told not to, models still write programs that submit: then what those submit is the answer, not their source.
        _conversation.Add(ChatRole.Assistant, turn.Said);
        var outcome = await _cells.RunAsync(turn, isLast: true, cancellationToken).ConfigureAwait(false);
        return (outcome.Answer ?? "", AnswerOrigin.Submitted);
    }

    private async ValueTask EndTrajectoryAsync(RlmMetadata metadata, string text, Exception? error)
    {
        if (_state.Tree.Trajectory is not { } trajectory)
            return;
        trajectory.AgentEnded(_state, metadata.Root, text, error, metadata);
        if (_ownTree is null)
            return;
        await trajectory.CompleteAsync().ConfigureAwait(false);
        metadata.TrajectoryPath = trajectory.Path;
        metadata.TrajectoryError = trajectory.Error;
        if (trajectory.Error is { } failure && _logger is not null)
            Log.TrajectoryFailed(_logger, Options.Name, failure);
    }

    private ReplOptions ToReplOptions() => new()
    {
        CellTime = Options.CellTime,
        WallTime = Options.Budget.RunTime,
        MemoryBytes = Options.SessionMemoryBytes,
        ObjectBytes = Options.ObjectMemoryBytes,
        OutputCharacters = Options.MaxOutputCharacters,
        MaxPromptCharacters = Options.MaxSubPromptCharacters,
        TimeProvider = _settings.TimeProvider,
        Form = _request.Form is { } form ? new ReplForm(form.IsText, form.IsObject, form.Problem) : null,
    };

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
