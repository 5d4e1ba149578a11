using Rlm.Budgets;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>What all agents of one run share, from the one the host called down to the last nested one.</summary>
internal sealed class RlmTree(RlmAgentSettings settings, UpdateStream? updates, TrajectoryRecorder? trajectory) : IDisposable
{
    private readonly Lock _publishing = new();
    private int _agents;
    private int _calls;
    private int _inFlight;

    public Ledger Ledger { get; } = new(settings.TimeProvider);

    public CallScheduler Scheduler { get; } = new(settings.Options.Budget, settings.Options.Calls.Limiter);

    public PromptCache? Cache { get; } = settings.Options.Calls.ShareIdenticalPrompts ? new PromptCache() : null;

    /// <summary>Writes down what happens; <see langword="null"/> where nobody wants that.</summary>
    public TrajectoryRecorder? Trajectory => trajectory;

    public bool HasReader => updates is not null;

    public int NextAgentId() => Interlocked.Increment(ref _agents) - 1;

    public void Publish(RlmUpdate update, RunState state)
    {
        trajectory?.Observe(update, state);
        updates?.Publish(update, state.Iteration, state.Depth, state.Id);
    }

    /// <summary>Tells of a sub-call, numbers and the count of those under way in one go.</summary>
    public int PublishStart(RunState state, int promptLength, string model, bool isNested)
    {
        lock (_publishing)
        {
            var id = ++_calls;
            _inFlight++;
            if (HasReader)
                Publish(new SubCallStarted(id, promptLength, _inFlight) { Model = model, IsNested = isNested }, state);
            return id;
        }
    }

    public void PublishEnd(RunState state, SubCallInfo call)
    {
        lock (_publishing)
        {
            _inFlight--;
            if (HasReader)
                Publish(new SubCallFinished(call.Id, call.Duration, call.Failed, _inFlight), state);
        }
    }

    /// <summary>Tells what the tree has cost by now.</summary>
    public void PublishUsage(RunState state)
    {
        if (HasReader)
            Publish(new UsageChanged(Ledger.GetUsage()), state);
    }

    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        if (trajectory is not null)
            await trajectory.DrainAsync(cancellationToken).ConfigureAwait(false);
        if (updates is not null)
            await updates.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Scheduler.Dispose();
        // Where the run ended as it should, this is done already.
        _ = trajectory?.CompleteAsync();
    }
}
