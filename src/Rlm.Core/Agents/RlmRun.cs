using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Repl;
using Rlm.Telemetry;

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
    private readonly ModelCaller _caller;
    private readonly SubCalls _subCalls;
    private readonly RootConversation _conversation = new();
    private readonly ChatOptions? _rootOptions;
    private readonly ILogger? _logger;
    private ReplSession? _session;

    public RlmRun(RlmAgentSettings settings, RlmRequest request, UpdateStream? updates)
    {
        _settings = settings;
        _request = request;
        _state = new RunState(settings, request.Context, updates, depth: 0);
        _caller = new ModelCaller(_state.Ledger, settings.Options.Budget, settings.TimeProvider);
        _subCalls = new SubCalls(settings, _state, _caller);
        _rootOptions = ChatMapping.Overlay(settings.Options.RootChatOptions, request.Options);
        _logger = settings.LoggerFactory?.CreateLogger<RlmAgent>();
    }

    private RlmOptions Options => _settings.Options;

    /// <summary>Runs to the end.</summary>
    /// <exception cref="RlmCanceledException">The caller cancelled.</exception>
    public async Task<RlmResponse> RunAsync(CancellationToken cancellationToken)
    {
        // Code computes for seconds between two calls; the caller's thread may be one that draws windows.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var span = new RunSpan(Options.Name, _state.Depth);
        using var runTime = new CancellationTokenSource(Options.Budget.RunTime, _settings.TimeProvider);
        using var run = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, runTime.Token);
        try
        {
            var ending = await WorkAsync(cancellationToken, run.Token).ConfigureAwait(false);
            var response = await ConcludeAsync(ending, cancellationToken, run.Token).ConfigureAwait(false);
            End(span, response.Status.ToString(), response.Metadata, response.Error);
            _state.PublishEnd(response);
            return response;
        }
        catch (Exception canceled) when (cancellationToken.IsCancellationRequested)
        {
            // Not every client says it the way it should be said.
            _session?.ReadDraft();
            var draft = _session?.Draft ?? "";
            var metadata = _state.ToMetadata(draft.Length > 0 ? AnswerOrigin.Draft : AnswerOrigin.None, exhausted: null);
            End(span, "Canceled", metadata, canceled);
            throw new RlmCanceledException(draft, metadata, canceled, cancellationToken);
        }
    }

    public void Dispose() => _state.Dispose();

    /// <summary>The loop, within the time that is not held back.</summary>
    private async Task<RunEnding> WorkAsync(CancellationToken callerToken, CancellationToken runToken)
    {
        using var workTime = new CancellationTokenSource(Options.Budget.RunTime * (1 - TimeHeldBack), _settings.TimeProvider);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(runToken, workTime.Token);
        try
        {
            callerToken.ThrowIfCancellationRequested();
            await StartAsync(work.Token).ConfigureAwait(false);
            return await IterateAsync(work.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!callerToken.IsCancellationRequested && work.IsCancellationRequested)
        {
            _session?.ReadDraft();
            return new RunEnding(RlmStatus.TimedOut);
        }
        catch (BudgetExhaustedException exhausted)
        {
            return new RunEnding(RlmStatus.OutOfBudget) { Limit = exhausted.Limit };
        }
        catch (Exception error) when (!callerToken.IsCancellationRequested)
        {
            // Whatever clients and sources throw, the caller gets what there is.
            return new RunEnding(RlmStatus.Failed) { Error = error };
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var shape = await _request.Context.GetShapeAsync(cancellationToken).ConfigureAwait(false);
        _state.Start(shape);
        if (_logger is not null)
            Log.RunStarted(_logger, Options.Name, shape.Documents, shape.Bytes);
        _session = await ReplSession.StartAsync(_request.Context, shape, _request.Question, _subCalls, ToReplOptions(), cancellationToken)
            .ConfigureAwait(false);
        _conversation.Add(ChatRole.System, PromptTexts.System(Options, shape, _settings.NamedClients.Keys, _request.Instructions));
        foreach (var message in _request.Earlier)
            _conversation.Add(message);
        _conversation.Add(ChatRole.User, PromptTexts.Question(_request.Question, shape));
    }

    private async Task<RunEnding> IterateAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (_state.Iteration < Options.MaxIterations)
        {
            _state.Iteration++;
            _state.Publish(new IterationStarted());
            var reply = await AskRootAsync(CallKind.Root, cancellationToken).ConfigureAwait(false);
            if ((CodeBlockReader.Read(reply) ?? FinalLineReader.Read(reply)) is not { } block)
            {
                _conversation.Add(ChatRole.Assistant, reply.Length > 0 ? reply : "(empty)");
                _conversation.Add(ChatRole.User, PromptTexts.Nudge());
                if (++failures >= Options.MaxConsecutiveErrors)
                    return new RunEnding(RlmStatus.TooManyErrors);
                continue;
            }

            // What stands behind the block is output the model made up; left in, it would be believed.
            var hasMore = !string.IsNullOrWhiteSpace(reply[block.End..]);
            _conversation.Add(ChatRole.Assistant, reply[..block.End]);
            HoldBack();
            var cell = await RunCellAsync(block.Code, cancellationToken).ConfigureAwait(false);
            if (cell.Answer is { } answer)
                return new RunEnding(RlmStatus.Answered) { Answer = answer };

            var turnsLeft = Options.MaxIterations - _state.Iteration;
            _conversation.Add(ChatRole.User, CellReport.Write(cell, hasMore, turnsLeft, _state.Ledger.SubCallsLeft));
            if (_state.Ledger.Exhausted is { } limit)
                return new RunEnding(RlmStatus.OutOfBudget) { Limit = limit };
            failures = cell.Failed ? failures + 1 : 0;
            if (failures >= Options.MaxConsecutiveErrors)
                return new RunEnding(RlmStatus.TooManyErrors);
        }

        return new RunEnding(RlmStatus.OutOfIterations);
    }

    private async Task<CellResult> RunCellAsync(string code, CancellationToken cancellationToken)
    {
        _state.Cells++;
        _state.GeneratedCodeLength += code.Length;
        _subCalls.StartCell();
        _state.Publish(new CodeStarted(code));
        await _state.DrainAsync(cancellationToken).ConfigureAwait(false);

        using var span = new CellSpan(_state.Iteration, _state.Depth);
        var start = _settings.TimeProvider.GetTimestamp();
        var cell = await _session!.RunAsync(code, cancellationToken).ConfigureAwait(false);
        var duration = _settings.TimeProvider.GetElapsedTime(start);
        span.End(duration, cell.Status.ToString(), cell.Failed);
        _state.CodeTime += cell.ActiveTime;
        _state.Publish(new CodeFinished(cell.Failed ? cell.Error ?? "" : null, duration));
        if (_logger is not null)
            Log.CellEnded(_logger, _state.Iteration, cell.Status, duration.TotalMilliseconds);
        return cell;
    }

    private async Task<string> AskRootAsync(CallKind kind, CancellationToken cancellationToken)
    {
        HoldBack();
        var call = new ModelCall(kind, _settings.RootClient, _conversation.Messages, _rootOptions, _conversation.Tokens)
        {
            OnDelta = _state.HasReader ? PublishDeltaAsync : null,
        };
        await _state.DrainAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return (await _caller.CallAsync(call, onStarted: null, cancellationToken).ConfigureAwait(false)).Text;
        }
        finally
        {
            _state.PublishUsage();
        }

        ValueTask PublishDeltaAsync(string text, CancellationToken token)
        {
            _state.Publish(new RootTextDelta(text));
            return _state.DrainAsync(token);
        }
    }

    // The last request sends all that was said until then, which may be longer by one more output of a cell.
    private void HoldBack()
    {
        var request = PromptTexts.LastRequest(default, null, _request.Question);
        _state.Ledger.HoldBack(_conversation.Tokens + Options.MaxOutputCharacters + TokenEstimate.OfMessage(request));
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
                (text, origin) = (await AskForAnswerAsync(ending, runToken).ConfigureAwait(false), AnswerOrigin.PlainReply);
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
        if (_logger is not null)
            Log.RunEnded(_logger, Options.Name, ending.Status, _state.Iteration, _state.Elapsed.TotalMilliseconds);
        return new RlmResponse(text, ending.Status, _state.ToMetadata(origin, ending.Limit), error);
    }

    private async Task<string> AskForAnswerAsync(RunEnding ending, CancellationToken cancellationToken)
    {
        // Without a beginning there is nothing to go on.
        if (_session is null)
            return "";
        _conversation.Add(ChatRole.User, PromptTexts.LastRequest(ending.Status, ending.Limit, _request.Question));
        var reply = await AskRootAsync(CallKind.LastRequest, cancellationToken).ConfigureAwait(false);
        // Told not to, models still write programs that submit: then what those submit is the answer, not their source.
        if ((CodeBlockReader.Read(reply) ?? FinalLineReader.Read(reply)) is not { } block)
            return reply.Trim();
        _conversation.Add(ChatRole.Assistant, reply);
        var cell = await RunCellAsync(block.Code, cancellationToken).ConfigureAwait(false);
        return cell.Answer ?? "";
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
    };

    private static void End(RunSpan span, string status, RlmMetadata metadata, Exception? error) =>
        span.End(status, metadata.Iterations, metadata.SubCalls.Count, metadata.ContextLength, metadata.Duration, metadata.Usage, error);
}
