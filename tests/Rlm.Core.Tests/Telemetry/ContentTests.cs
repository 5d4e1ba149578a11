using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Telemetry;

/// <summary>What was said stays out of spans and logs unless the host asks for it.</summary>
public sealed class ContentTests
{
    private const string Secret = "swordfish";

    [Fact]
    public async Task SpansCarryNoContentByDefault()
    {
        using var exported = new Exported(nameof(SpansCarryNoContentByDefault));

        await RunAsync(o => o.SourceName = nameof(SpansCarryNoContentByDefault));

        Assert.NotEmpty(exported.Spans);
        Assert.DoesNotContain(exported.Spans, span => Says(span).Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SpansCarryItWhereTheHostSaysSo()
    {
        using var exported = new Exported(nameof(SpansCarryItWhereTheHostSaysSo));

        await RunAsync(o => (o.SourceName, o.EnableSensitiveData) = (nameof(SpansCarryItWhereTheHostSaysSo), true));

        var run = exported.Spans.First(span => span.DisplayName == "invoke_agent rlm" && Equals(span.GetTagItem("rlm.status"), "Answered"));
        Assert.StartsWith("""[{"type":"text","content":""", (string)run.GetTagItem("gen_ai.system_instructions")!, StringComparison.Ordinal);
        Assert.Contains("""[{"role":"user","parts":[{"type":"text","content":""", (string)run.GetTagItem("gen_ai.input.messages")!, StringComparison.Ordinal);
        Assert.Equal(
            """[{"role":"assistant","parts":[{"type":"text","content":"the swordfish"}],"finish_reason":"stop"}]""", run.GetTagItem("gen_ai.output.messages"));
        var cell = exported.Spans.First(span => span.DisplayName == "execute_tool python");
        Assert.StartsWith("""{"code":"print(""", (string)cell.GetTagItem("gen_ai.tool.call.arguments")!, StringComparison.Ordinal);
        Assert.Equal("My swordfish.\n", cell.GetTagItem("gen_ai.tool.call.result"));
        var function = exported.Spans.First(span => span.DisplayName == "execute_tool look");
        Assert.Equal("""{"what": "swordfish"}""", function.GetTagItem("gen_ai.tool.call.arguments"));
        Assert.Equal("\"a swordfish\"", function.GetTagItem("gen_ai.tool.call.result"));
    }

    [Fact]
    public async Task NamesOfToolsThatAModelMakesUpAreContent()
    {
        using var exported = new Exported(nameof(NamesOfToolsThatAModelMakesUpAreContent));
        using var log = new CapturedLog();
        var root = ToolConversations.Saying(ScriptedChatClient.Calling(($"tell {Secret}", new { })), ToolConversations.Submitting("x"));
        var agent = new RlmAgentBuilder().UseRootClient(root).UseLoggerFactory(log)
            .Configure(o => (o.Mode, o.Telemetry.SourceName) = (RlmMode.Tools, nameof(NamesOfToolsThatAModelMakesUpAreContent))).Build();

        await agent.RunAsync("q", "text");

        Assert.Contains(exported.Spans, span => span.DisplayName == "execute_tool unknown");
        Assert.DoesNotContain(exported.Spans, span => Says(span).Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, entry => entry.Level > LogLevel.Trace && entry.Text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SpansOfWhatFailsSayWhyWhereTheHostSaysSo()
    {
        using var exported = new Exported(nameof(SpansOfWhatFailsSayWhyWhereTheHostSaysSo));
        var fails = AIFunctionFactory.Create(string () => throw new InvalidOperationException("no swordfish"), "fails");
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("print('before')\n1/0"), ScriptedChatClient.Code("try:\n    fails()\nexcept Exception:\n    FINAL('x')"));
        var agent = new RlmAgentBuilder().UseRootClient(root).UseFunctions(fails)
            .Configure(o => (o.Telemetry.SourceName, o.Telemetry.EnableSensitiveData) = (nameof(SpansOfWhatFailsSayWhyWhereTheHostSaysSo), true)).Build();

        await agent.RunAsync("q", "text");

        var cell = exported.Spans.First(span => span.DisplayName == "execute_tool python");
        Assert.StartsWith("before\nTraceback", (string)cell.GetTagItem("gen_ai.tool.call.result")!, StringComparison.Ordinal);
        Assert.EndsWith("ZeroDivisionError: division by zero", ((string)cell.GetTagItem("gen_ai.tool.call.result")!).TrimEnd(), StringComparison.Ordinal);
        var function = exported.Spans.First(span => span.DisplayName == "execute_tool fails");
        Assert.Contains("no swordfish", (string)function.GetTagItem("gen_ai.tool.call.result")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LogsCarryContentAtTraceAlone()
    {
        using var log = new CapturedLog();

        await RunAsync(log: log);

        // What the clients and functions of the host throw is logged as it is.
        var others = log.Entries.Where(entry => entry.Level > LogLevel.Trace && entry.Id.Name is not ("RunFailed" or "ToolFailed" or "SubCallFailed")).ToList();
        Assert.NotEmpty(others);
        Assert.DoesNotContain(others, entry => entry.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal(
            ["Answer", "Code", "Output", "Question", "RootReply", "SubCallPrompt", "SubCallReply", "ToolArguments", "ToolResult"],
            log.Entries.Where(entry => entry.Level == LogLevel.Trace && entry.Text.Contains(Secret, StringComparison.Ordinal))
                .Select(entry => entry.Id.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(log.Entries, entry => Assert.Equal(entry.Level == LogLevel.Trace, entry.Id.Id >= 100));
    }

    [Fact]
    public async Task NoTagIsMadeForASpanThatNobodyRecords()
    {
        const string Source = nameof(NoTagIsMadeForASpanThatNobodyRecords);
        List<Activity> spans = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = span =>
            {
                lock (spans)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);

        await RunAsync(o => (o.SourceName, o.EnableSensitiveData) = (Source, true));

        Assert.NotEmpty(spans);
        Assert.All(spans, span => Assert.Empty(span.TagObjects));
    }

    private static string Says(Activity span) =>
        $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} "
        + string.Join(' ', span.Events.SelectMany(one => one.Tags).Select(tag => tag.Value));

    private static async Task RunAsync(Action<Rlm.Telemetry.TelemetryOptions>? configure = null, ILoggerFactory? log = null)
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("print(context)"),
            ScriptedChatClient.Code($"raise ValueError('{Secret}')"),
            ScriptedChatClient.Code($"look('{Secret}')\ntry:\n    look('')\nexcept RuntimeError:\n    FINAL(llm_query('Which {Secret}?') + '{Secret}')"));
        var builder = BuilderOf(root)
            .UseSubClient(ScriptedChatClient.Saying("the "))
            .UseFunctions(AIFunctionFactory.Create(
                (string what) => what.Length > 0 ? $"a {what}" : throw new InvalidOperationException(Secret), "look"));
        Assert.Equal($"the {Secret}", (await builder.Build().RunAsync($"Where is the {Secret}?", $"My {Secret}.")).Text);
        await BuilderOf(ScriptedChatClient.Throwing(new InvalidOperationException(Secret))).Build().RunAsync("q", "text");
        await BuilderOf(ScriptedChatClient.Saying(ScriptedChatClient.Code($"FINAL(llm_query('{Secret}'))")))
            .UseSubClient(ScriptedChatClient.Saying(Secret)).Build().RunAsync("q", "text");

        RlmAgentBuilder BuilderOf(IChatClient client)
        {
            var result = new RlmAgentBuilder().UseRootClient(client).Configure(o => configure?.Invoke(o.Telemetry));
            return log is null ? result : result.UseLoggerFactory(log);
        }
    }
}
