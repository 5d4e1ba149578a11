using Rlm.Telemetry;

namespace Rlm;

/// <summary>
/// A call of a tool while it runs, in its span, in the trajectory and before who reads the updates. It is over when it is disposed; a call
/// that has no outcome then was cancelled.
/// </summary>
internal sealed class RunningToolCall : IDisposable
{
    private readonly RunState _state;
    private readonly TimeProvider _time;
    private readonly string _name;
    private readonly string? _callId;
    private readonly ToolSpan _span;
    private readonly long _start;
    private readonly int _record;
    private string? _result;
    private string? _problem = "it was cancelled";

    /// <param name="state">The run.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="name">The name as it was called.</param>
    /// <param name="description">What the tool is for.</param>
    /// <param name="arguments">The arguments as JSON.</param>
    /// <param name="callId">The id that the model gave the call.</param>
    /// <param name="telemetryName">The name in the span, where it is another.</param>
    // Not made by an async method, from which the span would not become the current one of the caller.
    public RunningToolCall(
        RunState state, TimeProvider time, string name, string? description, string arguments, string? callId, string? telemetryName = null)
    {
        (_state, _time, _name, _callId) = (state, time, name, callId);
        _span = state.Telemetry.StartTool(telemetryName ?? name, description, state.Iteration, arguments, callId);
        _start = time.GetTimestamp();
        _record = state.Tree.Trajectory?.ToolStarted(state, name, arguments) ?? 0;
    }

    public TimeSpan Elapsed => _time.GetElapsedTime(_start);

    public void End(string result)
    {
        (_result, _problem) = (result, null);
        _span.End(result);
    }

    /// <param name="problem">What the program or the model is told.</param>
    /// <param name="errorType">The kind of error, for the span.</param>
    public void Fail(string problem, string errorType)
    {
        _problem = problem;
        _span.Fail(errorType, problem);
    }

    public void Dispose()
    {
        _state.Tree.Trajectory?.ToolEnded(_state, _record, _result, _problem);
        _state.Publish(new ToolCallFinished(_name, _problem, Elapsed) { CallId = _callId });
        _span.Dispose();
    }
}
