using System.Diagnostics;

namespace Rlm.Telemetry;

/// <summary>The span of a cell and its metric.</summary>
internal sealed class CellSpan : IDisposable
{
    private const string Tool = "python";

    private readonly Activity? _activity;

    public CellSpan(int iteration, int depth)
    {
        _activity = RlmTelemetry.Source.StartActivity($"{TelemetryNames.Operations.ExecuteTool} {Tool}");
        if (_activity is not { IsAllDataRequested: true })
            return;
        _activity.SetTag(TelemetryNames.GenAI.OperationName, TelemetryNames.Operations.ExecuteTool)
            .SetTag(TelemetryNames.GenAI.Tool.Name, Tool)
            .SetTag(TelemetryNames.GenAI.Tool.Type, "function")
            .SetTag(TelemetryNames.Rlm.Iteration, iteration)
            .SetTag(TelemetryNames.Rlm.Depth, depth);
    }

    public void End(TimeSpan duration, string status, bool failed)
    {
        RlmTelemetry.CellDuration.Record(duration.TotalSeconds, new TagList { { TelemetryNames.Rlm.Status, status } });
        if (failed && _activity is { IsAllDataRequested: true })
            _activity.SetTag(TelemetryNames.Error.Type, status).SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose() => _activity?.Dispose();
}
