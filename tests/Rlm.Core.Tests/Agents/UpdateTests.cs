using System.Diagnostics;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;
using Rlm.Telemetry;

namespace Rlm.Core.Tests.Agents;

/// <summary>What goes otherwise than planned is told too, at its place.</summary>
public sealed class UpdateTests
{
    [Fact]
    public async Task TellsOfANudge()
    {
        var updates = await RunAsync(ScriptedChatClient.Saying("Hm.", ScriptedChatClient.Code("FINAL('x')")));

        var nudge = Assert.Single(updates.OfType<Nudged>());
        Assert.Contains("```", nudge.Text, StringComparison.Ordinal);
        Assert.Equal(1, nudge.Iteration);
        Assert.True(nudge.Sequence > updates.OfType<RootTextDelta>().First().Sequence);
        Assert.True(nudge.Sequence < updates.OfType<IterationStarted>().Last().Sequence);
    }

    [Fact]
    public async Task TellsOfARetryOfTheRootModelBeforeItsReplyBeginsAnew()
    {
        var root = new ScriptedChatClient(call => call.Number == 0
            ? throw new HttpRequestException("busy", null, HttpStatusCode.TooManyRequests)
            : ScriptedChatClient.Code("FINAL('x')"));

        var updates = await RunAsync(root);

        var retry = Assert.Single(updates.OfType<CallRetried>());
        Assert.Equal((0, "scripted", 2, "busy"), (retry.SubCall, retry.Model, retry.Try, retry.Error));
        Assert.Equal(["IterationStarted", "CallRetried", "RootTextDiscarded", "RootTextDelta"], updates.Skip(1).Take(4).Select(update => update.GetType().Name));
    }

    [Fact]
    public async Task TellsWhichSubCallIsRetried()
    {
        var failures = 0;
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("llm_query('a')\nllm_query('b')\nFINAL('x')"));
        var sub = new ScriptedChatClient(call =>
            call.Last == "b" && Interlocked.Increment(ref failures) <= 2 ? throw new HttpRequestException("busy", null, HttpStatusCode.BadGateway) : "fine");

        var updates = await RunAsync(root, sub);

        Assert.Equal([(2, 2), (2, 3)], updates.OfType<CallRetried>().Select(retry => (retry.SubCall, retry.Try)));
        Assert.Equal([1, 2], updates.OfType<SubCallStarted>().Select(started => started.Id));
        Assert.All(updates.OfType<SubCallStarted>(), started => Assert.Equal(("scripted", false), (started.Model, started.IsNested)));
    }

    [Fact]
    public async Task ASubCallThatOnlyGetsItsPlaceAtTheSecondTryCountsAllTheSame()
    {
        using var limiter = new RefusingOnce();
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query('a'))"));
        var sub = ScriptedChatClient.Saying("fine");
        var agent = TestAgent.Of(root, sub, o => o.Calls.Limiter = limiter);

        var updates = await agent.RunStreamingAsync("q", "text").ToListAsync();

        var response = Assert.IsType<RunEnded>(updates[^1]).Response;
        Assert.Equal("fine", response.Text);
        Assert.Single(response.Metadata.SubCalls);
        Assert.Equal([1], updates.OfType<SubCallStarted>().Select(started => started.Id));
        Assert.Equal([1], updates.OfType<SubCallFinished>().Select(finished => finished.Id));
    }

    [Fact]
    public async Task TellsOfACompaction()
    {
        var cells = new Queue<string>(["print('a' * 8000)", "print('b' * 8000)", "FINAL('x')"]);
        var root = new ScriptedChatClient(call => Task.FromResult(
            call.Last.StartsWith("This conversation is about to become too long", StringComparison.Ordinal)
                ? ScriptedChatClient.Reply("Nothing yet.", 7_000)
                : ScriptedChatClient.Reply(ScriptedChatClient.Code(cells.Dequeue()), call.Messages.Sum(message => message.Text.Length) / 4)));

        var updates = await RunAsync(root, configure: o => o.RootWindowTokens = 6_000);

        var compaction = Assert.Single(updates.OfType<ConversationCompacted>());
        Assert.True(compaction.TokensBefore > 4_500, $"{compaction}");
        Assert.True(compaction.TokensAfter < compaction.TokensBefore - 3_000, $"{compaction}");
    }

    [Fact]
    public async Task TellsOfEachBudgetMarkOnce()
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("llm_query('a')\nprint(1)"), ScriptedChatClient.Code("llm_query('a')\nprint(2)"), ScriptedChatClient.Code("FINAL('x')"));

        var updates = await RunAsync(root, configure: o => (o.Budget.MaxSubCalls, o.Budget.SoftMark) = (4, 0.25));

        var mark = Assert.Single(updates.OfType<BudgetMarkReached>());
        Assert.Equal(("sub-calls", "3", 1), (mark.Limit, mark.Left, mark.Iteration));
    }

    [Fact]
    public async Task TellsOfARefusedToolAndNotThatItStarted()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("try:\n    wipe(path='/')\nexcept PermissionError:\n    FINAL('x')"));
        var agent = new RlmAgentBuilder().UseRootClient(root)
            .UseFunctions(new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string path) => path, "wipe"))).Build();

        var updates = await agent.RunStreamingAsync("q", "text").ToListAsync();

        var refused = Assert.Single(updates.OfType<ToolCallRefused>());
        Assert.Equal(("wipe", """{"path": "/"}"""), (refused.Name, refused.Arguments));
        Assert.Empty(updates.OfType<ToolCallStarted>());
    }

    [Fact]
    public async Task TellsWhichSubCallOfWhomANestedAgentAnswers()
    {
        var root = new ScriptedChatClient(call =>
            !call.All.Contains("nested agent, at level", StringComparison.Ordinal) ? ScriptedChatClient.Code("llm_query('a')\nFINAL(str(rlm_query_batched(['b', 'c'])))")
            : call.All.Contains("level 2", StringComparison.Ordinal) || !call.All.Contains("\nb", StringComparison.Ordinal) ? ScriptedChatClient.Code("FINAL('leaf')")
            : ScriptedChatClient.Code("FINAL(rlm_query('d'))"));

        var updates = await RunAsync(root, ScriptedChatClient.Saying("y"), o => o.MaxDepth = 3);

        var started = updates.OfType<SubCallStarted>().ToDictionary(call => call.Id);
        var agents = updates.OfType<AgentStarted>().ToList();
        Assert.InRange(agents.Count, 2, 3);
        foreach (var agent in agents)
        {
            var call = started[agent.SubCall];
            Assert.True(call.IsNested);
            Assert.Equal((agent.Parent, agent.Depth - 1), (call.Agent, call.Depth));
            Assert.True(call.Sequence < agent.Sequence);
            Assert.True(agent.Sequence < updates.OfType<SubCallFinished>().Single(finished => finished.Id == call.Id).Sequence);
            Assert.True(agent.Sequence < updates.OfType<AgentEnded>().Single(ended => ended.Agent == agent.Agent).Sequence);
        }

        Assert.Equal(agents.Count, agents.Select(agent => agent.SubCall).Distinct().Count());
        Assert.False(started[1].IsNested);
    }

    [Fact]
    public async Task AnAgentThatIsTheSubClientNamesItsSubCallToo()
    {
        var inner = TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('inner')")));
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(''.join(llm_query_batched(['a', 'b'])))"));

        var updates = await RunAsync(root, inner);

        Assert.Equal([1, 2], updates.OfType<AgentStarted>().Select(agent => agent.SubCall).Order());
        Assert.All(updates.OfType<AgentStarted>(), agent => Assert.Equal(0, agent.Parent));
        Assert.All(updates.OfType<SubCallStarted>(), call => Assert.True(call.IsNested));
    }

    [Fact]
    public async Task AChatSeesTheAnswerAsTextAndEveryUpdateAsRawRepresentation()
    {
        IChatClient agent = TestAgent.Of(ScriptedChatClient.Saying("Hm.", ScriptedChatClient.Code("print(1)"), ScriptedChatClient.Code("FINAL('the answer')")));

        List<ChatResponseUpdate> updates = [];
        await foreach (var update in agent.GetStreamingResponseAsync("What is it?"))
            updates.Add(update);

        Assert.Equal("the answer", string.Concat(updates.Select(update => update.Text)));
        Assert.Equal(Enumerable.Range(0, updates.Count).Select(i => (long)i), updates.Select(update => Assert.IsAssignableFrom<RlmUpdate>(update.RawRepresentation).Sequence));
        Assert.Single(updates, update => update.RawRepresentation is Nudged);
        var response = updates.ToChatResponse();
        Assert.Equal("the answer", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(45, response.Usage?.TotalTokenCount);
    }

    [Fact]
    public async Task TheConsumersActivityIsItsOwnAfterEveryUpdate()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RlmTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var outer = new Activity("consumer").Start();
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("print(1)"), ScriptedChatClient.Code("FINAL(llm_query('a'))"));
        Activity? atModel = null;
        var sub = new ScriptedChatClient(_ =>
        {
            atModel = Activity.Current;
            return "b";
        });

        await foreach (var update in TestAgent.Of(root, sub).RunStreamingAsync("q", "text"))
        {
            Assert.Same(outer, Activity.Current);
            using var own = new Activity("work").Start();
            await Task.Yield();
        }

        Assert.Same(outer, Activity.Current);
        Assert.Equal(("execute_tool python", outer.TraceId), (atModel?.DisplayName, atModel?.TraceId));
    }

    private static async Task<List<RlmUpdate>> RunAsync(IChatClient root, IChatClient? sub = null, Action<RlmOptions>? configure = null)
    {
        var updates = await TestAgent.Of(root, sub, configure).RunStreamingAsync("q", "text").ToListAsync();
        Assert.Equal(Enumerable.Range(0, updates.Count).Select(i => (long)i), updates.Select(update => update.Sequence));
        Assert.Equal(RlmStatus.Answered, Assert.IsType<RunEnded>(updates[^1]).Response.Status);
        return updates;
    }

    /// <summary>Refuses the second request it gets, which is the first of a sub-call.</summary>
    private sealed class RefusingOnce : RateLimiter
    {
        private int _requests;

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(Interlocked.Increment(ref _requests) != 2);

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
            ValueTask.FromResult(AttemptAcquireCore(permitCount));

        private sealed class Lease(bool isAcquired) : RateLimitLease
        {
            public override bool IsAcquired => isAcquired;

            public override IEnumerable<string> MetadataNames => [];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = null;
                return false;
            }
        }
    }
}
