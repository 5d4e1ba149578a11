using System.Diagnostics;

namespace Rlm.Telemetry;

/// <summary>The span of a cell and its metric.</summary>
internal sealed class CellSpan : IDisposable
{
    private const string Tool = "python";

    private readonly Activity? _activity;

    public CellSpan(int iteration, int depth) => _activity = RlmTelemetry.StartTool(Tool, iteration, depth);

    public void End(TimeSpan duration, string status, bool failed)
    {
        RlmTelemetry.CellDuration.Record(duration.TotalSeconds, new TagList { { TelemetryNames.Rlm.Status, status } });
        if (failed)
            RlmTelemetry.Fail(_activity, status);
    }

    public void Dispose() => _activity?.Dispose();
}
