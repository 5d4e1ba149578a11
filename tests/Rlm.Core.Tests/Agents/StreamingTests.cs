using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class StreamingTests
{
    [Fact]
    public async Task TellsARunInOrder()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("print('one')\nllm_query('a')\nprint('two')"), ScriptedChatClient.Code("FINAL('done')"));
        var agent = TestAgent.Of(root, ScriptedChatClient.Saying("b"));

        var updates = await agent.RunStreamingAsync("q", "some text").ToListAsync();

        Assert.Equal(Enumerable.Range(0, updates.Count).Select(i => (long)i), updates.Select(update => update.Sequence));
        Assert.All(updates.Zip(updates.Skip(1)), pair => Assert.True(pair.First.Elapsed <= pair.Second.Elapsed));
        Assert.Equal(
            [
                "RunStarted", "IterationStarted", "RootTextDelta", "UsageChanged", "CodeStarted", "CodeOutput", "SubCallStarted", "SubCallFinished",
                "UsageChanged", "CodeOutput", "CodeFinished", "IterationStarted", "RootTextDelta", "UsageChanged", "CodeStarted", "CodeFinished",
                "AnswerGiven", "RunEnded",
            ],
            Shorten(updates.Select(update => update.GetType().Name)));
        Assert.Equal(new RunStarted(9, 1), (RunStarted)updates[0] with { Elapsed = default });
        Assert.Equal([0, 1, 2], updates.Select(update => update.Iteration).Distinct());
        Assert.Equal("done", updates.OfType<AnswerGiven>().Single().Text);
        Assert.Equal("done", Assert.IsType<RunEnded>(updates[^1]).Response.Text);
        Assert.StartsWith("Let me see.", string.Concat(updates.OfType<RootTextDelta>().Select(delta => delta.Text)), StringComparison.Ordinal);
        Assert.Equal("one\ntwo\n", string.Concat(updates.OfType<CodeOutput>().Select(output => output.Text)).Replace("'b'\n", "", StringComparison.Ordinal));
        Assert.Equal([15L, 30, 45], updates.OfType<UsageChanged>().Select(update => update.Usage.TotalTokenCount!.Value));
    }

    [Fact]
    public async Task CountsTheSubCallsUnderWay()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("llm_query_batched(['a'] * 30)\nFINAL('done')"));
        var sub = new ScriptedChatClient(async _ =>
        {
            await Task.Delay(2);
            return ScriptedChatClient.Reply("b");
        });

        var updates = await TestAgent.Of(root, sub).RunStreamingAsync("q", "text").ToListAsync();

        var inFlight = 0;
        foreach (var update in updates)
        {
            if (update is SubCallStarted started)
                Assert.Equal(++inFlight, started.InFlight);
            if (update is SubCallFinished finished)
                Assert.Equal(--inFlight, finished.InFlight);
        }

        Assert.Equal(0, inFlight);
        Assert.Equal(Enumerable.Range(1, 30), updates.OfType<SubCallFinished>().Select(finished => finished.Id).Order());
    }

    [Fact]
    public async Task TellsTheReplyWhileItIsWritten()
    {
        var root = new ScriptedChatClient(_ => ScriptedChatClient.Code("FINAL('done')")) { DeltaLength = 1 };

        var seen = 0;
        await foreach (var update in TestAgent.Of(root).RunStreamingAsync("q", "text"))
        {
            if (update is RootTextDelta)
                seen++;
            if (update is CodeStarted)
                break;
        }

        Assert.True(seen > 20);
    }

    [Fact]
    public async Task CancelsTheRunWhenTheConsumerLeaves()
    {
        var ended = new TaskCompletionSource();
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("llm_query('a')"));
        var sub = new ScriptedChatClient(async call =>
        {
            call.CancellationToken.Register(ended.SetResult);
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptedChatClient.Reply("");
        });

        await foreach (var update in TestAgent.Of(root, sub).RunStreamingAsync("q", "text"))
        {
            if (update is SubCallStarted)
                break;
        }

        Assert.True(ended.Task.IsCompleted);
    }

    [Fact]
    public async Task ThrowsTheAccountWhenItIsCancelled()
    {
        using var cancel = new CancellationTokenSource();
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("answer['content'] = 'draft'"));

        var canceled = await Assert.ThrowsAsync<RlmCanceledException>(async () =>
        {
            await foreach (var update in TestAgent.Of(root).RunStreamingAsync("q", "text", cancel.Token))
            {
                if (update is CodeFinished)
                    await cancel.CancelAsync();
            }
        });

        Assert.Equal("draft", canceled.Draft);
    }

    [Fact]
    public async Task WaitsForASlowConsumerAndLosesNothing()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("for i in range(2000):\n    llm_query(str(i))\nFINAL('done')"));
        var sub = ScriptedChatClient.Saying("b");
        var seen = 0;
        var furthestAhead = 0;

        await foreach (var update in TestAgent.Of(root, sub, o => o.Budget.MaxSubCalls = 2_000).RunStreamingAsync("q", "text"))
        {
            if (update is not SubCallFinished finished)
                continue;
            Assert.Equal(++seen, finished.Id);
            if (seen % 50 == 0)
                await Task.Delay(1);
            furthestAhead = Math.Max(furthestAhead, sub.Calls.Count - seen);
        }

        Assert.Equal(2_000, seen);
        Assert.InRange(furthestAhead, 0, 300);
    }

    [Fact]
    public async Task StartsAndEndsAlsoWhenTheContextCannotBeOpened()
    {
        var context = Rlm.Contexts.InMemoryContext.FromText("x");
        await context.DisposeAsync();
        var root = ScriptedChatClient.Throwing(new InvalidOperationException("down"));

        var updates = await TestAgent.Of(root).RunStreamingAsync("q", context).ToListAsync();

        Assert.IsType<RunStarted>(updates[0]);
        Assert.Equal(RlmStatus.Failed, Assert.IsType<RunEnded>(updates[^1]).Response.Status);
    }

    [Fact]
    public async Task EndsWithTheErrorWhenTheHostsOwnCodeFails()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')"));
        using var loggers = new ThrowingLoggerFactory();
        var agent = new RlmAgentBuilder().UseRootClient(root).UseLoggerFactory(loggers).Build();

        var reading = agent.RunStreamingAsync("q", "text").ToListAsync().AsTask();

        await Assert.ThrowsAsync<NotSupportedException>(() => reading.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task BoundsWhatASinglePrintAddsToTheStream()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("print('x' * 1_000_000)\nprint('y' * 1_000_000)\nFINAL('done')"));

        var updates = await TestAgent.Of(root).RunStreamingAsync("q", "text").ToListAsync();

        Assert.Equal(65_536, updates.OfType<CodeOutput>().Sum(output => output.Text.Length));
        Assert.Single(updates.OfType<CodeOutput>(), output => output.IsTruncated);
        Assert.True(updates.OfType<CodeOutput>().Last().IsTruncated);
    }

    [Fact]
    public async Task StreamsAsMuchOfAPrintAsTheModelMaySee()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("print('y' * 200_000)\nprint('tail')"), ScriptedChatClient.Code("FINAL('done')"));

        var updates = await TestAgent.Of(root, configure: o => o.MaxOutputCharacters = 1_000_000).RunStreamingAsync("q", "text").ToListAsync();

        var outputs = updates.OfType<CodeOutput>().ToList();
        Assert.EndsWith("tail\n", string.Concat(outputs.Select(output => output.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain(outputs, output => output.IsTruncated);
    }

    [Fact]
    public async Task HearsNoMoreOfAReplyThatTookTooLong()
    {
        var late = new TaskCompletionSource();
        var root = new ScriptedChatClient(async call =>
        {
            await (call.Number == 0 ? late.Task : Task.Delay(100));
            return ScriptedChatClient.Reply(call.Number == 0 ? "too late" : ScriptedChatClient.Code("FINAL('done')"));
        });
        var agent = TestAgent.Of(root, configure: o => o.Budget.RunTime = TimeSpan.FromSeconds(4));
        List<RlmUpdate> updates = [];

        await foreach (var update in agent.RunStreamingAsync("q", "text"))
        {
            updates.Add(update);
            if (update is UsageChanged)
                late.TrySetResult();
        }

        Assert.DoesNotContain("too", string.Concat(updates.OfType<RootTextDelta>().Select(delta => delta.Text)), StringComparison.Ordinal);
    }

    // Neighbours of one kind count as one: where a text is cut is nobody's business.
    private static List<string> Shorten(IEnumerable<string> names)
    {
        List<string> result = [];
        foreach (var name in names)
        {
            if (result.Count == 0 || result[^1] != name)
                result.Add(name);
        }

        return result;
    }
}
