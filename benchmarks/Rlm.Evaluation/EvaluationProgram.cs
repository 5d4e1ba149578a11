using System.Globalization;
using Rlm.Evaluation.Models;
using Rlm.Evaluation.Reports;
using Rlm.Evaluation.Runs;

namespace Rlm.Evaluation;

/// <summary>One run from start to report.</summary>
internal static class EvaluationProgram
{
    private const string LogName = "results.jsonl";

    public static async Task<int> RunAsync(EvaluationSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        var plan = settings.Plan;
        using IModelSource models = settings.Root is null
            ? new OracleModels(plan.ErrorRate, TimeSpan.FromMilliseconds(plan.Latency), plan.Seed)
            : new ChatModels(settings.Root, settings.Sub);
        using var log = ResultLog.Open(Path.Combine(settings.Folder, LogName));
        var runner = new EvaluationRunner(plan, models, log, TextWriter.Synchronized(output));
        try
        {
            await runner.RunAsync(cancellationToken);
        }
        finally
        {
            // Also of a run that was cut off: what there is, is worth reading.
            await ReportAsync(runner.Select(log.Results));
        }

        return runner.Select(log.Results).All(static result => result.IsFinished) ? 0 : 1;

        async Task ReportAsync(IReadOnlyList<ItemResult> results)
        {
            var report = new EvaluationReport
            {
                Date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Command = settings.Command,
                Model = models.Name,
                Settings = plan.Settings,
                Seed = plan.Seed,
                Remark = settings.Remark,
                Rows = ReportRow.Of(results, plan.Tasks, [.. plan.Approaches.Select(static approach => approach.Name)]),
            };
            await report.WriteAsync(settings.Folder, CancellationToken.None);
            await output.WriteLineAsync();
            await output.WriteAsync(MarkdownReport.Write(report));
            await output.WriteLineAsync($"\nWritten to {settings.Folder}: {LogName}, report.md, report.json, accuracy.svg");
        }
    }
}
