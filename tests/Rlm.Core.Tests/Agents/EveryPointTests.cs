using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

/// <summary>Each limit, hit at every point of one and the same run of nested agents: status and draft are as documented.</summary>
public class EveryPointTests
{
    private const string Draft = "draft";

    // 3 turns, a nested agent and 6 sub-calls: 13 model calls with the children's.
    private static readonly string[] Cells =
    [
        "answer['content'] = 'draft'\nprint(llm_query('a'))",
        "r = llm_query_batched(['b', 'c'])\nfor i in range(500): pass",
        "FINAL(rlm_query('nested'))",
    ];

    private static ScriptedChatClient Root(Func<int, Task>? before = null)
    {
        var calls = 0;
        return new ScriptedChatClient(async call =>
        {
            var number = Interlocked.Increment(ref calls);
            if (before is not null)
                await before(number);
            if (call.Messages.Count == 1)
                return ScriptedChatClient.Reply("leaf", 50, 10);
            if (call.Last.Contains("There are no more turns", StringComparison.Ordinal))
                return ScriptedChatClient.Reply("last", 50, 10);
            if (call.Messages[0].Text.StartsWith("You are a nested agent", StringComparison.Ordinal))
                return ScriptedChatClient.Reply(ScriptedChatClient.Code("FINAL(llm_query('d') + llm_query('e'))"), 50, 10);
            return ScriptedChatClient.Reply(ScriptedChatClient.Code(Cells[Math.Min((call.Messages.Count - 2) / 2, 2)]), 50, 10);
        });
    }

    private static async Task<RlmResponse> RunAsync(Action<RlmOptions> configure)
    {
        var response = await TestAgent.Of(Root(), configure: o =>
        {
            o.MaxDepth = 2;
            o.MaxOutputCharacters = 256;
            o.Budget.DefaultOutputTokens = 300;
            o.PromptProfile = _ => PromptProfile.Default with { System = "{{level}}" };
            configure(o);
        }).RunAsync("q", "text");
        Assert.NotEqual(RlmStatus.Failed, response.Status);
        Assert.Null(response.Error);
        return response;
    }

    private static void Check(RlmResponse response, BudgetLimit limit)
    {
        if (response.Status == RlmStatus.Answered)
        {
            // A nested agent that runs out is asked for its answer like any other.
            var nested = response.Metadata.Root.Children[0].Status;
            Assert.Equal((nested == RlmStatus.Answered ? "leafleaf" : "last", AnswerOrigin.Submitted), (response.Text, response.Metadata.Origin));
            Assert.Null(response.Metadata.ExhaustedLimit);
            return;
        }

        // A nested agent that is refused is an error of the cell that asked; its traceback may take the next turn.
        Assert.Equal((RlmStatus.OutOfBudget, limit), (response.Status, response.Metadata.ExhaustedLimit));
        Assert.Contains(
            (response.Text, response.Metadata.Origin), new[] { ("last", AnswerOrigin.PlainReply), (Draft, AnswerOrigin.Draft), ("", AnswerOrigin.None) });
        // What is held back always pays for the last request of a run that has begun.
        if (response.Metadata.Cells > 0)
            Assert.Equal(("last", AnswerOrigin.PlainReply), (response.Text, response.Metadata.Origin));
    }

    [Fact]
    public async Task SubCalls()
    {
        for (var limit = 1; limit <= 7; limit++)
        {
            var response = await RunAsync(o => o.Budget.MaxSubCalls = limit);
            Check(response, BudgetLimit.SubCalls);
            // With 2 the batch does not fit, and the nested agent is asked although it can ask nobody.
            Assert.Equal(limit is 2 or >= 4, response.Status == RlmStatus.Answered);
            Assert.InRange(response.Metadata.SubCalls.Count, 1, limit);
        }
    }

    [Fact]
    public async Task ModelCalls()
    {
        for (var limit = 2; limit <= 12; limit++)
        {
            var response = await RunAsync(o => o.Budget.MaxModelCalls = limit);
            Check(response, BudgetLimit.ModelCalls);
            // Nine calls, and one that is held back.
            Assert.Equal(limit >= 10, response.Status == RlmStatus.Answered);
            Assert.InRange(response.Metadata.ModelCalls, 1, limit);
            if (response.Status != RlmStatus.Answered)
                Assert.Equal("last", response.Text);
        }
    }

    [Fact]
    public async Task Tokens()
    {
        var ends = new HashSet<RlmStatus>();
        for (var limit = 100; limit <= 8_000; limit += 100)
        {
            var response = await RunAsync(o => o.Budget.MaxTokens = limit);
            Check(response, BudgetLimit.Tokens);
            Assert.True(response.Usage.TotalTokenCount <= limit);
            ends.Add(response.Status);
        }

        Assert.Equal([RlmStatus.Answered, RlmStatus.OutOfBudget], ends.Order());
    }

    [Fact]
    public async Task Cost()
    {
        for (var limit = 100; limit <= 8_000; limit += 100)
        {
            var response = await RunAsync(o =>
            {
                o.Budget.Prices["scripted"] = new ModelPrice(1, 4);
                o.Budget.MaxCost = limit / 1_000_000m;
            });
            Check(response, BudgetLimit.Cost);
            Assert.True(response.Metadata.Cost <= limit / 1_000_000m);
        }
    }

    [Fact]
    public async Task CodeSteps()
    {
        for (var limit = 1; limit < 2_000; limit += 97)
            Check(await RunAsync(o => o.Budget.MaxCodeSteps = limit), BudgetLimit.CodeSteps);
    }

    [Fact]
    public async Task Iterations()
    {
        for (var limit = 1; limit <= 3; limit++)
        {
            var response = await RunAsync(o => o.MaxIterations = limit);
            Assert.Equal(limit < 3 ? (RlmStatus.OutOfIterations, "last") : (RlmStatus.Answered, "leafleaf"), (response.Status, response.Text));
        }
    }

    [Theory]
    [InlineData(95)]
    [InlineData(200)]
    public async Task Time(int seconds)
    {
        // The time is up while the n-th call is under way: that for the work, or that for the last answer too.
        for (var at = 1; at <= 9; at++)
        {
            var time = new ManualTime();
            var root = Root(number =>
            {
                if (number != at)
                    return Task.CompletedTask;
                time.Advance(TimeSpan.FromSeconds(seconds));
                return Task.FromCanceled(new CancellationToken(canceled: true));
            });
            var agent = new RlmAgentBuilder().UseRootClient(root).UseTimeProvider(time).Configure(o =>
            {
                o.MaxDepth = 2;
                o.Budget.RunTime = TimeSpan.FromSeconds(100);
            }).Build();

            var response = await agent.RunAsync("q", "text");

            var (text, origin) = seconds < 100 ? ("last", AnswerOrigin.PlainReply) : at > 1 ? (Draft, AnswerOrigin.Draft) : ("", AnswerOrigin.None);
            Assert.Equal((RlmStatus.TimedOut, text, origin), (response.Status, response.Text, response.Metadata.Origin));
            Assert.Null(response.Error);
        }
    }

    [Fact]
    public async Task Cancellation()
    {
        for (var at = 1; at <= 9; at++)
        {
            using var cancel = new CancellationTokenSource();
            var root = Root(async number =>
            {
                if (number != at)
                    return;
                await cancel.CancelAsync();
                cancel.Token.ThrowIfCancellationRequested();
            });
            var canceled = await Assert.ThrowsAsync<RlmCanceledException>(() => TestAgent.Of(root, configure: o => o.MaxDepth = 2).RunAsync("q", "text", cancel.Token));
            Assert.Equal(at == 1 ? "" : Draft, canceled.Draft);
            Assert.Equal(at == 1 ? AnswerOrigin.None : AnswerOrigin.Draft, canceled.Metadata.Origin);
            Assert.InRange(canceled.Metadata.ModelCalls, at - 1, at + 1);
        }
    }

    [Fact]
    public async Task Failure()
    {
        // Only the root model's own calls end the run; the others are errors in Python, which this program does not catch.
        for (var at = 1; at <= 9; at++)
        {
            var root = Root(number => number == at ? throw new InvalidOperationException("broken") : Task.CompletedTask);
            var response = await TestAgent.Of(root, configure: o => o.MaxDepth = 2).RunAsync("q", "text");
            if (response.Status == RlmStatus.Failed)
                Assert.Equal((at == 1 ? "" : Draft, "broken"), (response.Text, response.Error?.Message));
            else
                Assert.Equal((RlmStatus.Answered, "leafleaf"), (response.Status, response.Text));
        }
    }

    [Fact]
    public async Task Errors()
    {
        // From the n-th turn on nothing but errors, of every kind there is.
        string[] errors = ["no code", ScriptedChatClient.Code("1 / 0"), ScriptedChatClient.Code("for"), ""];
        for (var at = 1; at <= 3; at++)
        {
            for (var limit = 1; limit <= 4; limit++)
            {
                foreach (var refuses in (bool[])[false, true])
                {
                    var root = new ScriptedChatClient(call => call.Last.Contains("There are no more turns", StringComparison.Ordinal)
                        ? refuses ? throw new InvalidOperationException("broken") : "last"
                        : call.Number + 1 < at ? ScriptedChatClient.Code("answer['content'] = 'draft'") : errors[call.Number % errors.Length]);

                    var response = await TestAgent.Of(root, configure: o => o.MaxConsecutiveErrors = limit).RunAsync("q", "text");

                    var (text, origin) = !refuses ? ("last", AnswerOrigin.PlainReply) : at > 1 ? (Draft, AnswerOrigin.Draft) : ("", AnswerOrigin.None);
                    Assert.Equal((RlmStatus.TooManyErrors, text, origin), (response.Status, response.Text, response.Metadata.Origin));
                    Assert.Equal(at - 1 + limit, response.Metadata.Iterations);
                    Assert.Equal(refuses, response.Error is not null);
                }
            }
        }
    }

    [Fact]
    public async Task Agents()
    {
        for (var limit = 0; limit <= 4; limit++)
        {
            var root = new ScriptedChatClient(call => call.Messages[0].Text.StartsWith("You are a nested agent", StringComparison.Ordinal)
                ? ScriptedChatClient.Code("FINAL('nested')")
                : ScriptedChatClient.Code("FINAL([str(r) for r in rlm_query_batched(['a', 'b', 'c'])])"));

            var response = await TestAgent.Of(root, configure: o =>
            {
                o.MaxDepth = 2;
                o.Budget.MaxAgents = limit;
                o.PromptProfile = _ => PromptProfile.Default with { System = "{{level}}" };
            }).RunAsync("q", "text");

            Assert.Equal(RlmStatus.Answered, response.Status);
            Assert.Equal(Math.Min(limit, 3), response.Metadata.NestedAgents);
            Assert.Equal(Math.Max(0, 3 - limit), response.Text.Split("no nested agents are left").Length - 1);
        }
    }

    [Fact]
    public async Task CellTime()
    {
        // The cell that never ends is stopped, the next one sees what it had set and printed, and the run goes on.
        for (var at = 0; at < 3; at++)
        {
            var root = ScriptedChatClient.Saying(
                [.. Enumerable.Range(0, 3).Select(i => ScriptedChatClient.Code(i == at ? $"print('cell {i}')\nkept = {i}\nwhile True: pass" : $"x{i} = {i}")),
                    ScriptedChatClient.Code("FINAL(kept)")]);

            var response = await TestAgent.Of(root, configure: o => o.CellTime = TimeSpan.FromMilliseconds(100)).RunAsync("q", "text");

            Assert.Equal((RlmStatus.Answered, $"{at}"), (response.Status, response.Text));
            var told = root.Calls.ElementAt(at + 1).Last;
            Assert.Contains("stopped at a limit", told, StringComparison.Ordinal);
            Assert.Contains($"cell {at}", told, StringComparison.Ordinal);
        }
    }
}
