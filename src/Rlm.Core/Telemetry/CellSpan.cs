using System.Diagnostics;

namespace Rlm.Telemetry;

/// <summary>The span of a cell and its metric.</summary>
internal sealed class CellSpan(RunTelemetry telemetry, Activity? activity, bool isSensitive) : IDisposable
{
    public void End(TimeSpan duration, string status, bool failed, string output)
    {
        if (telemetry.Source.CellDuration is { Enabled: true } histogram)
        {
            histogram.Record(
                duration.TotalSeconds,
                new TagList { { TelemetryNames.Rlm.Status, status }, { TelemetryNames.Rlm.Depth, telemetry.Depth } });
        }

        if (activity is { IsAllDataRequested: true })
            activity.SetTag(TelemetryNames.Rlm.Status, status);
        if (isSensitive)
            activity!.SetTag(TelemetryNames.GenAI.Tool.CallResult, output);
        if (failed)
            RunTelemetry.Fail(activity, status);
    }

    public void Dispose() => activity?.Dispose();
}
