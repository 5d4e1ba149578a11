using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Rlm.Telemetry;

/// <summary>The span of a run and its metrics.</summary>
internal sealed class RunSpan(RunTelemetry telemetry, Activity? activity, bool isSensitive) : IDisposable
{
    public void End(RunOutcome outcome)
    {
        Record(outcome);
        if (activity is not { IsAllDataRequested: true })
            return;
        activity.SetTag(TelemetryNames.Rlm.Status, outcome.Status)
            .SetTag(TelemetryNames.Rlm.Iteration, outcome.Iterations)
            .SetTag(TelemetryNames.Rlm.Context.Length, outcome.ContextLength)
            .SetTag(TelemetryNames.GenAI.ResponseModel, outcome.Model)
            .SetTag(TelemetryNames.GenAI.FinishReasons, (string[])[outcome.FinishReason])
            .SetTag(TelemetryNames.GenAI.Usage.InputTokens, outcome.Usage.InputTokenCount)
            .SetTag(TelemetryNames.GenAI.Usage.OutputTokens, outcome.Usage.OutputTokenCount)
            .SetTag(TelemetryNames.GenAI.Usage.CacheReadInputTokens, outcome.Usage.CachedInputTokenCount)
            .SetTag(TelemetryNames.GenAI.Usage.ReasoningOutputTokens, outcome.Usage.ReasoningTokenCount);
        if (outcome.Error is { } error)
            RunTelemetry.Fail(activity, error.GetType().FullName!, isSensitive ? error.Message : null);
    }

    /// <summary>Puts on the span what was said, if the host wants that.</summary>
    /// <param name="opening">What the root model was sent first: the system prompt, earlier messages, the question.</param>
    /// <param name="answer">The answer; empty where there is none.</param>
    /// <param name="finishReason">Why it ends.</param>
    public void SetContent(IReadOnlyList<ChatMessage> opening, string answer, string finishReason)
    {
        if (!isSensitive)
            return;
        var system = opening.Where(static message => message.Role == ChatRole.System).ToList();
        if (system.Count > 0)
            activity!.SetTag(TelemetryNames.GenAI.SystemInstructions, TelemetryJson.Parts(system));
        if (opening.Count > system.Count)
            activity!.SetTag(TelemetryNames.GenAI.InputMessages, TelemetryJson.Messages(opening.Except(system)));
        if (answer.Length > 0)
            activity!.SetTag(
                TelemetryNames.GenAI.OutputMessages, TelemetryJson.Messages([new ChatMessage(ChatRole.Assistant, answer)], finishReason));
    }

    public void Dispose() => activity?.Dispose();

    private void Record(RunOutcome outcome)
    {
        var source = telemetry.Source;
        if (!source.RunDuration.Enabled && !source.RunIterations.Enabled && !source.SubCalls.Enabled)
            return;
        var tags = new TagList
        {
            { TelemetryNames.GenAI.Agent.Name, telemetry.Agent },
            { TelemetryNames.Rlm.Status, outcome.Status },
            { TelemetryNames.Rlm.Depth, telemetry.Depth },
        };
        if (outcome.Error is { } error)
            tags.Add(TelemetryNames.Error.Type, error.GetType().FullName);
        source.RunDuration.Record(outcome.Duration.TotalSeconds, tags);
        source.RunIterations.Record(outcome.Iterations, tags);
        source.SubCalls.Record(outcome.SubCalls, tags);
    }
}
