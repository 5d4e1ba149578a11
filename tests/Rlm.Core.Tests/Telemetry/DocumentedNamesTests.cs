using System.Diagnostics;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Telemetry;

/// <summary>The README's lists of spans, attributes and metrics are those that runs emit, no more and no fewer.</summary>
public sealed class DocumentedNamesTests
{
    private static readonly Lazy<Task<(IReadOnlyList<Activity> Spans, IReadOnlyDictionary<string, ExportedMetric> Metrics)>> Emitted = new(EmitAsync);

    [Fact]
    public async Task SpansAreThoseOfTheReadme()
    {
        var documented = Table("span").Select(row => row[0]).Order(StringComparer.Ordinal);

        Assert.Equal(documented, (await Emitted.Value).Spans.Select(NameOf).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("cell")]
    [InlineData("function")]
    public async Task AttributesAreThoseOfTheReadme(string kind)
    {
        var documented = Table("attribute").Concat(Table("sensitive attribute"))
            .Where(row => row[1].Split(", ").Contains(kind)).Select(row => row[0]).Order(StringComparer.Ordinal);

        var emitted = (await Emitted.Value).Spans.Where(span => KindOf(span) == kind)
            .SelectMany(span => span.TagObjects.Where(tag => tag.Value is not null).Select(tag => tag.Key)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(documented, emitted);
    }

    [Fact]
    public async Task MetricsAreThoseOfTheReadme()
    {
        var documented = Table("metric").Select(row => $"{row[0]} {row[1]} {string.Join(" ", row[2].Split(", ").Order(StringComparer.Ordinal))}");

        var emitted = (await Emitted.Value).Metrics.Select(metric => $"{metric.Key} {metric.Value.Unit} {string.Join(" ", metric.Value.Attributes)}");
        Assert.Equal(documented.Order(StringComparer.Ordinal), emitted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ErrorsAreErrorsByTypeAndStatus()
    {
        var spans = (await Emitted.Value).Spans;

        Assert.All(spans, span => Assert.Equal(span.GetTagItem("error.type") is not null, span.Status == ActivityStatusCode.Error));
        Assert.Equal(
            ["Raised", "RuntimeError", "System.InvalidOperationException", "error"],
            spans.Select(span => span.GetTagItem("error.type")).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SpansHangBeneathWhatAskedForThem()
    {
        var spans = (await Emitted.Value).Spans;

        var nested = spans.Single(span => Equals(span.GetTagItem("rlm.agent"), 1) && KindOf(span) == "run");
        var cell = spans.Single(span => span.SpanId == nested.ParentSpanId);
        Assert.Equal("execute_tool python", cell.DisplayName);
        Assert.Equal("invoke_agent names", spans.Single(span => span.SpanId == cell.ParentSpanId).DisplayName);
        var functions = spans.Where(span => span.DisplayName == "execute_tool halve").ToList();
        Assert.NotEmpty(functions);
        Assert.All(functions, function => Assert.Equal("execute_tool python", spans.Single(span => span.SpanId == function.ParentSpanId).DisplayName));
    }

    private static async Task<(IReadOnlyList<Activity> Spans, IReadOnlyDictionary<string, ExportedMetric> Metrics)> EmitAsync()
    {
        var source = $"names {Guid.NewGuid()}";
        using var exported = new Exported(source);
        var cells = new Queue<string>(["1/0", "try:\n    halve(1)\nexcept RuntimeError:\n    print(halve(4))", "FINAL(rlm_query('And?') + llm_query('x'))"]);
        var root = new ScriptedChatClient(call =>
        {
            var code = call.All.Contains("nested agent, at level", StringComparison.Ordinal) ? "FINAL('nested')" : cells.Dequeue();
            var reply = ScriptedChatClient.Reply(ScriptedChatClient.Code(code));
            reply.Usage!.CachedInputTokenCount = 3;
            reply.Usage.ReasoningTokenCount = 2;
            return Task.FromResult(reply);
        });
        IChatClient agent = BuilderOf(root, source)
            .UseSubClient(ScriptedChatClient.Saying("y"))
            .UseFunctions(AIFunctionFactory.Create((int x) => x % 2 == 0 ? x / 2 : throw new InvalidOperationException("odd"), "halve", "Halves."))
            .Build();
        await agent.GetResponseAsync("Which?", new ChatOptions { ConversationId = "c1" });
        await ByToolsAsync(source);
        await BuilderOf(ScriptedChatClient.Throwing(new InvalidOperationException("down")), source).Build().RunAsync("q", "text");
        return (exported.Spans, exported.Metrics.ToDictionary());
    }

    private static async Task ByToolsAsync(string source)
    {
        var calls = new Queue<FunctionCallContent>(
        [
            new("1", "stats", new Dictionary<string, object?>()), new("2", "get_context", new Dictionary<string, object?> { ["offset"] = "nowhere" }),
            new("3", "submit_answer", new Dictionary<string, object?> { ["answer"] = "done" }),
        ]);
        var root = new ScriptedChatClient(_ => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [calls.Dequeue()])) { ModelId = "tools" }));
        var response = await BuilderOf(root, source).Configure(o => o.Mode = RlmMode.Tools).Build().RunAsync("q", "text");
        Assert.Equal(RlmStatus.Answered, response.Status);
    }

    private static RlmAgentBuilder BuilderOf(IChatClient root, string source) => new RlmAgentBuilder().UseRootClient(root).Configure(o =>
    {
        o.Name = "names";
        o.MaxDepth = 2;
        o.Telemetry.SourceName = source;
        o.Telemetry.EnableSensitiveData = true;
    });

    private static string KindOf(Activity span) =>
        span.OperationName.StartsWith("invoke_agent ", StringComparison.Ordinal) ? "run"
        : span.OperationName == "execute_tool python" ? "cell"
        : "function";

    private static string NameOf(Activity span) => KindOf(span) switch
    {
        "run" => span.DisplayName.Replace("names", "{name}", StringComparison.Ordinal),
        "function" => "execute_tool {function}",
        _ => span.DisplayName,
    };

    /// <summary>The rows of the table of the README whose first column has a title, without code marks.</summary>
    private static List<string[]> Table(string title)
    {
        var lines = Repository.Read("README.md").Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith($"| {title} |", StringComparison.Ordinal));
        Assert.True(start >= 0, $"The README has no table of each {title}.");
        return [.. lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim().Replace("`", "", StringComparison.Ordinal)).ToArray())];
    }
}
