using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;
using static Rlm.Core.Tests.Support.ScriptedChatClient;
using static Rlm.Core.Tests.Support.ToolConversations;

namespace Rlm.Core.Tests.Agents.ToolMode;

public class ModeSwitchTests
{
    private const string NoPython = "```repl\nfor x in:\n```";

    /// <summary>Says its lines where it has no tools, and calls them where it has.</summary>
    private static ScriptedChatClient Unable(params string[] lines) => new(call => Task.FromResult(call.Options?.Tools is null
        ? Reply(lines[Math.Min((call.Messages.Count - 2) / 2, lines.Length - 1)])
        : call.Messages[^1].Role == ChatRole.Tool ? Submitting("by tools") : Calling(("stats", new { }))));

    [Fact]
    public async Task ThreeRepliesWithoutCodeThatRunsSwitchToTools()
    {
        var root = Unable(NoPython, "I would look for it.", NoPython);

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal((RlmStatus.Answered, "by tools"), (response.Status, response.Text));
        var metadata = response.Metadata;
        Assert.Equal((RlmMode.Tools, 5, 2, 2), (metadata.Mode, metadata.Iterations, metadata.Cells, metadata.ToolCalls));
        Assert.Equal(new RlmModeSwitch(3, "3 replies in a row held no code that could run; of the last, its code was no valid Python."), metadata.ModeSwitch);
        var after = root.Calls.ElementAt(3);
        Assert.StartsWith("3 replies in a row held no code that could run", after.Last, StringComparison.Ordinal);
        Assert.Contains("`sub_query`", after.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", after.Last, StringComparison.Ordinal);
        // The switch only adds to what was said.
        foreach (var (before, next) in root.Calls.Zip(root.Calls.Skip(1)))
            Assert.Equal(before.Messages, next.Messages.Take(before.Messages.Count));
        Assert.Equal([null, null, null, 10, 10], root.Calls.Select(call => call.Options?.Tools?.Count));
    }

    [Theory]
    [InlineData("no code", "no code", "```repl\n1 / 0\n```", "no code", "no code")]
    [InlineData("no code", NoPython, "```repl\npass\n```", NoPython, NoPython)]
    [InlineData("```repl\n1 / 0\n```", "```repl\n2 / 0\n```", "```repl\n3 / 0\n```", "```repl\n4 / 0\n```")]
    public async Task CodeThatRunsStartsTheCountAnew(params string[] lines)
    {
        var root = Unable([.. lines, Code("FINAL('by code')")]);

        var response = await TestAgent.Of(root, configure: o => o.MaxConsecutiveErrors = 100).RunAsync("q", "text");

        Assert.Equal(("by code", RlmMode.Code), (response.Text, response.Metadata.Mode));
        Assert.Null(response.Metadata.ModeSwitch);
    }

    [Fact]
    public async Task WhatAFilterWithholdsDoesNotCount()
    {
        var root = new ScriptedChatClient(call =>
        {
            var reply = Reply(call.Number < 4 ? "" : Code("FINAL('by code')"));
            if (call.Number < 4)
                reply.FinishReason = ChatFinishReason.ContentFilter;
            return Task.FromResult(reply);
        });

        Assert.Null((await TestAgent.Of(root).RunAsync("q", "text")).Metadata.ModeSwitch);
    }

    [Fact]
    public async Task OnlyAutoSwitches()
    {
        var root = new ScriptedChatClient(call => call.Last.Contains("no more turns", StringComparison.Ordinal) ? "the end" : "no code");

        var response = await TestAgent.Of(root, configure: o => o.Mode = RlmMode.Code).RunAsync("q", "text");

        Assert.Equal((RlmStatus.TooManyErrors, RlmMode.Code), (response.Status, response.Metadata.Mode));
        Assert.All(root.Calls, call => Assert.Null(call.Options?.Tools));
    }

    [Theory]
    [InlineData("command-r-plus-08-2024", RlmMode.Tools)]
    [InlineData("Salesforce/Llama-xLAM-2-8b-fc-r", RlmMode.Tools)]
    [InlineData("meetkai/functionary-small-v3.2", RlmMode.Tools)]
    [InlineData("gpt-5", RlmMode.Auto)]
    [InlineData("meta-llama/Llama-3.3-70B", RlmMode.Auto)]
    [InlineData(null, RlmMode.Auto)]
    public void TheProfileOfAModelSaysHowItWorks(string? model, RlmMode expected) => Assert.Equal(expected, PromptProfile.For(model).Mode);

    [Fact]
    public async Task TheProfileDecidesWhereTheOptionsDoNot()
    {
        var root = Saying(Submitting("by tools"));
        root.ModelId = "command-r";

        Assert.Equal((RlmMode.Tools, "by tools"), ((await TestAgent.Of(root).RunAsync("q", "text")).Metadata.Mode, "by tools"));
        var code = ScriptedChatClient.Saying(Code("FINAL('by code')"));
        code.ModelId = "command-r";
        Assert.Equal("by code", (await TestAgent.Of(code, configure: o => o.Mode = RlmMode.Code).RunAsync("q", "text")).Text);
        var never = new ScriptedChatClient(call => "no code");
        var response = await TestAgent.Of(never, configure: o => o.PromptProfile = _ => PromptProfile.Default with { Mode = RlmMode.Code }).RunAsync("q", "text");
        Assert.Null(response.Metadata.ModeSwitch);
    }

    [Fact]
    public async Task ThePromptsOfToolsCanBeChanged()
    {
        var root = Saying(Reply("hm"), Submitting("x"));
        var profile = PromptProfile.For("gpt-5");

        await TestAgent.Of(root, configure: o => (o.Mode, o.PromptProfile) =
            (RlmMode.Tools, _ => profile with { ForTools = profile.ForTools with { Nudge = "Go on.", System = "{{family}}" } })).RunAsync("q", "text");

        Assert.Equal("Go on.", root.Calls.Last().Last);
        Assert.StartsWith("Do not ask back", root.Calls.First().Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal("gpt", profile.ForTools.ToString());
        Assert.Equal(profile, PromptProfile.For("gpt-5"));
    }

    [Fact]
    public async Task ASwitchIsToldInTheStreamAndTheDraftIsKept()
    {
        var root = new ScriptedChatClient(call => call.Number switch
        {
            0 => Task.FromResult(Reply(Code("answer['content'] = 'draft'"))),
            < 4 => Task.FromResult(Reply("no code")),
            _ => throw new InvalidOperationException("broken"),
        });

        var updates = await TestAgent.Of(root).RunStreamingAsync("q", "text").ToListAsync();

        var switched = Assert.Single(updates.OfType<ModeSwitched>());
        Assert.Equal((4, "3 replies in a row held no code that could run; of the last, it had no code block."), (switched.Iteration, switched.Reason));
        var response = updates.OfType<RunEnded>().Single().Response;
        Assert.Equal((RlmStatus.Failed, "draft", AnswerOrigin.Draft), (response.Status, response.Text, response.Metadata.Origin));
    }

    [Fact]
    public async Task AfterACompactionTheModelStillKnowsHowItWorks()
    {
        var root = new ScriptedChatClient(call =>
        {
            var reply = call.Last.StartsWith("This conversation is about to become too long", StringComparison.Ordinal) ? Reply("summary")
                : call.Options?.Tools is null ? Reply(NoPython)
                : call.Last.Contains("was shortened", StringComparison.Ordinal) ? Submitting("x")
                : Calling(("get_context", new { offset = call.Number }));
            reply.Usage = null;
            return Task.FromResult(reply);
        });

        var response = await TestAgent.Of(root, configure: o => o.RootWindowTokens = 8_000).RunAsync("q", new string('x', 50_000));

        Assert.Equal(("x", 1), (response.Text, response.Metadata.Root.Compactions));
        Assert.Contains("From now on you work in another way", root.Calls.Last().Last, StringComparison.Ordinal);
        Assert.Contains("`submit_answer`", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasFoundOutOfAModelHoldsForItsNestedAgents()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(
            call.Messages[0].Text.StartsWith("You are a nested agent", StringComparison.Ordinal) ? Submitting("nested")
            : call.Options?.Tools is null ? Reply("no code")
            : call.Messages[^1].Role == ChatRole.Tool ? Submitting(call.Results()[0].GetProperty("answer").GetString()!)
            : Calling(("sub_query", new { prompt = "part" }))));

        var response = await TestAgent.Of(root, configure: o => o.MaxDepth = 2).RunAsync("q", "text");

        Assert.Equal("nested", response.Text);
        var nested = Assert.Single(response.Metadata.Root.Children);
        Assert.Equal((RlmMode.Tools, 1, null), (nested.Mode, nested.Iterations, nested.ModeSwitch));
    }

    [Fact]
    public async Task TypedAnswersAndFunctionsOfTheHostStay()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(call.Options?.Tools is null ? Reply("no code")
            : call.Messages[^1].Role == ChatRole.Tool ? Calling(("submit_answer", new { answer = call.Results()[0].GetProperty("result").GetInt32() }))
            : Calling(("six", new { }))));
        var agent = new RlmAgentBuilder().UseRootClient(root).UseFunctions(AIFunctionFactory.Create(() => 6, "six")).Build();

        Assert.Equal(6, (await agent.RunAsync<int>("q", "text")).Result);
        Assert.Contains("## The form of the answer", root.Calls.Last().Messages[^3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDropInClientSwitchesToo()
    {
        using var client = Unable("no code").AsRlm(o => o.CrossoverTokens = 0);

        Assert.Equal("by tools", (await client.GetResponseAsync("q")).Text);
    }
}
