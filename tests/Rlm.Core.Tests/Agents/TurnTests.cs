using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

/// <summary>What the loop makes of replies that are not as they were asked for.</summary>
public class TurnTests
{
    private static ScriptedChatClient First(ChatResponse reply) => new(call =>
        Task.FromResult(call.Number == 0 ? reply : ScriptedChatClient.Reply(ScriptedChatClient.Code("FINAL('second')"))));

    private static ChatResponse Of(params AIContent[] contents) => new(new ChatMessage(ChatRole.Assistant, contents));

    [Theory]
    [InlineData("""{"name": "python", "arguments": {"code": "FINAL('found')"}}""")]
    [InlineData("""<tool_call>{"name": "execute", "arguments": "{\"code\": \"FINAL('found')\"}"}</tool_call>""")]
    [InlineData("""I run it. <tool_call>{"name": "repl", "parameters": {"script": "FINAL('found')"}}""")]
    [InlineData("""{"function": {"name": "run", "arguments": "FINAL('found')"}}""")]
    [InlineData("""{"code": "FINAL('found')"}""")]
    [InlineData("""{"name": "final_answer", "arguments": {"answer": "found"}}""")]
    [InlineData("<think>I could run\n```python\nFINAL('wrong')\n```\n</think>\n```python\nFINAL('found')\n```")]
    public async Task UnderstandsCallsOfToolsAndThoughts(string reply) =>
        Assert.Equal("found", (await TestAgent.Of(ScriptedChatClient.Saying(reply)).RunAsync("q", "text")).Text);

    [Fact]
    public async Task UnderstandsTheToolCallsOfProvidersAndKeepsThemAsText()
    {
        var root = First(Of(new FunctionCallContent("1", "python", new Dictionary<string, object?> { ["code"] = "print('hello')" })));

        Assert.Equal("second", (await TestAgent.Of(root).RunAsync("q", "text")).Text);
        Assert.Equal("```repl\nprint('hello')\n```", root.Calls.Last().Messages[2].Text);
        Assert.Contains("hello", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name": "search", "arguments": {"a": 1, "b": 2}}""")]
    [InlineData("""{"not": "a call"}""")]
    [InlineData("{broken")]
    public async Task NudgesWhereNothingCouldRun(string reply)
    {
        var root = ScriptedChatClient.Saying(reply, ScriptedChatClient.Code("FINAL('x')"));

        await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Contains("had no code block", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoesNotRunCodeThatTheOutputLimitCutOff()
    {
        var root = First(new ChatResponse(new ChatMessage(ChatRole.Assistant, "```repl\nFINAL('half')")) { FinishReason = ChatFinishReason.Length });

        Assert.Equal("second", (await TestAgent.Of(root).RunAsync("q", "text")).Text);
        Assert.Contains("ended at your output limit", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TellsOfAContentFilter()
    {
        var root = First(new ChatResponse(new ChatMessage(ChatRole.Assistant, "")) { FinishReason = ChatFinishReason.ContentFilter });

        Assert.Equal("second", (await TestAgent.Of(root).RunAsync("q", "text")).Text);
        Assert.Contains("withheld by a content filter", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PointsOutTheSameCodeWithTheSameOutput()
    {
        var told = await TestAgent.RunCellsAsync("text", "print(1)", "print(1)", "import time\nprint(time.perf_counter())", "import time\nprint(time.perf_counter())", " print(1)".Trim());

        Assert.Equal([false, true, false, false, true], told.Select(text => text.Contains("exactly this code before", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunsOnlyTheFirstBlockAndForgetsTheOutputThatWasMadeUp()
    {
        var root = ScriptedChatClient.Saying(
            "```repl\nx = len(context)\nprint(x)\n```\nOutput:\n```\n99\n```\n```repl\nFINAL('99')\n```", ScriptedChatClient.Code("FINAL(x)"));

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal("4", response.Text);
        Assert.DoesNotContain("99", root.Calls.Last().All, StringComparison.Ordinal);
        Assert.Contains("Only the first code block", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChoosesThePromptsByTheModelAndLetsTheHostReplaceThem()
    {
        Assert.Equal("claude", PromptProfile.For("claude-sonnet-9").Name);
        Assert.Equal("open", PromptProfile.For("Qwen/Qwen3-Coder-480B").Name);
        Assert.Equal("gpt", PromptProfile.For("openai/gpt-9").Name);
        Assert.Equal("default", PromptProfile.For("scripted").Name);
        Assert.Equal("default", PromptProfile.For(null).Name);

        var root = First(ScriptedChatClient.Reply("no code"));
        root.ModelId = "qwen-x";
        await TestAgent.Of(root).RunAsync("q", "text");
        Assert.Contains("Be sparing with sub-calls", root.Calls.First().Messages[0].Text, StringComparison.Ordinal);

        root = First(ScriptedChatClient.Reply("no code"));
        await TestAgent.Of(root, configure: o => o.PromptProfile = id => PromptProfile.For(id) with { System = "Mine, {{iterations}} turns.", Nudge = "Code!" })
            .RunAsync("q", "text");
        Assert.Equal("Mine, 30 turns.", root.Calls.First().Messages[0].Text);
        Assert.Equal("Code!", root.Calls.Last().Last);
    }

    [Fact]
    public async Task HistoryIsAListThatGrows()
    {
        var told = await TestAgent.RunCellsAsync(
            "text", "print(len(history), [m['role'] for m in history])", "print(len(history), history[-1]['content'][:30], history)");

        Assert.Contains("3 ['system', 'user', 'assistant']", told[0], StringComparison.Ordinal);
        Assert.Contains("5 Let me see.", told[1], StringComparison.Ordinal);
        Assert.Contains("<5 messages>", told[1], StringComparison.Ordinal);
    }
}
