using System.Globalization;
using System.Text;
using Rlm.Evaluation.Approaches;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Models;

namespace Rlm.Evaluation.Reports;

/// <summary>A report to read.</summary>
internal static class MarkdownReport
{
    public static string Write(EvaluationReport report)
    {
        var text = new StringBuilder();
        Line($"# Evaluation of {report.Date}");
        Line($"");
        Line($"    {report.Command}");
        Line($"");
        Line($"{report.Machine}; {report.Runtime}; model {report.Model}; seed {report.Seed}; {report.Settings}.");
        if (report.Remark is not null)
            Line($"{report.Remark}");
        if (report.Model == OracleModels.ModelName)
        {
            Line($"");
            Line($"No language model took part. The root model is scripted and the readers know the labels of what they are shown, so accuracy says what the");
            Line($"machinery lets through (windows, chunks, notes, parsing, the given error rate), not how well a model reads. Tokens are characters / 4.");
        }

        Line($"");
        Line($"![accuracy](accuracy.svg)");
        foreach (var task in report.Rows.GroupBy(static row => row.Task))
        {
            Line($"");
            Line($"## {task.Key}: {EvaluationTasks.All.Single(known => known.Name == task.Key).Description}");
            Line($"");
            Line($"| characters | approach | items | accuracy | ± | turns | root calls | sub-calls | tokens in | tokens out | largest prompt | cost | median s | longest s |");
            Line($"|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var row in task)
            {
                var items = row.Errors == 0 ? $"{row.Items}" : $"{row.Items} ({row.Errors} failed)";
                var cost = row.Cost is { } money ? money.ToString("0.0000", CultureInfo.InvariantCulture) : "-";
                Line($"| {Sizes.Write(row.Length)} | {row.Approach} | {items} | {row.Accuracy:F3} | {row.Margin:F3} | {row.Turns:0.#} | {row.RootCalls:0.#} | {row.SubCalls:#,0.#} | {row.InputTokens:N0} | {row.OutputTokens:N0} | {row.LargestPrompt:N0} | {cost} | {row.MedianSeconds:F2} | {row.LongestSeconds:F2} |");
            }
        }

        Line($"");
        Line($"Accuracy is the mean score, ± half its 95 % interval; calls, turns, tokens and cost are means of an item; the largest prompt is that of any call, in tokens.");
        Line($"");
        foreach (var approach in AllApproaches.Known.Where(approach => report.Rows.Any(row => row.Approach == approach.Name)))
            Line($"- {approach.Name}: {approach.Description}.");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
