using Microsoft.Extensions.AI;
using Rlm.Budgets;
using static System.FormattableString;

namespace Rlm;

/// <summary>Asks models within the budget: every call has a slot, a reservation and a time limit, and ends when it is cancelled.</summary>
internal sealed class ModelCaller(Ledger ledger, BudgetOptions budget, TimeProvider time)
{
    /// <summary>Asks a model.</summary>
    /// <param name="call">What to ask whom.</param>
    /// <param name="onStarted">Called when the call has its slot and its reservation.</param>
    /// <param name="cancellationToken">Ends the waiting and the call, whether or not the client listens.</param>
    /// <exception cref="BudgetExhaustedException">The budget does not allow for the call.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
    public async Task<ChatResponse> CallAsync(ModelCall call, Action? onStarted, CancellationToken cancellationToken)
    {
        using var slot = await ledger.AcquireSlotAsync(cancellationToken).ConfigureAwait(false);
        var model = call.Options?.ModelId ?? call.Client.GetService<ChatClientMetadata>()?.DefaultModelId ?? "";
        using var reservation = await ledger
            .ReserveAsync(call.Kind, model, call.InputEstimate, call.Options?.MaxOutputTokens, cancellationToken).ConfigureAwait(false);
        onStarted?.Invoke();

        var options = call.Options?.Clone();
        if (reservation.Output > 0)
            (options ??= new ChatOptions()).MaxOutputTokens = reservation.Output;
        using var timeout = new CancellationTokenSource(budget.CallTime, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var answering = call.OnDelta is { } onDelta
                ? StreamAsync(call, options, onDelta, linked.Token)
                : call.Client.GetResponseAsync(call.Messages, options, linked.Token);
            var response = await OrLeaveAsync(answering, linked.Token).ConfigureAwait(false);
            reservation.Commit(response.Usage, response.ModelId, response.Text);
            return response;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw new TimeoutException(Invariant($"the model did not answer within {budget.CallTime.TotalSeconds:#,0.###} s"));
        }
        catch (Exception error) when (NeverReached(error))
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

    // A client that does not listen to its token must not hold up the run; what becomes of its call later concerns nobody.
    private static async Task<ChatResponse> OrLeaveAsync(Task<ChatResponse> answering, CancellationToken cancellationToken)
    {
        try
        {
            return await answering.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!answering.IsCompleted)
        {
            _ = answering.ContinueWith(
                static late => _ = late.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            throw;
        }
    }

    // No connection, no cost. Of every other failure nobody knows what it cost.
    private static bool NeverReached(Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError
                })
            {
                return true;
            }
        }

        return false;
    }
}
