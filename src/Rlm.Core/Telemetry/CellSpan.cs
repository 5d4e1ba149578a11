using System.Diagnostics;

namespace Rlm.Telemetry;

/// <summary>The span of a cell and its metric.</summary>
internal sealed class CellSpan(RunTelemetry telemetry, Activity? activity, bool isSensitive) : IDisposable
{
    /// <param name="duration">How long it took.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="output">What it printed.</param>
    /// <param name="error">Its traceback; <see langword="null"/> where it did not fail.</param>
    public void End(TimeSpan duration, string status, string output, string? error)
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
            activity!.SetTag(TelemetryNames.GenAI.Tool.CallResult, output + error);
        if (error is not null)
            RunTelemetry.Fail(activity, status);
    }

    public void Dispose() => activity?.Dispose();
}
