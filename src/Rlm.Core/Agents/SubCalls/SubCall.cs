using Polly.CircuitBreaker;
using Polly.Timeout;
using Rlm.Budgets;
using Rlm.Repl;
using Rlm.Trajectories;
using static System.FormattableString;

namespace Rlm;

/// <summary>
/// One sub-call from its start to its entry in the account. Whatever goes wrong with it is an outcome of this call alone.
/// </summary>
internal sealed class SubCall(RlmAgentSettings settings, RunState state, int promptLength)
{
    private readonly int _iteration = state.Iteration;
    private long _start;
    private Exception? _error;
    private int _id;

    /// <summary>The model that is asked, or answered, as far as it is known.</summary>
    public string Model { get; set; } = "";

    public bool IsNested { get; set; }

    public bool FromCache { get; set; }

    /// <summary>Whether the run goes on without it where the budget does not allow for it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The prompt, for the trajectory.</summary>
    public string? Prompt { get; set; }

    /// <summary>What the model was paid for it, for the trajectory.</summary>
    public CallRecord? Record { get; set; }

    public int Id => _id;

    public bool HasStarted => _id > 0;

    public void Start()
    {
        _start = settings.TimeProvider.GetTimestamp();
        _id = state.StartSubCall(promptLength, Model, IsNested);
        state.Notices.SubCallStarted(_id, Prompt);
        state.Tree.Trajectory?.SubCallStarted(state, _id, Prompt, IsNested);
    }

    public async ValueTask<SubReply> RunAsync(
        int index, Func<int, SubCall, CancellationToken, Task<SubReply>> ask, CancellationToken cancellationToken)
    {
        var reply = SubReply.Failure("cancelled");
        try
        {
            await state.DrainAsync(cancellationToken).ConfigureAwait(false);
            reply = await ask(index, this, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled) when (cancellationToken.IsCancellationRequested)
        {
            _error = canceled;
            throw;
        }
        catch (Exception error)
        {
            _error = error;
            reply = OutcomeOf(error);
        }
        finally
        {
            if (HasStarted)
                End(reply);
        }

        return reply;
    }

    private static SubReply OutcomeOf(Exception error) => error switch
    {
        BudgetExhaustedException => SubReply.Failure(error.Message) with { IsRefused = true },
        TimeoutException or TimeoutRejectedException => new SubReply(error.Message, "TimeoutError"),
        BrokenCircuitException { RetryAfter: { } wait } =>
            SubReply.Failure(Invariant($"the sub-model has failed too often and is left alone for {Math.Ceiling(wait.TotalSeconds):N0} s")),
        BrokenCircuitException => SubReply.Failure("the sub-model has failed too often and is left alone for a while"),
        RlmException => SubReply.Failure(error.Message),
        _ => SubReply.Failure($"the sub-model failed: {error.Message}"),
    };

    private void End(SubReply reply)
    {
        var length = reply.Failed ? 0 : reply.Text.Length;
        var duration = settings.TimeProvider.GetElapsedTime(_start);
        var info = new SubCallInfo(_id, Model, _iteration, promptLength, length, duration, reply.Failed ? reply.Text : null)
        {
            Agent = state.Id,
            IsNested = IsNested,
            FromCache = FromCache,
            IsTruncated = reply.IsTruncated,
        };
        state.EndSubCall(info);
        state.Notices.SubCallEnded(info, reply.Text, _error);
        state.Tree.Trajectory?.SubCallEnded(state, info, reply.Text, Record);
        state.Tree.PublishUsage(state);
    }
}
