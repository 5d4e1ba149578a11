using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;
using static Rlm.Core.Tests.Support.ScriptedChatClient;
using static Rlm.Core.Tests.Support.ToolConversations;

namespace Rlm.Core.Tests.Agents.ToolMode;

public class SubQueryTests
{
    private static InMemoryContext Documents() => InMemoryContext.FromItems([new("a.txt", "AAAA"), new("b.txt", "B😀B"), new("c.md", "CCCC")]);

    /// <summary>The top agent makes the calls given; a nested one submits what it finds, or what it is told to.</summary>
    private static ScriptedChatClient Root(params (string Name, object Arguments)[] calls) => new(call => Task.FromResult(
        call.Messages[0].Text.StartsWith("You are a nested agent", StringComparison.Ordinal)
            ? call.Messages[^1].Role != ChatRole.Tool ? Calling(("get_context", new { }), ("stats", new { })) : Submitting($"{Question(call)}: {call.ResultTexts()[0].Split(",\"truncated\"")[0]}")
        : call.Messages.Count == 2 ? Calling(calls) : Submitting(string.Join('|', call.ResultTexts().Select(text => text.Split(",\"turns_left\"")[0])))));

    private static string Question(ScriptedCall call) => call.Messages[1].Text.Split('\n')[0].Replace("The question: ", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"prompt":"q"}""", "q")]
    [InlineData("""{"prompt":"q","path":"a.txt"}""", "q\n\nAAAA")]
    [InlineData("""{"prompt":"q","path":"*.txt"}""", "q\n\n=== a.txt ===\n\nAAAA\n\n=== b.txt ===\n\nB😀B")]
    [InlineData("""{"prompt":"q","path":"c.md","offset":1,"length":2}""", "q\n\nCC")]
    [InlineData("""{"prompt":"q","offset":2,"length":4}""", "q\n\n=== a.txt[2:4] ===\n\nAA\n\n=== b.txt[0:1] ===\n\nB")]
    [InlineData("""{"prompt":"q","offset":"7"}""", "q\n\n=== b.txt[3:4] ===\n\nB\n\n=== c.md ===\n\nCCCC")]
    public async Task AModelIsSentThePartThatIsNamed(string arguments, string expected)
    {
        var sub = ScriptedChatClient.Saying("yes");
        await using var context = Documents();

        var response = await Agent(Root(("sub_query", System.Text.Json.JsonElement.Parse(arguments))), sub).RunAsync("top", context);

        Assert.Equal("""{"answer":"yes" """.TrimEnd(), response.Text);
        Assert.Equal(expected, Assert.Single(sub.Calls).Last);
    }

    [Theory]
    [InlineData("""{"prompt":"sub"}""", """sub: {"parts":[{"path":"a.txt","offset":0,"text":"AAAA"},{"path":"b.txt","offset":4,"text":"B😀B"},{"path":"c.md","offset":8,"text":"CCCC"}]""")]
    [InlineData("""{"prompt":"sub","path":"a.txt"}""", """sub: {"parts":[{"path":"a.txt","offset":0,"text":"AAAA"}]""")]
    [InlineData("""{"prompt":"sub","path":"b.txt","offset":2}""", """sub: {"parts":[{"path":"b.txt[1:4]","offset":0,"text":"😀B"}]""")]
    public async Task AnAgentSeesThePartThatIsNamed(string arguments, string expected)
    {
        await using var context = Documents();
        var root = Root(("sub_query", System.Text.Json.JsonElement.Parse(arguments)));

        var response = await Agent(root, configure: o => o.MaxDepth = 2).RunAsync("top", context);

        var answer = System.Text.Json.JsonDocument.Parse(response.Text + "}").RootElement.GetProperty("answer").GetString();
        Assert.Equal(expected, answer!.Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));
        Assert.Equal((1, 1), (response.Metadata.NestedAgents, response.Metadata.DepthReached));
        var nested = Assert.Single(response.Metadata.Root.Children);
        Assert.Equal((RlmMode.Tools, RlmStatus.Answered, 3), (nested.Mode, nested.Status, nested.ToolCalls));
        Assert.Contains("start other agents like you", root.Calls.First().All, StringComparison.Ordinal);
        Assert.Contains("ask another language model", root.Calls.ElementAt(1).All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABatchAnswersInOrderAndOneFailureDoesNotLoseTheOthers()
    {
        var sub = new ScriptedChatClient(call => call.Last == "q1" ? throw new InvalidOperationException("broken") : $"to {call.Last}");

        var response = await Agent(Root(("sub_query_batch", new { queries = Enumerable.Range(0, 3).Select(i => new { prompt = $"q{i}" }) })), sub).RunAsync("top", "text");

        Assert.Equal("""{"answers":[{"answer":"to q0"},{"error":"the sub-model failed: broken"},{"answer":"to q2"}]""", response.Text);
        Assert.Equal(3, response.Metadata.SubCalls.Count);
    }

    [Fact]
    public async Task LongAnswersOfABatchShareTheRoomAndSayThatTheyAreCut()
    {
        var sub = new ScriptedChatClient(call => string.Concat(Enumerable.Repeat(call.Last, 10_000)));
        var root = Root(("sub_query_batch", new { queries = new[] { new { prompt = "a" }, new { prompt = "b" } } }));

        await Agent(root, sub).RunAsync("top", "text");

        var result = root.Calls.Last().Results()[0];
        Assert.InRange(root.Calls.Last().ResultTexts()[0].Length, 6_000, 8_300);
        Assert.All(result.GetProperty("answers").EnumerateArray(), answer => Assert.True(answer.GetProperty("truncated").GetBoolean()));
        Assert.EndsWith("bbb", result.GetProperty("answers")[1].GetProperty("answer").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTooLongForAModelIsRefusedBeforeAnythingIsPaid()
    {
        var root = Root(("sub_query", new { prompt = "q", offset = 1 }));

        var response = await Agent(root, configure: o => o.MaxSubPromptCharacters = 1_000).RunAsync("top", new string('x', 5_000));

        Assert.Equal("""{"error":"prompt and text have 5,002 characters, a sub-model takes 1,000: name parts of it" """.TrimEnd(), response.Text);
        Assert.Empty(response.Metadata.SubCalls);
    }

    [Fact]
    public async Task NamedModelsCanBeChosen()
    {
        var root = Root(("sub_query", new { prompt = "q", model = "careful" }), ("sub_query", new { prompt = "q", model = "other" }));
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(ScriptedChatClient.Saying("usual")).UseNamedClient("careful", ScriptedChatClient.Saying("slow"))
            .Configure(o => o.Mode = RlmMode.Tools).Build();

        var response = await agent.RunAsync("top", "text");

        Assert.Equal("""{"answer":"slow"}|{"error":"there is no sub-model other; there are: careful" """.TrimEnd(), response.Text);
        Assert.Contains("`model` of the sub-queries may be one of: `\"careful\"`", root.Calls.First().All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreThanIsLeftIsRefusedWhole()
    {
        var root = Root(("sub_query_batch", new { queries = Enumerable.Range(0, 5).Select(i => new { prompt = $"q{i}" }) }));

        var response = await Agent(root, configure: o => o.Budget.MaxSubCalls = 3).RunAsync("top", "text");

        Assert.Equal("""{"error":"5 prompts, but only 3 of 3 sub-calls are left" """.TrimEnd(), response.Text);
    }

    [Fact]
    public async Task WhereNoAgentsAreLeftModelsTakeTheirPlace()
    {
        var root = Root(("sub_query", new { prompt = "one" }));
        var sub = ScriptedChatClient.Saying("a model");

        var response = await Agent(root, sub, o => (o.MaxDepth, o.Budget.MaxAgents) = (2, 0)).RunAsync("top", "text");

        Assert.Equal("""{"answer":"a model" """.TrimEnd(), response.Text);
        Assert.Equal(0, response.Metadata.NestedAgents);
    }

    [Fact]
    public async Task ALongPromptIsADocumentOfTheNestedAgent()
    {
        var root = Root(("sub_query", new { prompt = new string('x', 9_000) }));

        await Agent(root, configure: o => o.MaxDepth = 2).RunAsync("top", "text");

        Assert.Contains("the whole message is the last document of the context", root.Calls.ElementAt(1).All, StringComparison.Ordinal);
        Assert.Contains("\"path\":\"prompt\"", root.Calls.ElementAt(2).ResultTexts()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLimitOfSubCallsEndsTheRun()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(call.Last.Contains("no more turns", StringComparison.Ordinal)
            ? Reply("so far")
            : Calling(("sub_query", new { prompt = $"{call.Number}" }))));

        var response = await Agent(root, ScriptedChatClient.Saying("b"), o => o.Budget.MaxSubCalls = 2).RunAsync("q", "text");

        Assert.Equal((RlmStatus.OutOfBudget, BudgetLimit.SubCalls, "so far"), (response.Status, response.Metadata.ExhaustedLimit, response.Text));
        Assert.All(root.Calls, call => AssertWhole(call.Messages));
    }
}
