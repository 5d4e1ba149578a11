using System.Net;
using Microsoft.Extensions.AI;
using Polly;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class FaultTests
{
    private static readonly string Ask = ScriptedChatClient.Code("FINAL(llm_query_batched(['a'])[0])");

    private static Task<RlmResponse> RunAsync(ScriptedChatClient sub, Action<RlmOptions>? configure = null) =>
        TestAgent.Of(ScriptedChatClient.Saying(Ask), sub, configure).RunAsync("q", "text");

    private static ScriptedChatClient FailingFirst(int times, Exception error) => new(call => call.Number < times ? throw error : "ok");

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 2)]
    public async Task RepeatsWhatPasses(HttpStatusCode status, int paidFailures)
    {
        var sub = FailingFirst(2, new HttpRequestException("later", null, status));

        var response = await RunAsync(sub, o => o.Budget.MaxTokens = 1_000_000);

        Assert.Equal("ok", response.Text);
        Assert.Equal(3, sub.Calls.Count);
        Assert.Single(response.Metadata.SubCalls);
        Assert.Equal((2, 2 + paidFailures), (response.Metadata.FailedCalls, response.Metadata.ModelCalls));
        // Of a call that broke nobody knows what it cost: the reservation stands.
        Assert.Equal(15 + (paidFailures * (9 + 8_192)), response.Metadata.SubUsage.TotalTokenCount);
        Assert.Equal(paidFailures > 0, response.Metadata.UsageIsEstimated);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task DoesNotRepeatWhatDoesNotPass(HttpStatusCode status)
    {
        var sub = FailingFirst(9, new HttpRequestException("no", null, status));

        Assert.Equal("Error: the sub-model failed: no", (await RunAsync(sub)).Text);
        Assert.Single(sub.Calls);
    }

    [Fact]
    public async Task GivesUpAfterAFewTimes()
    {
        var sub = FailingFirst(9, new HttpRequestException("later", null, HttpStatusCode.BadGateway));

        Assert.Equal("Error: the sub-model failed: later", (await RunAsync(sub)).Text);
        Assert.Equal(3, sub.Calls.Count);
    }

    [Fact]
    public async Task ReadsTheStatusOfOtherExceptions()
    {
        Assert.Equal("ok", (await RunAsync(FailingFirst(1, new ProviderException { Status = 529 }))).Text);
        Assert.Equal("Error: the sub-model failed: provider", (await RunAsync(FailingFirst(1, new ProviderException { Status = 404 }))).Text);
    }

    [Fact]
    public async Task WaitsAsLongAsTheProviderAsks()
    {
        var sub = FailingFirst(1, new ProviderException { Status = 429, RetryAfter = TimeSpan.FromMilliseconds(300) });

        var response = await RunAsync(sub);

        Assert.Equal("ok", response.Text);
        Assert.True(response.Metadata.Duration > TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task DoesNotWaitForeverForAProvider()
    {
        var error = new HttpRequestException("quota", null, HttpStatusCode.TooManyRequests);
        error.Data["Retry-After"] = "3600";

        Assert.Equal("Error: the sub-model failed: quota", (await RunAsync(FailingFirst(1, error))).Text);
    }

    [Fact]
    public async Task RepeatsForTheRootModelTooAndSaysThatTheBeginningIsVoid()
    {
        var root = new FlakyStream(ScriptedChatClient.Code("FINAL('done')"));
        var agent = TestAgent.Of(root);

        var updates = await agent.RunStreamingAsync("q", "text").ToListAsync();

        Assert.Equal("done", updates.OfType<RunEnded>().Single().Response.Text);
        var discarded = updates.FindIndex(update => update is RootTextDiscarded);
        Assert.Contains(updates.Take(discarded), update => update is RootTextDelta);
        Assert.Contains(updates.Skip(discarded), update => update is RootTextDelta);
    }

    [Fact]
    public async Task LeavesAClientAloneThatFailsAllTheTime()
    {
        var sub = FailingFirst(1_000, new HttpRequestException("down", null, HttpStatusCode.InternalServerError));
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query_batched(['a'] * 100)[-1])"));

        var response = await TestAgent.Of(root, sub, o => o.Calls.MaxRetries = 0).RunAsync("q", "text");

        Assert.Contains("has failed too often and is left alone for 15 s", response.Text, StringComparison.Ordinal);
        Assert.InRange(sub.Calls.Count, 20, 60);
        Assert.Equal(sub.Calls.Count, response.Metadata.FailedCalls);
    }

    [Fact]
    public async Task RunsInThePipelineOfTheHost()
    {
        var tries = 0;
        var pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new Polly.Retry.RetryStrategyOptions
            {
                MaxRetryAttempts = 5,
                Delay = TimeSpan.Zero,
                OnRetry = _ =>
                {
                    tries++;
                    return default;
                },
            })
            .Build();

        Assert.Equal("ok", (await RunAsync(FailingFirst(4, new InvalidOperationException("odd")), o => o.Calls.Pipeline = pipeline)).Text);
        Assert.Equal(4, tries);
        Assert.StartsWith(
            "Error", (await RunAsync(FailingFirst(1, new ProviderException { Status = 429 }), o => o.Calls.Pipeline = ResiliencePipeline.Empty)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content_filter", "half", "Error: the sub-model's answer was withheld by a content filter")]
    [InlineData("length", "", "Error: the sub-model reached its output limit before it wrote anything")]
    [InlineData("stop", " ", "Error: the sub-model's answer was empty")]
    [InlineData("length", "half", "half")]
    public async Task HasAnOutcomeForEveryReply(string reason, string text, string expected)
    {
        var sub = new ScriptedChatClient(_ => Task.FromResult(
            new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = new ChatFinishReason(reason) }));

        Assert.Equal(expected, (await RunAsync(sub)).Text);
    }

    [Fact]
    public async Task HasAnOutcomeForRepliesThatAreNoText()
    {
        Assert.Equal(
            "Error: the sub-model called a tool (search) instead of answering",
            (await RunAsync(Holding(new FunctionCallContent("1", "search")))).Text);
        Assert.Equal("Error: the sub-model failed: overloaded", (await RunAsync(Holding(new ErrorContent("overloaded")))).Text);
        Assert.Equal(
            "Error: the sub-model's answer is malformed: it holds no text",
            (await RunAsync(Holding(new DataContent("data:image/png;base64,AA==")))).Text);
        Assert.Equal("Error: the sub-model's answer was empty", (await RunAsync(new ScriptedChatClient(_ => Task.FromResult<ChatResponse>(null!)))).Text);

        static ScriptedChatClient Holding(AIContent content) =>
            new(_ => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [content]))));
    }

    [Fact]
    public async Task TellsOfTruncatedAnswersAndMarksThem()
    {
        var sub = new ScriptedChatClient(_ => Task.FromResult(
            new ChatResponse(new ChatMessage(ChatRole.Assistant, "half")) { FinishReason = ChatFinishReason.Length }));
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("r = llm_query_batched(['a', 'b'])"), ScriptedChatClient.Code("FINAL([x for x in r if x.truncated])"));

        var response = await TestAgent.Of(root, sub).RunAsync("q", "text");

        Assert.Equal("[\"half\", \"half\"]", response.Text);
        Assert.Contains("2 answers of sub-models end at their output limit", root.Calls.Last().Last, StringComparison.Ordinal);
        Assert.All(response.Metadata.SubCalls, call => Assert.True(call.IsTruncated));
    }

    [Fact]
    public async Task AsksIdenticalPromptsOnceWhereTheHostWants()
    {
        var sub = new ScriptedChatClient(async call =>
        {
            // Long enough for the others to have joined the first, also on a busy machine.
            await Task.Delay(call.Number == 0 ? 1_000 : 20);
            return call.Number == 0 ? throw new InvalidOperationException("broken") : ScriptedChatClient.Reply($"{call.Last} {call.Number}");
        });
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(
            "first = llm_query_batched(['a'] * 4)\nFINAL(' '.join([str(x)[:5] for x in first] + llm_query_batched(['a', 'a', 'b']) + [llm_query('a')]))"));

        var response = await TestAgent.Of(root, sub, o =>
        {
            o.Calls.ShareIdenticalPrompts = true;
            o.Budget.MaxSubCalls = 8;
        }).RunAsync("q", "text");

        // A failure is shared while it is under way, and not kept.
        Assert.Matches(@"^Error Error Error Error a (1|2) a \1 b (1|2) a \1$", response.Text);
        Assert.Equal(3, sub.Calls.Count);
        Assert.Equal((8, 5), (response.Metadata.SubCalls.Count, response.Metadata.SubCalls.Count(call => call.FromCache)));
    }

    private sealed class ProviderException() : Exception("provider")
    {
        public int Status { get; init; }

        public TimeSpan? RetryAfter { get; init; }
    }

    private sealed class FlakyStream(string reply) : IChatClient
    {
        private int _calls;

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, reply[..10]);
            if (_calls++ == 0)
                throw new IOException("connection reset");
            yield return new ChatResponseUpdate(ChatRole.Assistant, reply[10..]);
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
