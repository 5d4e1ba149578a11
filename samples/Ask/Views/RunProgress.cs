using System.Diagnostics;

namespace Rlm.Samples.Ask.Views;

/// <summary>Where a run stands, in one line.</summary>
internal sealed class RunProgress
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private string _state = "starting";
    private int _iteration;
    private int _started;
    private int _finished;
    private int _inFlight;
    private long _tokens;

    public void Note(RlmUpdate update)
    {
        switch (update)
        {
            case IterationStarted when update.Depth == 0:
                _iteration = update.Iteration;
                _state = "the root model writes";
                break;
            case CodeStarted when update.Depth == 0:
                _state = "code runs";
                break;
            case ToolCallStarted call when update.Depth == 0 && call.CallId is not null:
                _state = "tools run";
                break;
            case CodeFinished when update.Depth == 0:
                _state = "the root model reads";
                break;
            case SubCallStarted started:
                _started++;
                _inFlight = started.InFlight;
                break;
            case SubCallFinished finished:
                _finished++;
                _inFlight = finished.InFlight;
                break;
            case UsageChanged changed:
                Volatile.Write(ref _tokens, changed.Usage.TotalTokenCount ?? 0);
                break;
        }
    }

    public override string ToString()
    {
        string calls = _started == 0 ? "" : $" · {_finished:N0} of {_started:N0} sub-calls answered, {_inFlight} in flight";
        string iteration = _iteration == 0 ? "" : $"iteration {_iteration} · ";
        return $"{iteration}{_state}{calls} · {Volatile.Read(ref _tokens):N0} tokens · {_clock.Elapsed.TotalSeconds:F1} s";
    }
}
