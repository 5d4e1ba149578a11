using Rlm.Evaluation.Runs;

namespace Rlm.Evaluation.Reports;

/// <summary>All items of one task and length by one approach.</summary>
internal sealed record ReportRow
{
    public required string Task { get; init; }

    /// <summary>In characters.</summary>
    public required long Length { get; init; }

    public required string Approach { get; init; }

    /// <summary>How many items have a score.</summary>
    public required int Items { get; init; }

    /// <summary>How many have none, because of an error.</summary>
    public required int Errors { get; init; }

    /// <summary>The mean score, from 0 to 1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Half the width of the 95 % interval of that mean.</summary>
    public required double Margin { get; init; }

    public required double Turns { get; init; }

    public required double RootCalls { get; init; }

    public required double SubCalls { get; init; }

    public required double InputTokens { get; init; }

    public required double OutputTokens { get; init; }

    /// <summary>The most tokens of any prompt of any item.</summary>
    public required long LargestPrompt { get; init; }

    /// <summary>Of an item, on the average; null where a model has no price.</summary>
    public required decimal? Cost { get; init; }

    public required double MedianSeconds { get; init; }

    public required double LongestSeconds { get; init; }

    public static IReadOnlyList<ReportRow> Of(IEnumerable<ItemResult> results, IReadOnlyList<string> tasks,
        IReadOnlyList<string> approaches) =>
        [.. results.GroupBy(static result => (result.Task, result.Length, result.Approach))
            .OrderBy(group => tasks.ToList().IndexOf(group.Key.Task)).ThenBy(static group => group.Key.Length)
            .ThenBy(group => approaches.ToList().IndexOf(group.Key.Approach))
            .Select(static group => Of(group.Key.Task, group.Key.Length, group.Key.Approach, [.. group]))];

    private static ReportRow Of(string task, long length, string approach, List<ItemResult> all)
    {
        var scored = all.Where(static result => result.IsFinished).ToList();
        var accuracy = Mean(static result => result.Score);
        var deviation = scored.Count > 1 ? Math.Sqrt(scored.Sum(result => Math.Pow(result.Score - accuracy, 2)) / (scored.Count - 1)) : 0;
        List<double> seconds = [.. scored.Select(static result => result.Seconds).Order()];
        return new ReportRow
        {
            Task = task,
            Length = length,
            Approach = approach,
            Items = scored.Count,
            Errors = all.Count - scored.Count,
            Accuracy = accuracy,
            Margin = scored.Count > 1 ? 1.96 * deviation / Math.Sqrt(scored.Count) : 0,
            Turns = Mean(static result => result.Turns),
            RootCalls = Mean(static result => result.RootCalls),
            SubCalls = Mean(static result => result.SubCalls),
            InputTokens = Mean(static result => result.InputTokens),
            OutputTokens = Mean(static result => result.OutputTokens),
            LargestPrompt = scored.Select(static result => result.LargestPrompt).DefaultIfEmpty().Max(),
            Cost = scored.Count > 0 && scored.TrueForAll(static result => result.Cost is not null)
                ? scored.Sum(static result => result.Cost) / scored.Count : null,
            MedianSeconds = seconds.Count > 0 ? seconds[seconds.Count / 2] : 0,
            LongestSeconds = seconds.LastOrDefault(),
        };

        double Mean(Func<ItemResult, double> figure) => scored.Count > 0 ? scored.Average(figure) : 0;
    }
}
