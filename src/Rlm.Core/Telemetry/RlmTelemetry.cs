using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Rlm.Telemetry;

/// <summary>What a host listens to: spans and metrics of runs.</summary>
public static class RlmTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "Experimental.Rlm.Core";

    internal static ActivitySource Source { get; } = new(SourceName);

    internal static Meter Meter { get; } = new(SourceName);

    internal static Histogram<double> RunDuration { get; } =
        Meter.CreateHistogram<double>(TelemetryNames.Metrics.RunDuration, "s", "How long runs take.");

    internal static Histogram<int> RunIterations { get; } =
        Meter.CreateHistogram<int>(TelemetryNames.Metrics.RunIterations, "{iteration}", "How many iterations runs take.");

    internal static Histogram<double> CellDuration { get; } =
        Meter.CreateHistogram<double>(TelemetryNames.Metrics.CellDuration, "s", "How long cells take, waiting for sub-calls included.");

    internal static Histogram<int> SubCalls { get; } =
        Meter.CreateHistogram<int>(TelemetryNames.Metrics.SubCalls, "{call}", "How many sub-calls runs make.");

    /// <summary>The span of a tool call: a cell, or a function of the host.</summary>
    internal static Activity? StartTool(string tool, int iteration, int depth)
    {
        var activity = Source.StartActivity($"{TelemetryNames.Operations.ExecuteTool} {tool}");
        return activity is not { IsAllDataRequested: true }
            ? activity
            : activity.SetTag(TelemetryNames.GenAI.OperationName, TelemetryNames.Operations.ExecuteTool)
                .SetTag(TelemetryNames.GenAI.Tool.Name, tool)
                .SetTag(TelemetryNames.GenAI.Tool.Type, "function")
                .SetTag(TelemetryNames.Rlm.Iteration, iteration)
                .SetTag(TelemetryNames.Rlm.Depth, depth);
    }

    internal static void Fail(Activity? activity, string error)
    {
        if (activity is { IsAllDataRequested: true })
            activity.SetTag(TelemetryNames.Error.Type, error).SetStatus(ActivityStatusCode.Error);
    }
}
