using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Rlm.Core.Tests.Support;

/// <summary>The spans and metrics of a source, as OpenTelemetry exports them into memory.</summary>
public sealed class Exported : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentDictionary<string, ExportedMetric> _metrics = new(StringComparer.Ordinal);
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;

    public Exported(string source)
    {
        _tracer = Sdk.CreateTracerProviderBuilder().AddSource(source)
            .AddProcessor(new SimpleActivityExportProcessor(new InMemoryExporter<Activity>(_spans.Enqueue))).Build();
        _meter = Sdk.CreateMeterProviderBuilder().AddMeter(source)
            .AddReader(new BaseExportingMetricReader(new InMemoryExporter<Metric>(Take))).Build();
    }

    public IReadOnlyList<Activity> Spans
    {
        get
        {
            _tracer.ForceFlush();
            return [.. _spans];
        }
    }

    public IReadOnlyDictionary<string, ExportedMetric> Metrics
    {
        get
        {
            _meter.ForceFlush();
            return _metrics;
        }
    }

    public void Dispose()
    {
        _tracer.Dispose();
        _meter.Dispose();
    }

    private void Take(Metric metric)
    {
        var attributes = new SortedSet<string>(StringComparer.Ordinal);
        var (count, sum) = (0L, 0.0);
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            foreach (var tag in point.Tags)
                attributes.Add(tag.Key);
            (count, sum) = (count + point.GetHistogramCount(), sum + point.GetHistogramSum());
        }

        _metrics[metric.Name] = new ExportedMetric(metric.Unit, attributes, count, sum);
    }
}
