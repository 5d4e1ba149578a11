using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

/// <summary>Replies that nearly are JSON: a run goes on whatever its root model writes.</summary>
public class HostileReplyTests
{
    [Theory]
    [InlineData("""{"name":"python","arguments":{"code":"\ud800"}}""")]
    [InlineData("""{"name":"\ud800","arguments":{"code":"1"}}""")]
    [InlineData("""{"name":"python","arguments":"\ud800"}""")]
    [InlineData("""{"\ud800":"python","code":"1"}""")]
    [InlineData("""<tool_call>{"name":"find","arguments":{"\ud800":"x"}}</tool_call>""")]
    [InlineData("""{"name":"find","arguments":{"text":"\ud800"}}""")]
    [InlineData("""{"name":"mine","arguments":{"text":"\ud800"}}""")]
    [InlineData("""{"name":"submit_answer","arguments":{"answer":"\ud800"}}""")]
    [InlineData("""{"name":"sub_query_batch","arguments":{"queries":[{"prompt":"\ud800"}]}}""")]
    [InlineData("{\"name\":\"find\",\"arguments\":{\"text\":\"HALF\"}}")]
    public async Task HalfACharacterInACallOfAToolIsAnErrorOfTheModel(string reply)
    {
        reply = reply.Replace("HALF", "\ud800", StringComparison.Ordinal);
        foreach (var mode in (RlmMode[])[RlmMode.Code, RlmMode.Tools])
        {
            var root = new ScriptedChatClient(call => Task.FromResult(call.Number == 0 ? ScriptedChatClient.Reply(reply)
                : mode == RlmMode.Tools ? ToolConversations.Submitting("done") : ScriptedChatClient.Reply(ScriptedChatClient.Code("FINAL('done')"))));

            var response = await Builder(root, mode).Build().RunAsync("q", "text");

            Assert.Equal((RlmStatus.Answered, "done", null), (response.Status, response.Text, response.Error));
        }
    }

    [Fact]
    public async Task ArgumentsThatAreNoJsonAreAnErrorThatTheModelCanMendAndAreSentToNobody()
    {
        object?[] values =
        [
            JsonElement.Parse("\"\\ud800\""), JsonElement.Parse(new string('[', 64) + new string(']', 64)), default(JsonElement), double.NaN,
        ];
        foreach (var tool in (string[])["find", "mine", "submit_answer"])
        {
            foreach (var value in values)
            {
                var bad = ScriptedChatClient.Reply("");
                bad.Messages[0].Contents = [new FunctionCallContent("c1", tool, new Dictionary<string, object?> { ["text"] = value })];
                var root = ToolConversations.Saying(bad, ToolConversations.Submitting("done"));

                var response = await Builder(root, RlmMode.Tools).Build().RunAsync("q", "text");

                Assert.Equal((RlmStatus.Answered, "done"), (response.Status, response.Text));
                Assert.Contains("the arguments are no JSON object", Assert.Single(root.Calls.Last().ResultTexts()), StringComparison.Ordinal);
                ToolConversations.AssertWhole(root.Calls.Last().Messages);
                Assert.All(
                    root.Calls.Last().Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>(), call => Assert.Null(call.Arguments));
            }
        }
    }

    [Theory]
    [InlineData("SUBMIT('{\"name\": \"\\\\ud800\"}')")]
    [InlineData("SUBMIT(name='\\ud800')")]
    [InlineData("answer['content'] = '{\"name\": \"\\\\ud800\"}'\nanswer['ready'] = True")]
    public async Task AnAnswerWithHalfACharacterIsNotOfTheForm(string code)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(code), ScriptedChatClient.Code("SUBMIT(name='done')"));

        var response = await TestAgent.Of(root).RunAsync<Named>("q", "text");

        Assert.Equal("done", response.Result.Name);
        Assert.Contains("does not have the form that was asked for: it is not JSON", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name": "\ud800"}""")]
    [InlineData("```json\n{\"name\": \"\\ud800\"}\n```")]
    [InlineData("{\"name\": \"HALF\"}")]
    public async Task ALastReplyWithHalfACharacterIsNoValue(string reply)
    {
        var root = ScriptedChatClient.Saying(reply.Replace("HALF", "\ud800", StringComparison.Ordinal));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync<Named>("q", "text");

        Assert.Equal((RlmStatus.OutOfIterations, false, null), (response.Status, response.HasResult, response.Error));
    }

    [Theory]
    [InlineData(-100)]
    [InlineData(0)]
    public async Task UsageThatCannotBeIsCountedAsNotReported(int tokens)
    {
        var root = new ScriptedChatClient(_ => Task.FromResult(ScriptedChatClient.Reply(ScriptedChatClient.Code("FINAL('x')"), tokens, tokens)));

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.True(response.Metadata.UsageIsEstimated);
        Assert.True(response.Usage.TotalTokenCount > 0);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("9e99")]
    public async Task ATimeToWaitThatIsNoneDoesNotHideTheFailure(string wait)
    {
        var failure = new HttpRequestException("too many", null, System.Net.HttpStatusCode.TooManyRequests);
        failure.Data["Retry-After"] = wait;
        var root = new ScriptedChatClient(call => call.Number == 0 && wait is "NaN" or "-1e400"
            ? Task.FromResult(ScriptedChatClient.Reply(ScriptedChatClient.Code("FINAL('x')")))
            : Task.FromException<ChatResponse>(failure));

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal(wait is "NaN" or "-1e400" ? null : failure, response.Error);
    }

    [Fact]
    public async Task ASchemaThatIsItselfEndsNoProcess()
    {
        var schema = JsonElement.Parse("""{"anyOf":[{"$ref":"#"}]}""");
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("SUBMIT({'a': 1})"));

        await Assert.ThrowsAsync<RlmException>(() => TestAgent.Of(root).GetResponseAsync(
            [new ChatMessage(ChatRole.User, "q")], new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema) }));
    }

    [Fact]
    public async Task WhatAMessageHoldsDoesNotKeepAShortConversationFromTheInnerClient()
    {
        var loop = new List<object?>();
        loop.Add(loop);
        ChatMessage[] messages =
        [
            new(ChatRole.User, "q"),
            new(ChatRole.Assistant, [new FunctionCallContent("c", "f", new Dictionary<string, object?> { ["x"] = double.NaN, ["y"] = loop })]),
            new(ChatRole.Tool, [new FunctionResultContent("c", double.PositiveInfinity), new FunctionResultContent("d", default(JsonElement))]),
            new(ChatRole.Tool, [new FunctionResultContent("e", JsonElement.Parse("\"\\ud800\"")), new FunctionResultContent("f", loop)]),
            new(new ChatRole("odd"), []),
        ];
        var inner = ScriptedChatClient.Saying("hello");

        Assert.Equal("hello", (await inner.AsRlm().GetResponseAsync(messages)).Text);

        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(str(len(context)))"));
        Assert.Equal("3", (await root.AsRlm(o => o.CrossoverTokens = 0).GetResponseAsync(messages)).Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task WhatIsPaidIsWhatOddStreamsReport(int kind)
    {
        var client = new OddClient(kind);
        List<ChatResponseUpdate> updates = [];
        await foreach (var update in ((IChatClient)TestAgent.Of(client)).GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "q")]))
            updates.Add(update);

        Assert.Equal("x", updates.ToChatResponse().Text);
        Assert.Equal((client.Input, client.Output), (updates.ToChatResponse().Usage!.InputTokenCount, updates.ToChatResponse().Usage!.OutputTokenCount));
    }

    private static RlmAgentBuilder Builder(IChatClient root, RlmMode mode) => new RlmAgentBuilder().UseRootClient(root)
        .UseFunctions(AIFunctionFactory.Create((object text) => text, "mine")).Configure(o => o.Mode = mode);

    public sealed record Named(string Name);

    // A stream that tells its usage in parts, yields empty updates and odd reasons, or nothing but contents.
    private sealed class OddClient(int kind) : IChatClient
    {
        public long Input { get; private set; }

        public long Output { get; private set; }

        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new ChatResponseUpdate { FinishReason = new ChatFinishReason("odd") };
            for (var i = 0; i <= kind; i++)
            {
                (Input, Output) = (Input + 7, Output + 3);
                yield return new ChatResponseUpdate(
                    ChatRole.Assistant, [new UsageContent(new UsageDetails { InputTokenCount = 7, OutputTokenCount = 3 })]);
            }

            foreach (var piece in ScriptedChatClient.Code("FINAL('x')").Chunk(kind + 1))
                yield return new ChatResponseUpdate(kind == 1 ? null : ChatRole.Assistant, new string(piece));
            yield return new ChatResponseUpdate { Contents = [] };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
