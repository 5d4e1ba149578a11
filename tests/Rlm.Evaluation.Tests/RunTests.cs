using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Evaluation.Approaches;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Items.Labels;
using Rlm.Evaluation.Models;
using Rlm.Evaluation.Runs;

namespace Rlm.Evaluation.Tests;

public sealed class RunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rlm-evaluation-").FullName;

    private string Log => Path.Combine(_folder, "results.jsonl");

    [Fact]
    public async Task TheAgentAnswersEveryKindOfQuestionRightWithASubModelThatKnows()
    {
        var plan = Plan([.. EvaluationTasks.All.Select(static task => task.Name)], items: 9) with { Parallel = 4 };

        var results = await RunAsync(plan);

        Assert.Equal(EvaluationTasks.All.Count * 9, results.Count);
        Assert.All(results, static result => Assert.True(result is { Score: 1, Status: "Answered" }, $"{result}"));
    }

    [Fact]
    public async Task ProgramsAndScoresAgreeOnAllTwentyConditions()
    {
        var results = await RunAsync(Plan(["pairs"], PairConditions.All.Count) with { Parallel = 4 });

        Assert.All(results, static result => Assert.True(result.Score == 1, $"{result}"));
    }

    [Fact]
    public async Task BaselinesAreRightWhereAllFitsTheirWindow()
    {
        var plan = Plan(["needle", "needles", "oolong", "pairs", "documents", "code", "hops"], items: 4) with
        {
            Approaches = [new PlainApproach(), new CompactingApproach()],
            Parallel = 4,
        };

        Assert.All(await RunAsync(plan), static result => Assert.True(result.Score == 1, $"{result}"));
    }

    [Fact]
    public async Task WithoutCodeTheAgentStillFindsReadsAndCounts()
    {
        var plan = Plan([.. EvaluationTasks.All.Select(static task => task.Name)], items: 9) with
        {
            Approaches = [new ToolApproach()],
            Parallel = 4
        };

        var results = await RunAsync(plan);

        // Parts that end within a line cost the lines, and with them single counts and pairs.
        Assert.All(results, static result =>
            Assert.InRange(result.Score, result.Task is "oolong" ? 0.3 : result.Task is "pairs" ? 0.8 : 1, 1));
        Assert.All(results, static result => Assert.True(result.Error is null && result.Status == "Answered", $"{result}"));
    }

    [Fact]
    public async Task ATextBeyondTheWindowIsCutAndPromptsStayWithinIt()
    {
        var plan = Plan(["oolong"], items: 6) with { Approaches = AllApproaches.Known, WindowTokens = 5_000, Parallel = 4 };

        var results = await RunAsync(plan);

        Assert.All(results.Where(static result => result.Approach is "plain" or "compact"), static result =>
            Assert.InRange(result.LargestPrompt, 1, 5_000));
        Assert.All(results.Where(static result => result.Approach == "plain"), static result => Assert.Equal("Truncated", result.Status));
        Assert.True(results.Where(static result => result.Approach == "plain").Average(static result => result.Score)
            < results.Where(static result => result.Approach == "rlm").Average(static result => result.Score));
    }

    [Fact]
    public async Task AWrongSubModelCostsAccuracy()
    {
        var results = await RunAsync(Plan(["pairs"], items: 4) with { ErrorRate = 0.3 });

        Assert.All(results, static result => Assert.InRange(result.Score, 0.05, 0.99));
    }

    [Fact]
    public async Task CallsTokensAndCostAreCounted()
    {
        var plan = Plan(["needle"], items: 1) with
        {
            Prices = new PriceList(new Dictionary<string, ModelPrice> { ["oracle-root"] = new(1, 10), ["oracle-sub"] = new(1, 10) }),
        };

        var result = Assert.Single(await RunAsync(plan));

        Assert.Equal((2, 1, 2), (result.RootCalls, result.SubCalls, result.Turns));
        Assert.InRange(result.LargestPrompt, 500, result.InputTokens - 1);
        Assert.Equal((result.InputTokens + (10 * result.OutputTokens)) / 1_000_000m, result.Cost);
    }

    [Fact]
    public async Task AnInterruptedRunGoesOnWhereItEnded()
    {
        var plan = Plan(["needle", "hops"], items: 5);
        using (var interruption = new CancellationTokenSource())
        {
            var progress = new CancellingWriter(interruption, afterLines: 4);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(plan, progress, interruption.Token));
        }

        var finished = File.ReadAllLines(Log).Length;
        Assert.InRange(finished, 4, 9);
        // As a process that was killed leaves it.
        File.AppendAllText(Log, """{"task":"hops","length":40""");

        var second = new StringWriter();
        var results = await RunAsync(plan, second);

        Assert.Equal(10, results.Count);
        Assert.All(results, static result => Assert.Equal(1, result.Score));
        Assert.Contains($"{finished} of 10 are finished already", second.ToString(), StringComparison.Ordinal);
        Assert.Contains($"[{10 - finished}/{10 - finished}]", second.ToString(), StringComparison.Ordinal);
        var third = new StringWriter();
        Assert.Equal(10, (await RunAsync(plan, third)).Count);
        Assert.DoesNotContain("[1/", third.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherSettingsAreOtherWork()
    {
        var plan = Plan(["needle"], items: 1);
        await RunAsync(plan);

        var results = await RunAsync(plan with { ErrorRate = 1 });

        Assert.Equal(0, Assert.Single(results).Score);
        Assert.Equal(2, File.ReadAllLines(Log).Length);
    }

    [Fact]
    public async Task WhatFailedIsTriedAgain()
    {
        var plan = Plan(["needle"], items: 2) with { Approaches = [new FlakyApproach()] };

        Assert.All(await RunAsync(plan), static result => Assert.Equal("no connection", result.Error));
        Assert.All(await RunAsync(plan), static result => Assert.Equal((null, "fine"), (result.Error, result.Answer)));
    }

    [Fact]
    public async Task TheWholeTextIsCutIntoPartsWithoutLoss()
    {
        await using var context = InMemoryContext.FromTexts([string.Join('\n', Enumerable.Range(0, 900)), "", "second",
            new string('x', 5_000)]);
        var text = await WholeText.OpenAsync(context, CancellationToken.None);
        var parts = text.Parts(700).ToList();

        Assert.All(parts, static part => Assert.InRange(part.Length, 1, 700));
        Assert.Equal(text.Truncated(100_000), string.Concat(parts));
        Assert.Equal(text.Length, string.Concat(parts).Length);
        var cut = text.Truncated(1_000);
        Assert.StartsWith(parts[0][..400], cut, StringComparison.Ordinal);
        Assert.EndsWith("xxx", cut, StringComparison.Ordinal);
        Assert.Contains("characters left out", cut, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static EvaluationPlan Plan(string[] tasks, int items) => new()
    {
        Tasks = tasks,
        Lengths = [40_000],
        Items = items,
        Approaches = [new RlmApproach()],
        Parallel = 1,
    };

    private async Task<IReadOnlyList<ItemResult>> RunAsync(EvaluationPlan plan, TextWriter? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var models = new OracleModels(plan.ErrorRate, TimeSpan.Zero, plan.Seed);
        using var log = ResultLog.Open(Log);
        return await new EvaluationRunner(plan, models, log, progress ?? TextWriter.Null).RunAsync(cancellationToken);
    }

    private sealed class CancellingWriter(CancellationTokenSource source, int afterLines) : StringWriter
    {
        private int _lines;

        public override Task WriteLineAsync(string? value) => ++_lines == afterLines ? source.CancelAsync() : Task.CompletedTask;
    }

    private sealed class FlakyApproach : IApproach
    {
        private readonly HashSet<int> _failed = [];

        public string Name => "flaky";

        public string Description => "fails once";

        public Task<ApproachAnswer> AnswerAsync(EvaluationItem item, ApproachTools tools, CancellationToken cancellationToken) =>
            _failed.Add(item.Key.Index) ? throw new HttpRequestException("no connection")
                : Task.FromResult(new ApproachAnswer("fine", "Answered", 1));
    }
}
