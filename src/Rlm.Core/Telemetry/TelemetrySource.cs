using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Rlm.Telemetry;

/// <summary>An activity source and a meter with its instruments. There is one for each name, for as long as the process lives.</summary>
internal sealed class TelemetrySource
{
    private static readonly ConcurrentDictionary<string, Lazy<TelemetrySource>> Sources = new(StringComparer.Ordinal);

    private TelemetrySource(string name)
    {
        Activities = new ActivitySource(name);
        var meter = new Meter(name);
        RunDuration = meter.CreateHistogram<double>(TelemetryNames.Metrics.RunDuration, "s", "How long runs take.");
        RunIterations = meter.CreateHistogram<int>(TelemetryNames.Metrics.RunIterations, "{iteration}", "How many iterations runs take.");
        CellDuration = meter.CreateHistogram<double>(
            TelemetryNames.Metrics.CellDuration, "s", "How long cells take, waiting for sub-calls included.");
        SubCalls = meter.CreateHistogram<int>(TelemetryNames.Metrics.SubCalls, "{call}", "How many sub-calls runs make.");
    }

    public ActivitySource Activities { get; }

    public Histogram<double> RunDuration { get; }

    public Histogram<int> RunIterations { get; }

    public Histogram<double> CellDuration { get; }

    public Histogram<int> SubCalls { get; }

    public static TelemetrySource Of(string name) =>
        Sources.GetOrAdd(name, static name => new Lazy<TelemetrySource>(() => new TelemetrySource(name))).Value;
}
