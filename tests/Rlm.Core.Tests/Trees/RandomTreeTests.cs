using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Core.Tests.Support;
using Xunit.Abstractions;

namespace Rlm.Core.Tests.Trees;

/// <summary>
/// Random trees with random failures, latencies, limits and cancellations. <c>RLM_TREES</c> sets how many (500 by default), <c>RLM_SEED</c>
/// the first seed.
/// </summary>
[Collection(nameof(UnobservedTests))]
public class RandomTreeTests(ITestOutputHelper output)
{
    // A cell is stopped where its steps are counted next.
    private const int StepsOverLimit = 200;

    private static readonly string[] Expected =
    [
        "Answered", "OutOfBudget", "OutOfIterations", "TimedOut", "TooManyErrors", "Failed", "cancelled",
        "origin Submitted", "origin PlainReply", "origin Draft", "origin None",
        .. Enum.GetNames<BudgetLimit>().Select(static limit => $"OutOfBudget {limit}"),
    ];

    private readonly ConcurrentDictionary<string, long> _seen = [];
    private readonly ConcurrentQueue<(TreeModels Models, int Calls)> _ended = [];

    private static readonly Dictionary<string, ModelPrice> Prices = new()
    {
        ["root"] = new ModelPrice(3, 15, 0.3m),
        ["sub"] = new ModelPrice(0.25m, 2),
        ["other"] = new ModelPrice(1, 5, 0.1m),
    };

    [Fact]
    public Task LedgerIsTheTruthAndNoLimitIsOverspent() => RunAsync(byTools: false, Expected);

    [Fact]
    public Task TheSameHoldsForAgentsThatWorkByTools() =>
        RunAsync(byTools: true, [.. Expected.Where(static what => !what.Contains(nameof(BudgetLimit.CodeSteps), StringComparison.Ordinal)), "switched"]);

    private async Task RunAsync(bool byTools, string[] expected)
    {
        var trees = Number("RLM_TREES", 500);
        var first = Number("RLM_SEED", 0);
        List<string> unobserved = [];
        void Note(object? sender, UnobservedTaskExceptionEventArgs error)
        {
            lock (unobserved)
                unobserved.Add(error.Exception.ToString());
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = 4 };
            await Parallel.ForAsync(first, first + trees, options, async (seed, _) => await RunAsync(seed, byTools));
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        foreach (var (what, count) in _seen.OrderBy(static seen => seen.Key, StringComparer.Ordinal))
            output.WriteLine($"{what}: {count:N0}");
        Assert.True(unobserved.Count == 0, string.Join("\n\n", unobserved));
        Assert.All(_ended, static tree => Assert.Equal((tree.Calls, 0), (tree.Models.Calls, tree.Models.InFlight)));
        // Trees in which nothing happens would prove nothing.
        Assert.True(_seen["agents"] > trees && _seen["sub-calls"] > 4 * trees && _seen["failed tries"] > trees / 2);
        if (trees >= 500)
            Assert.All(expected, what => Assert.True(_seen.ContainsKey(what), what));
    }

    private async Task RunAsync(int seed, bool byTools)
    {
        var models = new TreeModels(seed);
        var limits = new Random(~seed);
        RlmOptions? set = null;
        var hasInner = limits.Next(6) == 0;
        var builder = new RlmAgentBuilder()
            .UseRootClient(models.Root)
            .UseSubClient(hasInner ? InnerAgent(models) : models.Sub)
            .UseNamedClient("other", models.Other)
            .Configure(o => Limit(set = o, limits));
        if (byTools)
        {
            builder.Configure(o => o.Mode = RlmMode.Tools).UseFunctions(AIFunctionFactory.Create((bool fails) => fails ? throw new InvalidOperationException("no") : "yes", "host"));
            if (limits.Next(4) == 0)
            {
                models.CannotCode = true;
                builder.Configure(o => (o.Mode, o.MaxIterations, o.MaxConsecutiveErrors) = (RlmMode.Auto, limits.Next(4, 8), limits.Next(4, 7)));
            }
        }

        var agent = builder.Build();

        RlmMetadata metadata;
        try
        {
            // What a stream that was cut off has cost, nobody knows.
            var streams = models.CancelAt == int.MaxValue && set!.Budget.RunTime > TimeSpan.FromMinutes(1) && limits.Next(3) == 0;
            var run = streams ? StreamAsync(agent, models.Cancel.Token) : agent.RunAsync("q", "some text", models.Cancel.Token);
            var response = await run.WaitAsync(TimeSpan.FromSeconds(60));
            metadata = response.Metadata;
            Count(response.Status == RlmStatus.OutOfBudget ? $"OutOfBudget {metadata.ExhaustedLimit}" : "", 1);
            Count(response.Status.ToString(), 1);
            Count($"origin {metadata.Origin}", 1);
            Check(response.Status != RlmStatus.Failed || response.Error is not null, "failed without an error");
            Check(response.Text.Length > 0 == (metadata.Origin != AnswerOrigin.None), "the origin does not fit the text");
            Check((response.Status == RlmStatus.OutOfBudget) == (metadata.ExhaustedLimit is not null), "the limit does not fit the status");
        }
        catch (RlmCanceledException canceled)
        {
            Check(models.Cancel.IsCancellationRequested, "nobody cancelled");
            metadata = canceled.Metadata;
            Count("cancelled", 1);
        }

        Count("agents", metadata.NestedAgents);
        Count("sub-calls", metadata.SubCalls.Count);
        Count("sub-calls from the cache", metadata.SubCalls.Count(static call => call.FromCache));
        Count("failed tries", metadata.FailedCalls);
        Count("model calls", metadata.ModelCalls);
        _ended.Enqueue((models, models.Calls));
        Check(models.Flaws.Count == 0, string.Join('\n', models.Flaws));
        if (metadata.ModeSwitch is not null)
            Count("switched", 1);
        Check(models.InFlight == 0, "calls are still under way");
        Check(models.MostInFlight <= set!.Budget.MaxConcurrentCalls, $"{models.MostInFlight} in flight");
        foreach (var (model, most) in set.Budget.MaxConcurrentCallsByModel)
            Check(models.MostInFlightOf(model) <= most, $"{models.MostInFlightOf(model)} of {model} in flight");
        foreach (var (model, truth) in models.Truth)
        {
            var entered = metadata.UsageByModel.GetValueOrDefault(model) ?? new UsageDetails();
            Check(Figures(truth) == Figures(entered), $"{model}: the truth is {Figures(truth)}, the ledger has {Figures(entered)}");
        }

        Check(metadata.UsageByModel.Count == models.Truth.Count, "models that were not asked");
        Check(metadata.UsageIsEstimated == models.IsEstimated, "the flag of estimates is wrong");
        var total = metadata.Usage.TotalTokenCount!.Value;
        Check(total == models.Truth.Values.Sum(static usage => usage.TotalTokenCount), "the total is wrong");
        Check(total == metadata.RootUsage.TotalTokenCount + metadata.SubUsage.TotalTokenCount, "the parts are not the total");
        Check(total <= set.Budget.MaxTokens, $"{total} tokens of {set.Budget.MaxTokens}");
        Check(metadata.Cost <= set.Budget.MaxCost, $"{metadata.Cost} of {set.Budget.MaxCost}");
        Check(metadata.ModelCalls <= set.Budget.MaxModelCalls, $"{metadata.ModelCalls} calls of {set.Budget.MaxModelCalls}");
        Check(metadata.SubCalls.Count(static call => !call.FromCache) <= set.Budget.MaxSubCalls, "too many sub-calls");
        Check(metadata.NestedAgents <= set.Budget.MaxAgents, "too many agents");
        Check(hasInner || metadata.DepthReached <= set.MaxDepth, $"depth {metadata.DepthReached} of {set.MaxDepth}");
        // Agents side by side may each use up what was left when they began.
        Check(
            metadata.NestedAgents > 0 || metadata.CodeSteps <= (decimal)set.Budget.MaxCodeSteps + StepsOverLimit,
            $"{metadata.CodeSteps} steps of {set.Budget.MaxCodeSteps}");
        foreach (var node in metadata.Root.DescendantsAndSelf())
        {
            var parts = node.OwnUsage.TotalTokenCount + node.Children.Sum(static child => child.Usage.TotalTokenCount);
            Check(node.Usage.TotalTokenCount == parts, "a parent is not itself and its children");
            Check(node.Iterations <= set.MaxIterations || node.Name == "inner", "too many iterations");
            Check(node.Children.All(child => child.Depth == node.Depth + 1), "a child at the wrong depth");
            Check(node.OwnUsage.TotalTokenCount == node.OwnRootUsage.TotalTokenCount + node.OwnSubUsage.TotalTokenCount, "a node is not its parts");
        }

        void Count(string what, long more)
        {
            if (what.Length > 0)
                _seen.AddOrUpdate(what, more, (_, sum) => sum + more);
        }

        void Check(bool holds, string otherwise) => Assert.True(holds, $"seed {seed}: {otherwise}");
    }

    private static async Task<RlmResponse> StreamAsync(RlmAgent agent, CancellationToken cancellationToken)
    {
        HashSet<int> open = [];
        RlmResponse? response = null;
        var sequence = 0L;
        await foreach (var update in agent.RunStreamingAsync("q", "some text", cancellationToken))
        {
            Assert.Equal(sequence++, update.Sequence);
            if (update is SubCallStarted started)
                Assert.True(open.Add(started.Id));
            if (update is SubCallFinished finished)
                Assert.True(open.Remove(finished.Id));
            if (update is RunEnded ended)
                response = ended.Response;
        }

        Assert.Empty(open);
        return response!;
    }

    private static RlmAgent InnerAgent(TreeModels models) => new RlmAgentBuilder()
        .UseRootClient(models.Root)
        .UseSubClient(models.Sub)
        .Configure(o =>
        {
            o.Name = "inner";
            o.MaxIterations = 2;
            o.Calls.RetryDelay = TimeSpan.Zero;
            foreach (var (model, price) in Prices)
                o.Budget.Prices[model] = price;
        })
        .Build();

    private static void Limit(RlmOptions options, Random random)
    {
        options.MaxDepth = random.Next(2, 5);
        options.MaxIterations = random.Next(1, 5);
        options.MaxConsecutiveErrors = random.Next(1, 4);
        options.MaxOutputCharacters = 1_000;
        options.RootWindowTokens = random.Next(4) == 0 ? 4_000 : 128_000;
        options.Calls.RetryDelay = TimeSpan.Zero;
        options.Calls.MaxRetries = random.Next(3);
        options.Calls.CircuitBreak = random.Next(4) == 0 ? TimeSpan.FromSeconds(0.5) : TimeSpan.Zero;
        options.Calls.ShareIdenticalPrompts = random.Next(3) == 0;
        var budget = options.Budget;
        budget.MaxConcurrentCalls = random.Next(1, 10);
        budget.MaxSubCalls = random.Next(0, 60);
        budget.MaxAgents = random.Next(0, 25);
        budget.DefaultOutputTokens = random.Next(100, 600);
        foreach (var (model, price) in Prices)
            budget.Prices[model] = price;
        if (random.Next(2) == 0)
            budget.MaxTokens = random.Next(5_000, 150_000);
        if (random.Next(3) == 0)
            budget.MaxCost = random.Next(3, 40) / 100m;
        if (random.Next(4) == 0)
            budget.MaxModelCalls = random.Next(2, 40);
        if (random.Next(6) == 0)
            budget.MaxCodeSteps = random.Next(1, 4_000);
        if (random.Next(4) == 0)
            budget.MaxConcurrentCallsByModel["sub"] = random.Next(1, 4);
        if (random.Next(8) == 0)
            budget.RunTime = TimeSpan.FromMilliseconds(random.Next(1, 60));
    }

    private static string Figures(UsageDetails usage) =>
        $"{usage.InputTokenCount} + {usage.OutputTokenCount} = {usage.TotalTokenCount}, {usage.CachedInputTokenCount ?? 0} cached, {usage.ReasoningTokenCount ?? 0} reasoning";

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
