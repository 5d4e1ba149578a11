using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Rlm.Core.Tests.Support;
using Rlm.Telemetry;

namespace Rlm.Core.Tests.Telemetry;

public class TelemetryTests
{
    [Fact]
    public async Task EmitsASpanForTheRunAndOneForEachCell()
    {
        ConcurrentQueue<Activity> spans = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RlmTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("test").Start();
        Activity? atModel = null;
        var root = new ScriptedChatClient(call =>
        {
            atModel = Activity.Current;
            return ScriptedChatClient.Code(call.Number == 0 ? "1/0" : "FINAL('done')");
        });

        await TestAgent.Of(root, configure: o => o.Name = "finder").RunAsync("q", "some text");

        var mine = spans.Where(span => span.TraceId == parent.TraceId).ToList();
        var run = Assert.Single(mine, span => span.OperationName == "invoke_agent finder");
        Assert.Equal(parent.SpanId, run.ParentSpanId);
        Assert.Same(run, atModel);
        Assert.Equal("invoke_agent", run.GetTagItem("gen_ai.operation.name"));
        Assert.Equal("finder", run.GetTagItem("gen_ai.agent.name"));
        Assert.Equal("Answered", run.GetTagItem("rlm.status"));
        Assert.Equal(9L, run.GetTagItem("rlm.context.length"));
        Assert.Equal(20L, run.GetTagItem("gen_ai.usage.input_tokens"));
        var cells = mine.Where(span => span.OperationName == "execute_tool python").ToList();
        Assert.Equal(2, cells.Count);
        Assert.All(cells, cell => Assert.Equal(run.SpanId, cell.ParentSpanId));
        Assert.Equal(ActivityStatusCode.Error, cells[0].Status);
        Assert.DoesNotContain(mine.SelectMany(span => span.TagObjects), tag => tag.Value is string text && text.Contains("FINAL", StringComparison.Ordinal));
        Assert.Same(parent, Activity.Current);
    }

    [Fact]
    public async Task RecordsItsMetrics()
    {
        ConcurrentDictionary<string, double> seen = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RlmTelemetry.SourceName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.Start();

        await TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')"))).RunAsync("q", "text");

        Assert.Equal(["rlm.cell.duration", "rlm.run.duration", "rlm.run.iterations", "rlm.subcalls"], seen.Keys.Order());
    }
}
