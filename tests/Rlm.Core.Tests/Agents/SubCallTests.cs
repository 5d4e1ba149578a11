using System.Globalization;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class SubCallTests
{
    [Fact]
    public async Task AsksTheSubModelWithThePromptAndTheContext()
    {
        var sub = ScriptedChatClient.Saying("an answer");

        var answer = await TestAgent.AnswerAsync("some text", "FINAL(llm_query('Summarise.', context=context[5:]))", sub);

        Assert.Equal("an answer", answer);
        var call = Assert.Single(sub.Calls);
        Assert.Equal("Summarise.\n\ntext", Assert.Single(call.Messages).Text);
        Assert.Equal(ChatRole.User, call.Messages[0].Role);
    }

    [Theory]
    [InlineData("rlm_query('a')")]
    [InlineData("sub_llm('a')")]
    [InlineData("llm_query_batched(['a'])[0]")]
    [InlineData("rlm_query_batched(['a'])[0]")]
    [InlineData("sub_llm_batch(['a'])[0]")]
    public async Task UnderstandsEveryNameOfASubCall(string code) =>
        Assert.Equal("yes", await TestAgent.AnswerAsync("text", $"FINAL({code})", ScriptedChatClient.Saying("yes")));

    [Fact]
    public async Task AsksTheRootClientWhereThereIsNoOther()
    {
        var root = new ScriptedChatClient(call => call.Messages.Count == 1 ? "from root" : ScriptedChatClient.Code("FINAL(llm_query('a'))"));

        Assert.Equal("from root", (await TestAgent.Of(root).RunAsync("q", "text")).Text);
    }

    [Fact]
    public async Task AnswersABatchInOrderAndInParallel()
    {
        var inFlight = 0;
        var most = 0;
        using var full = new SemaphoreSlim(0);
        var sub = new ScriptedChatClient(async call =>
        {
            lock (full)
                most = Math.Max(most, ++inFlight);
            if (inFlight == 16)
                full.Release(100);
            await full.WaitAsync(call.CancellationToken);
            lock (full)
                inFlight--;
            return ScriptedChatClient.Reply(call.Last + "!");
        });

        var answer = await TestAgent.AnswerAsync("text", "FINAL(' '.join(llm_query_batched([str(i) for i in range(64)])))", sub);

        Assert.Equal(string.Join(' ', Enumerable.Range(0, 64).Select(i => $"{i}!")), answer);
        Assert.Equal(16, most);
    }

    [Fact]
    public async Task LosesNothingWhenOneOfABatchFails()
    {
        var sub = new ScriptedChatClient(call => call.Last == "3" ? throw new InvalidOperationException("overloaded") : call.Last);

        var answer = await TestAgent.AnswerAsync("text", "FINAL('|'.join(llm_query_batched([str(i) for i in range(5)])))", sub);

        Assert.Equal("0|1|2|Error: the sub-model failed: overloaded|4", answer);
    }

    [Theory]
    [InlineData("llm_query('a')", "RuntimeError: the sub-model failed: overloaded")]
    [InlineData("llm_query('')", "ValueError: the prompt is empty")]
    [InlineData("llm_query(['a'])", "TypeError: the prompt must be a str, not list")]
    [InlineData("llm_query_batched('a')", "TypeError: a batch is a list of prompts")]
    [InlineData("llm_query('a', model='gpt')", "ValueError: there is no sub-model gpt; there are: none to choose from")]
    [InlineData("llm_query('a' * 500_000)", "ValueError: the prompt has 500,000 characters and a sub-model takes 400,000")]
    [InlineData("llm_query_batched(['a'] * 1001)", "ValueError: 1,001 prompts, but only 1,000 of 1,000 sub-calls are left")]
    public async Task RaisesWhereItGoesWrong(string code, string expected)
    {
        var sub = ScriptedChatClient.Throwing(new InvalidOperationException("overloaded"));
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code($"try:\n    {code}\nexcept Exception as e:\n    FINAL(type(e).__name__ + ': ' + str(e))"));

        var response = await TestAgent.Of(root, sub).RunAsync("q", "text");

        Assert.StartsWith(expected, response.Text, StringComparison.Ordinal);
        if (!expected.StartsWith("RuntimeError", StringComparison.Ordinal))
            Assert.Empty(sub.Calls);
    }

    [Fact]
    public async Task TellsHowLongAModelWasWaitedFor()
    {
        var sub = new ScriptedChatClient(async call =>
        {
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptedChatClient.Reply("");
        });
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("try:\n    llm_query('a')\nexcept TimeoutError as e:\n    FINAL(e)"));

        var response = await TestAgent.Of(root, sub, o => o.Budget.CallTime = TimeSpan.FromMilliseconds(250)).RunAsync("q", "text");

        Assert.Equal("the model did not answer within 0.25 s", response.Text);
    }

    [Fact]
    public async Task TellsWhyAnEmptyAnswerIsEmpty()
    {
        var sub = new ScriptedChatClient(_ => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "")) { FinishReason = ChatFinishReason.ContentFilter }));

        Assert.Contains("content filter", await TestAgent.AnswerAsync("text", "FINAL(llm_query_batched(['a', 'b'])[1])", sub), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PicksAmongClientsByName()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(
            "try:\n    llm_query('a', model='large')\nexcept ValueError as e:\n    print(e)\nFINAL(llm_query('a', model='fast') + llm_query('a'))"));
        var agent = new RlmAgentBuilder()
            .UseRootClient(root)
            .UseSubClient(ScriptedChatClient.Saying("usual"))
            .UseNamedClient("fast", ScriptedChatClient.Saying("quick"))
            .UseNamedClient("careful", ScriptedChatClient.Saying("slow"))
            .Build();

        Assert.Equal("quickusual", (await agent.RunAsync("q", "text")).Text);
        Assert.Contains("`\"careful\"`, `\"fast\"`", root.Calls.First().Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivesAnExactAccount()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(ScriptedChatClient.Reply(
            ScriptedChatClient.Code(call.Number == 0 ? "r = llm_query_batched(['12', '345'])" : "FINAL(llm_query('6'))"), 100, 10, "root-1")));
        var sub = new ScriptedChatClient(call => Task.FromResult(
            ScriptedChatClient.Reply(new string('r', call.Last.Length), int.Parse(call.Last, CultureInfo.InvariantCulture), 1, call.Last == "6" ? "sub-2" : "sub-1")));

        var response = await TestAgent.Of(root, sub).RunAsync("q", "some text");

        var metadata = response.Metadata;
        Assert.Equal((200L, 20L, 220L), Figures(metadata.RootUsage));
        Assert.Equal((12L + 345 + 6, 3L, 366L), Figures(metadata.SubUsage));
        Assert.Equal((563L, 23L, 586L), Figures(response.Usage));
        Assert.Equal(["root-1", "sub-1", "sub-2"], metadata.UsageByModel.Keys.Order());
        Assert.Equal((357L, 2L, 359L), Figures(metadata.UsageByModel["sub-1"]));
        Assert.False(metadata.UsageIsEstimated);
        Assert.Equal((1, 1), (metadata.MaxDepth, metadata.DepthReached));
        Assert.Equal((2, 2), (metadata.Iterations, metadata.Cells));
        Assert.Equal((9L, 1), (metadata.ContextLength, metadata.DocumentCount));
        Assert.Equal("r = llm_query_batched(['12', '345'])".Length + "FINAL(llm_query('6'))".Length, metadata.GeneratedCodeLength);
        Assert.Equal([1, 2, 3], metadata.SubCalls.Select(call => call.Id));
        Assert.Equal([2, 3], metadata.SubCalls.Take(2).Select(call => call.PromptLength).Order());
        Assert.Equal((2, 1, 1, "sub-2"), (metadata.SubCalls[2].Iteration, metadata.SubCalls[2].PromptLength, metadata.SubCalls[2].ReplyLength, metadata.SubCalls[2].Model));

        static (long?, long?, long?) Figures(UsageDetails usage) => (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount);
    }

    [Fact]
    public async Task EstimatesWhatNobodyReported()
    {
        var sub = new ScriptedChatClient(_ => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "four"))));
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query('a' * 92))"));

        var response = await TestAgent.Of(root, sub).RunAsync("q", "text");

        Assert.True(response.Metadata.UsageIsEstimated);
        Assert.Equal(100, response.Metadata.SubUsage.InputTokenCount);
        Assert.Equal(4, response.Metadata.SubUsage.OutputTokenCount);
    }

    [Fact]
    public async Task TellsTheProgramWhatIsLeft()
    {
        var told = await TestAgent.RunCellsAsync("text", "b = budget()\nprint(b['iterations'], b['sub_calls'], b['tokens'], b['seconds'] > 800)");

        Assert.Contains("29 1000 None True", told[0], StringComparison.Ordinal);
    }
}
