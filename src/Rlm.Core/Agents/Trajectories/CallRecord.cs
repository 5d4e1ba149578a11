using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm.Trajectories;

/// <summary>One model call on its way into the trajectory.</summary>
internal sealed class CallRecord(TrajectoryRecorder recorder, RunState state, ModelCall call)
{
    private CallOutcome _outcome = CallOutcome.Nothing;
    private int _id;

    public CallOutcome Outcome => _outcome;

    /// <summary>Hears of a try that was paid for, or was not. Tries come one after the other.</summary>
    public void Paid(UsageDetails? usage, decimal? cost, bool estimated) => _outcome = _outcome.Plus(usage, cost, estimated);

    /// <summary>The call has its place. Those of programs are told of as sub-calls, by who makes them.</summary>
    public void Start()
    {
        if (call.Kind != CallKind.Sub)
            _id = recorder.CallStarted(state, call);
    }

    public void End(ChatResponse? response, Exception? error)
    {
        if (_id > 0)
            recorder.CallEnded(state, _id, response, error, _outcome);
    }
}
