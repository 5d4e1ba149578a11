using System.Diagnostics;
using Rlm.Evaluation.Approaches;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Models;
using static System.FormattableString;

namespace Rlm.Evaluation.Runs;

/// <summary>Puts every item to every approach, several at a time, leaving out what the log has already.</summary>
internal sealed class EvaluationRunner(EvaluationPlan plan, IModelSource models, ResultLog log, TextWriter progress)
{
    // Answers of tens of thousands of pairs would make the log a copy of the texts.
    private const int LongestLogged = 2_000;

    private int _done;

    /// <summary>Runs what is left.</summary>
    /// <returns>The results of the whole plan, those of earlier runs included.</returns>
    public async Task<IReadOnlyList<ItemResult>> RunAsync(CancellationToken cancellationToken)
    {
        var work = Work().ToList();
        var left = work.Where(one => !log.IsFinished(one.Frame.Key)).ToList();
        if (left.Count < work.Count)
            await progress.WriteLineAsync(Invariant($"{work.Count - left.Count} of {work.Count} are finished already."));
        var options = new ParallelOptions { MaxDegreeOfParallelism = plan.Parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(left, options, async (one, token) =>
        {
            var result = await AnswerAsync(one.Key, one.Approach, one.Frame, token);
            log.Add(result);
            var number = Interlocked.Increment(ref _done);
            var outcome = result.Error is { } error ? $"error: {error.ReplaceLineEndings(" ")}" : Invariant($"{result.Score:F3}");
            await progress.WriteLineAsync(Invariant(
                $"[{number}/{left.Count}] {result.Task} {Sizes.Write(result.Length)} #{result.Item} {result.Approach}: {outcome} ({result.Seconds:F1} s)"));
        });
        return Select(log.Results);
    }

    /// <summary>Those results that belong to the plan.</summary>
    public IReadOnlyList<ItemResult> Select(IReadOnlyList<ItemResult> results)
    {
        var keys = Work().Select(static one => one.Frame.Key).ToHashSet(StringComparer.Ordinal);
        return [.. results.Where(result => keys.Contains(result.Key))];
    }

    private IEnumerable<(ItemKey Key, IApproach Approach, ItemResult Frame)> Work() =>
        from task in plan.Tasks
        from length in plan.Lengths
        from item in Enumerable.Range(0, plan.Items)
        from approach in plan.Approaches
        select (new ItemKey(task, length, item, plan.Seed), approach, new ItemResult
        {
            Task = task,
            Length = length,
            Item = item,
            Seed = plan.Seed,
            Approach = approach.Name,
            Model = models.Name,
            Settings = plan.Settings,
        });

    private async Task<ItemResult> AnswerAsync(ItemKey key, IApproach approach, ItemResult frame, CancellationToken cancellationToken)
    {
        var item = EvaluationTasks.Create(key);
        var meter = new CallMeter(plan.Prices);
        var clock = Stopwatch.StartNew();
        try
        {
            var answer = await approach.AnswerAsync(item, new ApproachTools(models, meter, plan.WindowTokens), cancellationToken);
            var score = answer.Error is null ? item.Score(answer.Text) : 0;
            return Fill() with
            {
                Score = score,
                Status = answer.Status,
                Turns = answer.Turns,
                Answer = Short(answer.Text),
                Error = answer.Error
            };
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A provider that fails one item must not cost the others; the item is tried again with the next run.
            return Fill() with { Status = "Error", Error = error.Message };
        }

        ItemResult Fill() => frame with
        {
            RootCalls = meter.RootCalls,
            SubCalls = meter.SubCalls,
            InputTokens = meter.InputTokens,
            OutputTokens = meter.OutputTokens,
            LargestPrompt = meter.LargestPrompt,
            TokensAreEstimated = meter.IsEstimated,
            Cost = meter.Cost,
            Seconds = Math.Round(clock.Elapsed.TotalSeconds, 4),
            Expected = Short(item.Expected),
        };
    }

    private static string Short(string text) =>
        text.Length <= LongestLogged ? text : Invariant($"{text[..LongestLogged]}... ({text.Length} characters)");
}
