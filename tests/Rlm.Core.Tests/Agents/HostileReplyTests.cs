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

    private static RlmAgentBuilder Builder(IChatClient root, RlmMode mode) => new RlmAgentBuilder().UseRootClient(root)
        .UseFunctions(AIFunctionFactory.Create((object text) => text, "mine")).Configure(o => o.Mode = mode);

    public sealed record Named(string Name);
}
