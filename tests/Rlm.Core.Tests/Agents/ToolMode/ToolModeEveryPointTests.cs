using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Core.Tests.Support;
using static Rlm.Core.Tests.Support.ScriptedChatClient;
using static Rlm.Core.Tests.Support.ToolConversations;

namespace Rlm.Core.Tests.Agents.ToolMode;

/// <summary>Each limit, hit at every point of one and the same run that works by tools: status and draft are as documented, and no call is left open.</summary>
public class ToolModeEveryPointTests
{
    private const string Draft = "draft";

    // The run: 4 turns and 4 nested agents of 2 turns and 2 sub-calls each.
    private const int AllModelCalls = 4 + (4 * 4);
    private const int AllSubCalls = 4 + (4 * 2);

    private static ScriptedChatClient Root(Func<int, Task>? before = null)
    {
        var calls = 0;
        return new ScriptedChatClient(async call =>
        {
            AssertWhole(call.Messages);
            var number = Interlocked.Increment(ref calls);
            if (before is not null)
                await before(number);
            var reply = call.Messages.Count == 1 ? Reply("leaf")
                : call.Last.Contains("There are no more turns", StringComparison.Ordinal) ? Reply("last")
                : call.Messages[0].Text.StartsWith("You are a nested agent", StringComparison.Ordinal)
                ? call.Messages[^1].Role != ChatRole.Tool ? Calling(("sub_query_batch", new { queries = new[] { new { prompt = "d" }, new { prompt = "e" } } })) : Submitting("nested")
                : call.Messages.Count(message => message.Role == ChatRole.Tool) switch
                {
                    0 => Calling(("sub_query", new { prompt = "a" }), ("stats", new { }), ("submit_answer", new { answer = Draft })),
                    1 => Calling(("sub_query_batch", new { queries = new[] { new { prompt = "b" }, new { prompt = "c" } } }), ("find", new { text = "t" })),
                    2 => Calling(("sub_query", new { prompt = "n" }), ("nothing", new { })),
                    _ => Submitting("the answer"),
                };
            reply.Usage = new UsageDetails { InputTokenCount = 50, OutputTokenCount = 10, TotalTokenCount = 60 };
            return reply;
        });
    }

    private static async Task<RlmResponse> RunAsync(Action<RlmOptions> configure)
    {
        var response = await Agent(Root(), configure: o =>
        {
            o.MaxDepth = 2;
            o.MaxOutputCharacters = 256;
            o.Budget.DefaultOutputTokens = 300;
            o.PromptProfile = _ => PromptProfile.Default with { ForTools = PromptProfile.Default.ForTools with { System = "{{level}}" } };
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
            // A nested agent that runs out is asked for its answer like any other; one that is refused is an error beside other results.
            Assert.Equal(("the answer", AnswerOrigin.Submitted), (response.Text, response.Metadata.Origin));
            Assert.Null(response.Metadata.ExhaustedLimit);
            return;
        }

        Assert.Equal((RlmStatus.OutOfBudget, limit), (response.Status, response.Metadata.ExhaustedLimit));
        Assert.Contains(
            (response.Text, response.Metadata.Origin), new[] { ("last", AnswerOrigin.PlainReply), (Draft, AnswerOrigin.Draft), ("", AnswerOrigin.None) });
        // What is held back always pays for the last request of a run that has begun.
        if (response.Metadata.ToolCalls > 0)
            Assert.Equal(("last", AnswerOrigin.PlainReply), (response.Text, response.Metadata.Origin));
    }

    [Fact]
    public async Task NothingInTheWay()
    {
        var response = await RunAsync(_ => { });

        Check(response, default);
        Assert.Equal((AllModelCalls, AllSubCalls, 4, 8), (response.Metadata.ModelCalls, response.Metadata.SubCalls.Count, response.Metadata.NestedAgents, response.Metadata.ToolCalls));
        Assert.Equal(AllModelCalls * 60, response.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task SubCalls()
    {
        for (var limit = 1; limit <= AllSubCalls + 1; limit++)
        {
            var response = await RunAsync(o => o.Budget.MaxSubCalls = limit);
            Check(response, BudgetLimit.SubCalls);
            Assert.InRange(response.Metadata.SubCalls.Count, 1, limit);
            Assert.True(limit < AllSubCalls || response.Status == RlmStatus.Answered);
        }
    }

    [Fact]
    public async Task ModelCalls()
    {
        for (var limit = 2; limit <= AllModelCalls + 1; limit++)
        {
            var response = await RunAsync(o => o.Budget.MaxModelCalls = limit);
            Check(response, BudgetLimit.ModelCalls);
            Assert.InRange(response.Metadata.ModelCalls, 1, limit);
            Assert.Equal(limit > AllModelCalls, response.Status == RlmStatus.Answered);
            if (response.Status != RlmStatus.Answered)
                Assert.Equal("last", response.Text);
        }
    }

    [Fact]
    public async Task Tokens()
    {
        var ends = new HashSet<RlmStatus>();
        for (var limit = 500; limit <= 30_000; limit += 500)
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
        for (var limit = 500; limit <= 30_000; limit += 500)
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
    public async Task Iterations()
    {
        for (var limit = 1; limit <= 4; limit++)
        {
            var response = await RunAsync(o => o.MaxIterations = limit);
            Assert.Equal(
                limit < 4 ? (RlmStatus.OutOfIterations, "last") : (RlmStatus.Answered, "the answer"), (response.Status, response.Text));
        }
    }

    [Theory]
    [InlineData(95)]
    [InlineData(200)]
    public async Task Time(int seconds)
    {
        // The time is up while the n-th call is under way: that for the work, or that for the last answer too.
        for (var at = 1; at <= AllModelCalls; at++)
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
                (o.Mode, o.MaxDepth, o.Budget.MaxConcurrentCalls) = (RlmMode.Tools, 2, 1);
                o.Budget.RunTime = TimeSpan.FromSeconds(100);
            }).Build();

            var response = await agent.RunAsync("q", "text");

            // The answer that was held back is a draft when its turn is over.
            var (text, origin) = seconds < 100 ? ("last", AnswerOrigin.PlainReply) : at > 5 ? (Draft, AnswerOrigin.Draft) : ("", AnswerOrigin.None);
            Assert.Equal((RlmStatus.TimedOut, text, origin), (response.Status, response.Text, response.Metadata.Origin));
            Assert.Null(response.Error);
            Assert.All(root.Calls, call => AssertWhole(call.Messages));
        }
    }

    [Fact]
    public async Task Cancellation()
    {
        for (var at = 1; at <= AllModelCalls; at++)
        {
            using var cancel = new CancellationTokenSource();
            var root = Root(async number =>
            {
                if (number != at)
                    return;
                await cancel.CancelAsync();
                cancel.Token.ThrowIfCancellationRequested();
            });
            var canceled = await Assert.ThrowsAsync<RlmCanceledException>(() =>
                Agent(root, configure: o => (o.MaxDepth, o.Budget.MaxConcurrentCalls) = (2, 1)).RunAsync("q", "text", cancel.Token));
            Assert.Equal(at > 5 ? (Draft, AnswerOrigin.Draft) : ("", AnswerOrigin.None), (canceled.Draft, canceled.Metadata.Origin));
            Assert.InRange(canceled.Metadata.ModelCalls, at - 1, at + 1);
        }
    }

    [Fact]
    public async Task Failure()
    {
        // Only the root model's own calls end the run; the others are errors in results.
        for (var at = 1; at <= AllModelCalls; at++)
        {
            var root = Root(number => number == at ? throw new InvalidOperationException("broken") : Task.CompletedTask);
            var response = await Agent(root, configure: o => (o.MaxDepth, o.Budget.MaxConcurrentCalls) = (2, 1)).RunAsync("q", "text");
            if (response.Status == RlmStatus.Failed)
                Assert.Equal((at == 1 ? "" : Draft, "broken"), (response.Text, response.Error?.Message));
            else
                Assert.Equal((RlmStatus.Answered, "the answer"), (response.Status, response.Text));
        }
    }

    [Fact]
    public async Task Errors()
    {
        // From the n-th turn on nothing but errors, of every kind there is.
        ChatResponse[] errors = [Reply("no call"), Calling(("nothing", new { })), Calling(("read_file", new { path = "x" }), ("grep", new { pattern = "(" })), Reply("")];
        for (var at = 1; at <= 3; at++)
        {
            for (var limit = 1; limit <= 4; limit++)
            {
                foreach (var refuses in (bool[])[false, true])
                {
                    var root = new ScriptedChatClient(call => call.Last.Contains("There are no more turns", StringComparison.Ordinal)
                        ? refuses ? throw new InvalidOperationException("broken") : Task.FromResult(Reply("last"))
                        : Task.FromResult(call.Number + 1 < at
                            ? Calling(("stats", new { }), ("submit_answer", new { answer = Draft }))
                            : errors[call.Number % errors.Length]));

                    var response = await Agent(root, configure: o => o.MaxConsecutiveErrors = limit).RunAsync("q", "text");

                    // What was meant as an answer is the draft; without one, what was said in place of a call.
                    var said = at == 1 ? "no call" : "";
                    var (text, origin) = !refuses ? ("last", AnswerOrigin.PlainReply) : (at > 1 ? Draft : said, AnswerOrigin.Draft);
                    Assert.Equal((RlmStatus.TooManyErrors, text, origin), (response.Status, response.Text, response.Metadata.Origin));
                    Assert.Equal(at - 1 + limit, response.Metadata.Iterations);
                    Assert.Equal(refuses, response.Error is not null);
                }
            }
        }
    }

    [Fact]
    public async Task AFunctionOfTheHostThatHangsIsCutOffAndItsCallAnswered()
    {
        var time = new ManualTime();
        var hangs = AIFunctionFactory.Create(async (CancellationToken token) =>
        {
            time.Advance(TimeSpan.FromSeconds(95));
            await Task.Delay(Timeout.Infinite, token);
        }, "hangs");
        var root = new ScriptedChatClient(call => Task.FromResult(
            call.Last.Contains("There are no more turns", StringComparison.Ordinal) ? Reply("last") : Calling(("stats", new { }), ("hangs", new { }))));
        var agent = new RlmAgentBuilder().UseRootClient(root).UseTimeProvider(time).UseFunctions(hangs)
            .Configure(o => (o.Mode, o.Budget.RunTime) = (RlmMode.Tools, TimeSpan.FromSeconds(100))).Build();

        var response = await agent.RunAsync("q", "text");

        Assert.Equal((RlmStatus.TimedOut, "last"), (response.Status, response.Text));
        AssertWhole(root.Calls.Last().Messages);
        Assert.Equal("""{"error":"the call was cut off"}""", root.Calls.Last().ResultTexts()[1]);
    }
}
