using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Rlm.Telemetry;

/// <summary>The span of a run and its metrics.</summary>
internal sealed class RunSpan : IDisposable
{
    private const string Provider = "rlm";

    private readonly Activity? _activity;
    private readonly int _depth;

    public RunSpan(string agent, int depth)
    {
        _depth = depth;
        _activity = RlmTelemetry.Source.StartActivity($"{TelemetryNames.Operations.InvokeAgent} {agent}");
        if (_activity is not { IsAllDataRequested: true })
            return;
        _activity.SetTag(TelemetryNames.GenAI.OperationName, TelemetryNames.Operations.InvokeAgent)
            .SetTag(TelemetryNames.GenAI.ProviderName, Provider)
            .SetTag(TelemetryNames.GenAI.Agent.Name, agent)
            .SetTag(TelemetryNames.Rlm.Depth, depth);
    }

    public void End(
        string status, int iterations, int subCalls, long contextLength, TimeSpan duration, UsageDetails usage, Exception? error)
    {
        var tags = new TagList { { TelemetryNames.Rlm.Status, status }, { TelemetryNames.Rlm.Depth, _depth } };
        RlmTelemetry.RunDuration.Record(duration.TotalSeconds, tags);
        RlmTelemetry.RunIterations.Record(iterations, tags);
        RlmTelemetry.SubCalls.Record(subCalls, tags);
        if (_activity is not { IsAllDataRequested: true })
            return;
        _activity.SetTag(TelemetryNames.Rlm.Status, status)
            .SetTag(TelemetryNames.Rlm.Iteration, iterations)
            .SetTag(TelemetryNames.Rlm.Context.Length, contextLength)
            .SetTag(TelemetryNames.GenAI.Usage.InputTokens, usage.InputTokenCount)
            .SetTag(TelemetryNames.GenAI.Usage.OutputTokens, usage.OutputTokenCount);
        if (usage.CachedInputTokenCount is { } cached)
            _activity.SetTag(TelemetryNames.GenAI.Usage.CacheReadInputTokens, cached);
        if (error is not null)
            _activity.SetTag(TelemetryNames.Error.Type, error.GetType().FullName).SetStatus(ActivityStatusCode.Error, error.Message);
    }

    public void Dispose() => _activity?.Dispose();
}
