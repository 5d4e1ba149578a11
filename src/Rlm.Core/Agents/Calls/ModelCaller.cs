using Microsoft.Extensions.AI;
using Rlm.Budgets;
using static System.FormattableString;

namespace Rlm;

/// <summary>
/// Asks models for one agent. Every try has a place, a reservation and a time limit of its own and gives them back when it ends, so that
/// nobody holds anything while it waits to try again.
/// </summary>
internal sealed class ModelCaller(RlmAgentSettings settings, RunState state)
{
    // How long a client may take to end a call that is cancelled before it is left alone with it. An agent has calls of its own to end.
    private static readonly TimeSpan ModelGrace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AgentGrace = TimeSpan.FromSeconds(5);

    private readonly TimeSpan _callTime = settings.Options.Budget.CallTime;

    /// <summary>Asks a model.</summary>
    /// <param name="call">What to ask whom.</param>
    /// <param name="onStarted">Called when the call has its place and its reservation, once.</param>
    /// <param name="cancellationToken">Ends the waiting and the call, whether or not the client listens.</param>
    /// <exception cref="BudgetExhaustedException">The budget does not allow for the call.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
    public async Task<ChatResponse> CallAsync(ModelCall call, Action? onStarted, CancellationToken cancellationToken)
    {
        if (state.Tree.Trajectory?.BeginCall(state, call) is not { } record)
            return await AskAsync(call, onStarted, cancellationToken).ConfigureAwait(false);
        call.Origin?.Record = record;
        try
        {
            var response = await AskAsync(call with { Record = record }, Start, cancellationToken).ConfigureAwait(false);
            record.End(response, error: null);
            return response;
        }
        catch (Exception error)
        {
            record.End(response: null, error);
            throw;
        }

        void Start()
        {
            onStarted?.Invoke();
            record.Start();
        }
    }

    private async Task<ChatResponse> AskAsync(ModelCall call, Action? onStarted, CancellationToken cancellationToken)
    {
        // Polly would write a stack trace first, with the lines of the sources.
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (call.IsNested)
                return await AskAgentAsync(call, onStarted, cancellationToken).ConfigureAwait(false);
            var job = new Job(this, call, onStarted);
            return await settings.PipelineOf(call.Client)
                .ExecuteAsync(static (job, token) => job.TryAsync(token), job, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private void OnRetry(ModelCall call, int number, Exception? failure) => state.Notices.Retried(call, number, failure);

    private async Task<ChatResponse> AskAgentAsync(ModelCall call, Action? onStarted, CancellationToken cancellationToken)
    {
        onStarted?.Invoke();
        var options = (call.Options?.Clone() ?? new ChatOptions()).WithParent(state, call.Origin);
        var answering = call.Client.GetResponseAsync(call.Messages, options, cancellationToken);
        return await answering.OrLeaveAsync(AgentGrace, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ChatResponse> TryAsync(ModelCall call, Action? onStarted, CancellationToken cancellationToken)
    {
        var request = new CallRequest(call.Kind, call.Model, call.InputEstimate, call.Options?.MaxOutputTokens)
        {
            IsOptional = call.Origin?.IsOptional == true,
        };
        using var slot = await state.Tree.Scheduler
            .AcquireAsync(request.Model, request.Input + (request.Output ?? 0), cancellationToken).ConfigureAwait(false);
        using var reservation = await state.Account.ReserveAsync(request, cancellationToken).ConfigureAwait(false);
        reservation.OnEnd = call.Record is { } record ? record.Paid : null;
        onStarted?.Invoke();

        var options = call.Options?.Clone();
        if (reservation.Output > 0)
            (options ??= new ChatOptions()).MaxOutputTokens = reservation.Output;
        using var timeout = new CancellationTokenSource(_callTime, settings.TimeProvider);
        await using var linked =
            cancellationToken.UnsafeRegister(static timeout => ((CancellationTokenSource)timeout!).Cancel(), timeout).ConfigureAwait(false);
        try
        {
            var answering = call.OnDelta is { } onDelta
                ? StreamAsync(call, options, onDelta, timeout.Token)
                : call.Client.GetResponseAsync(call.Messages, options, timeout.Token);
            var response = await answering.OrLeaveAsync(ModelGrace, timeout.Token).ConfigureAwait(false)
                ?? new ChatResponse();
            reservation.Commit(response.Usage, response.ModelId, response);
            return response;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw new TimeoutException(Invariant($"the model did not answer within {_callTime.TotalSeconds:#,0.###} s"));
        }
        catch (OperationCanceledException error)
        {
            // How the time limits of HTTP clients show.
            throw new TimeoutException("the model's client gave up waiting", error);
        }
        catch (Exception error) when (CallFaults.IsFree(error))
        {
            reservation.Refund();
            throw;
        }
    }

    private static async Task<ChatResponse> StreamAsync(
        ModelCall call, ChatOptions? options, Func<string, CancellationToken, ValueTask> onDelta, CancellationToken cancellationToken)
    {
        List<ChatResponseUpdate> updates = [];
        await foreach (var update in call.Client.GetStreamingResponseAsync(call.Messages, options, cancellationToken).ConfigureAwait(false))
        {
            // A client that does not listen to its token goes on after the run has left it.
            cancellationToken.ThrowIfCancellationRequested();
            updates.Add(update);
            if (update.Text is { Length: > 0 } text)
                await onDelta(text, cancellationToken).ConfigureAwait(false);
        }

        return updates.ToChatResponse();
    }

    private sealed class Job(ModelCaller caller, ModelCall call, Action? onStarted)
    {
        private int _tries;
        private bool _hasStarted;
        private Exception? _failure;

        public async ValueTask<ChatResponse> TryAsync(CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _tries);
            if (number > 1)
            {
                caller.OnRetry(call, number, _failure);
                call.OnDiscard?.Invoke();
            }

            try
            {
                return await caller.TryAsync(call, Start, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                _failure = error;
                throw;
            }
        }

        // A try may fail before it has a place, and a pipeline of the host may make several at once.
        private void Start()
        {
            if (!Interlocked.Exchange(ref _hasStarted, true))
                onStarted?.Invoke();
        }
    }
}
