using Microsoft.Extensions.AI;

namespace Rlm.Samples.Ask.Views;

/// <summary>The account of a run, as rows of a table.</summary>
internal static class RunReport
{
    public static IReadOnlyList<(string Name, string Value)> Of(RlmMetadata metadata, RlmStatus? status)
    {
        int failed = metadata.SubCalls.Count(static call => call.Failed);
        UsageDetails root = metadata.RootUsage;
        UsageDetails sub = metadata.SubUsage;
        string estimated = metadata.UsageIsEstimated ? ", in part estimated" : "";
        return
        [
            ("status", status is null ? "cancelled" : Spell(status.Value)),
            ("context", $"{metadata.ContextLength:N0} characters in {Count(metadata.DocumentCount, "document")}"),
            ("iterations", $"{metadata.Iterations:N0}, {Work(metadata)}"),
            ("depth", $"{metadata.DepthReached} of {metadata.MaxDepth}{(metadata.NestedAgents > 0 ? $", {Count(metadata.NestedAgents, "nested agent")}" : "")}"),
            ("sub-calls", $"{metadata.SubCalls.Count:N0}{(failed > 0 ? $", {failed:N0} failed" : "")}, {Longest(metadata)}"),
            ("read by sub-calls", Share(metadata)),
            ("tokens", $"{Total(root) + Total(sub):N0} (root {Total(root):N0}, sub-calls {Total(sub):N0}{estimated}){(metadata.FailedCalls > 0 ? $", {metadata.FailedCalls:N0} tries of calls failed" : "")}"),
            ("time", $"{Seconds(metadata.Duration)} (models {Seconds(metadata.ModelTime)}, code {Seconds(metadata.CodeTime)})"),
        ];
    }

    private static string Work(RlmMetadata metadata) => metadata.ModeSwitch is { } switched
        ? $"{metadata.GeneratedCodeLength:N0} characters of code, after {switched.Iteration:N0} on with {Count(metadata.ToolCalls, "tool call")}"
        : metadata.Mode == RlmMode.Tools ? Count(metadata.ToolCalls, "tool call") : $"{metadata.GeneratedCodeLength:N0} characters of code";

    private static string Longest(RlmMetadata metadata) =>
        metadata.SubCalls.Count == 0 ? "none needed" : $"the longest took {Seconds(metadata.SubCalls.Max(static call => call.Duration))}";

    private static string Share(RlmMetadata metadata)
    {
        long read = metadata.SubCalls.Sum(static call => (long)call.PromptLength);
        string share = metadata.ContextLength > 0 && read < metadata.ContextLength ? $", {(double)read / metadata.ContextLength:P2} of the text" : "";
        return $"{read:N0} characters{share}";
    }

    private static string Spell(RlmStatus status) => status switch
    {
        RlmStatus.Answered => "answered",
        RlmStatus.OutOfIterations => "out of iterations",
        RlmStatus.OutOfBudget => "out of budget",
        RlmStatus.TimedOut => "out of time",
        RlmStatus.TooManyErrors => "too many errors",
        _ => "failed",
    };

    private static long Total(UsageDetails usage) => usage.TotalTokenCount ?? ((usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0));

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:F2} s";

    public static string Count(long number, string noun) => $"{number:N0} {noun}{(number == 1 ? "" : "s")}";
}
