using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;
using Rlm.Telemetry;
using static Rlm.Core.Tests.Support.ScriptedChatClient;
using static Rlm.Core.Tests.Support.ToolConversations;

namespace Rlm.Core.Tests.Agents.ToolMode;

public class ToolModeHostFunctionTests
{
    [Fact]
    public async Task TheyAreToolsBesideOurs()
    {
        var weather = AIFunctionFactory.Create((string city, int days = 3) => new { city, days }, "get-weather", "Tells the weather.");
        var root = Saying(Calling(("get-weather", new { city = "Oslo" }), ("get_weather", new { city = "Rome", days = 1 }), ("add", new { a = 1, b = 2 })), Submitting("x"));

        await Builder(root).UseFunctions(weather, AIFunctionFactory.Create((int a, int b) => a + b, "add")).Build().RunAsync("q", "text");

        Assert.Equal(["get-weather", "add"], root.Calls.First().Options!.Tools!.Skip(10).Select(tool => tool.Name));
        Assert.Contains("`get-weather`, `add`.", root.Calls.First().All, StringComparison.Ordinal);
        var results = root.Calls.Last().ResultTexts();
        Assert.Equal("""{"city":"Oslo","days":3}""", results[0]);
        Assert.Equal("""{"city":"Rome","days":1}""", results[1]);
        Assert.StartsWith("""{"result":3,""", results[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"a"}""", "get(): the argument 'count' is missing")]
    [InlineData("""{"name":"a","count":1,"size":2}""", "get(): there is no parameter 'size'; there are: name, count, unit")]
    [InlineData("""{"name":"a","count":"many"}""", "get(): an argument does not fit: ")]
    [InlineData("""{"name":"a","count":"many"}""", "get(): an argument does not fit: count: expected an integer, got the string \"many\"")]
    [InlineData("""{"name":"boom","count":1}""", "get() failed: it broke")]
    public async Task FailuresAreErrorsTheModelIsTold(string arguments, string expected)
    {
        var function = AIFunctionFactory.Create(
            (string name, int count, string unit = "m") => name == "boom" ? throw new InvalidOperationException("it broke") : name + count + unit, "get");
        var root = Saying(
            Calling(("get", System.Text.Json.JsonElement.Parse(arguments)), ("get", System.Text.Json.JsonElement.Parse("""{"name":"a","count":1,"unit":null}"""))),
            Submitting("x"));

        await Builder(root).UseFunctions(function).Build().RunAsync("q", "text");

        var results = root.Calls.Last().Results();
        Assert.StartsWith(expected, results[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("a1m", results[1].GetProperty("result").GetString());
    }

    [Fact]
    public async Task ToCallOneAgainIsNotPointedOut()
    {
        var poll = Calling(("poll", new { }));
        var root = Saying(poll, poll, Calling(("poll", new { }), ("poll", new { })), Submitting("x"));

        await Builder(root).UseFunctions(AIFunctionFactory.Create(() => "not yet", "poll")).Build().RunAsync("q", "text");

        Assert.All(root.Calls.Skip(1).SelectMany(call => call.Results()), result => Assert.False(result.TryGetProperty("note", out _)));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task WhatNeedsApprovalIsCalledOnlyWithIt(bool? approves, int calls)
    {
        var called = 0;
        List<RlmToolCall> asked = [];
        var function = new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string path) => ++called, "erase"));
        var root = Saying(Calling(("erase", new { path = "/tmp/x" })), Submitting("x"));
        var builder = Builder(root).UseFunctions(function);
        if (approves is { } answer)
        {
            builder.UseApproval(async (call, _) =>
            {
                await Task.Yield();
                asked.Add(call);
                return answer;
            });
        }

        await builder.Build().RunAsync("q", "text");

        Assert.Equal(calls, called);
        Assert.StartsWith(
            calls == 1 ? """{"result":1,""" : """{"error":"erase(): the host did not approve this call",""", root.Calls.Last().ResultTexts()[0], StringComparison.Ordinal);
        Assert.Contains("`erase` (each call needs the host's approval)", root.Calls.First().All, StringComparison.Ordinal);
        if (approves is not null)
            Assert.Equal("/tmp/x", Assert.Single(asked).Arguments["path"]?.ToString());
    }

    [Fact]
    public async Task AnApprovalThatThrowsEndsTheRunAndLeavesNoCallOpen()
    {
        var function = new ApprovalRequiredAIFunction(AIFunctionFactory.Create(() => 1, "erase"));
        var root = Saying(Calling(("erase", new { }), ("stats", new { })), Submitting("x"));

        var response = await Builder(root).UseFunctions(function).UseApproval((_, _) => throw new InvalidOperationException("the dialogue is gone")).Build().RunAsync("q", "text");

        Assert.Equal((RlmStatus.Failed, "the dialogue is gone"), (response.Status, response.Error?.Message));
    }

    [Fact]
    public async Task LongResultsStayTheJsonTheyAre()
    {
        AIFunction[] functions =
        [
            AIFunctionFactory.Create(() => string.Concat(Enumerable.Repeat("\"x\"\n", 2_000)), "text"),
            AIFunctionFactory.Create(() => Enumerable.Range(0, 2_000).ToArray(), "list"),
            AIFunctionFactory.Create(() => new { name = "n", rows = Enumerable.Range(0, 500).Select(i => new { i }), note = new string('y', 3_000) }, "both"),
            AIFunctionFactory.Create(() => Enumerable.Range(0, 500).ToDictionary(i => $"k{i}", i => i), "wide"),
        ];
        var root = Saying(Calling(("text", new { }), ("list", new { }), ("both", new { }), ("wide", new { })), Submitting("x"));

        await Builder(root).Configure(o => o.MaxOutputCharacters = 1_000).UseFunctions(functions).Build().RunAsync("q", "text");

        var results = root.Calls.Last().Results();
        Assert.All(root.Calls.Last().ResultTexts(), text => Assert.InRange(text.Length, 500, 1_060));
        Assert.All(results, result => Assert.True(result.GetProperty("truncated").GetBoolean()));
        Assert.Matches("^(\"x\"\n)+.{0,3}\n\\[\\.\\.\\. [0-9,]+ characters left out \\.\\.\\.\\]\n.{0,3}\n?(\"x\"\n)+$", results[0].GetProperty("result").GetString());
        var kept = results[1].GetProperty("result").EnumerateArray().Select(item => item.GetInt32()).ToList();
        Assert.Equal((0, 1_999, 2_000), (kept[0], kept[^1], kept.Count + results[1].GetProperty("left_out").GetInt32()));
        Assert.Equal("n", results[2].GetProperty("name").GetString());
        Assert.Contains("characters left out", results[2].GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("{\"k0\":0,", results[3].GetProperty("head").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sub_query")]
    [InlineData("submit-answer")]
    [InlineData("get_context")]
    [InlineData("grep")]
    public void NamesOfOursAreTaken(string name)
    {
        foreach (var mode in Enum.GetValues<RlmMode>())
        {
            var builder = Builder(ScriptedChatClient.Saying("x")).Configure(o => o.Mode = mode).UseFunctions(AIFunctionFactory.Create(() => 1, name));
            Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(builder.Build).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ToolsOfTheOptionsMayNotBeNamedLikeOurs()
    {
        var options = new RlmOptions { Mode = RlmMode.Tools, RootChatOptions = new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "grep")] } };

        var error = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => new RlmAgent(ScriptedChatClient.Saying("x"), null, options));

        Assert.Contains("'grep'", Assert.Single(error.Failures), StringComparison.Ordinal);
        options.Mode = RlmMode.Code;
        Assert.NotNull(new RlmAgent(ScriptedChatClient.Saying("x"), null, options));
        options.Mode = (RlmMode)7;
        Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => new RlmAgent(ScriptedChatClient.Saying("x"), null, options));
    }

    [Fact]
    public async Task ToolsOfTheOptionsAreForTheClientToRun()
    {
        var called = false;
        var root = Saying(Calling(("theirs", new { })), Submitting("x"));
        var theirs = AIFunctionFactory.Create(() => called = true, "theirs");

        await Builder(root).Configure(o => o.RootChatOptions = new ChatOptions { Tools = [theirs] }).Build().RunAsync("q", "text");

        Assert.False(called);
        Assert.Same(theirs, root.Calls.First().Options!.Tools!.Last());
        Assert.Contains("there is no tool 'theirs'", root.Calls.Last().ResultTexts()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallsAreSeenByListenersAndInSpans()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RlmTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var name = $"tool_{Guid.NewGuid():N}";
        var agent = $"agent_{Guid.NewGuid():N}";
        var function = AIFunctionFactory.Create((int x) => x > 0 ? x : throw new InvalidOperationException("no"), name);
        var root = Saying(Calling((name, new { x = 1 }), (name, new { x = 0 }), ("stats", new { })), Submitting("x"));

        var updates = await Builder(root).Configure(o => o.Name = agent).UseFunctions(function).Build().RunStreamingAsync("q", "text").ToListAsync();

        Assert.Equal(["""{"x":1}""", """{"x":0}"""], updates.OfType<ToolCallStarted>().Where(update => update.Name == name).OrderBy(update => update.CallId).Select(update => update.Arguments));
        Assert.Equal(
            ["c0", "c0", "c1", "c2"],
            updates.OfType<ToolCallFinished>().Select(update => update.CallId).Order());
        Assert.Equal($"{name}() failed: no", Assert.Single(updates.OfType<ToolCallFinished>(), update => update.Error is not null).Error);
        var own = spans.Where(span => span.DisplayName == $"execute_tool {name}").ToList();
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], own.Select(span => span.Status).Order());
        var run = spans.Single(span => span.DisplayName == $"invoke_agent {agent}");
        Assert.Equal(
            ["execute_tool stats", "execute_tool submit_answer", $"execute_tool {name}", $"execute_tool {name}"],
            spans.Where(span => span.ParentSpanId == run.SpanId).Select(span => span.DisplayName).Order(StringComparer.Ordinal));
    }

    private static RlmAgentBuilder Builder(IChatClient root) => new RlmAgentBuilder().UseRootClient(root).Configure(o => o.Mode = RlmMode.Tools);
}
