using System.Reflection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Telemetry;

public sealed class LogTests
{
    [Fact]
    public void IdsAndLevelsAreTheOnesHostsKnow()
    {
        var messages = typeof(RlmAgent).Assembly.GetType("Rlm.Log")!.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(method => (method.Name, Attribute: method.GetCustomAttribute<LoggerMessageAttribute>()!)).Where(message => message.Attribute is not null)
            .ToDictionary(message => message.Attribute.EventId, message => $"{message.Name} {message.Attribute.Level}");

        Dictionary<int, string> known = new()
        {
            [1] = "RunStarted Debug",
            [2] = "CellEnded Debug",
            [3] = "RunEnded Information",
            [4] = "NestedRunEnded Debug",
            [5] = "RunCanceled Information",
            [6] = "RunFailed Error",
            [7] = "IterationStarted Debug",
            [8] = "SubCallEnded Debug",
            [9] = "SubCallFailed Warning",
            [10] = "CallRetried Warning",
            [11] = "CircuitOpened Warning",
            [12] = "CircuitClosed Information",
            [13] = "Nudged Debug",
            [14] = "Compacted Information",
            [15] = "BudgetMarkReached Warning",
            [16] = "BudgetExhausted Warning",
            [17] = "ToolEnded Debug",
            [18] = "ToolFailed Warning",
            [19] = "ToolRefused Warning",
            [20] = "LastRequest Debug",
            [21] = "ModeSwitched Information",
            [40] = "TrajectoryFailed Warning",
            [100] = "Question Trace",
            [101] = "RootReply Trace",
            [102] = "Code Trace",
            [103] = "Output Trace",
            [104] = "SubCallPrompt Trace",
            [105] = "SubCallReply Trace",
            [106] = "ToolArguments Trace",
            [107] = "ToolResult Trace",
            [108] = "Answer Trace",
        };
        Assert.All(known, message => Assert.Equal(message.Value, messages.GetValueOrDefault(message.Key)));
    }

    [Fact]
    public async Task TellsARunInOrder()
    {
        using var log = new CapturedLog();
        var root = ScriptedChatClient.Saying("Hm.", ScriptedChatClient.Code("llm_query('a')"), ScriptedChatClient.Code("FINAL('x')"));

        await new RlmAgentBuilder().UseRootClient(root).UseSubClient(ScriptedChatClient.Saying("b")).UseLoggerFactory(log).Build().RunAsync("q", "text");

        Assert.Equal(
            [
                "RunStarted", "IterationStarted", "Nudged", "IterationStarted", "SubCallEnded", "CellEnded", "IterationStarted", "CellEnded", "RunEnded",
            ],
            log.Entries.Where(entry => entry.Level > LogLevel.Trace).Select(entry => entry.Id.Name));
    }

    [Fact]
    public async Task TellsWhatGoesWrong()
    {
        using var log = new CapturedLog();
        var failures = 0;
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("llm_query_batched(['a', 'b', 'c', 'd'])"),
            ScriptedChatClient.Code("try:\n    guarded()\nexcept PermissionError:\n    llm_query('e')"),
            ScriptedChatClient.Code("broken()"));
        var sub = new ScriptedChatClient(_ => Interlocked.Increment(ref failures) switch
        {
            1 => throw new HttpRequestException("busy", null, System.Net.HttpStatusCode.TooManyRequests),
            2 => throw new InvalidOperationException("down"),
            _ => "fine",
        });
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub).UseLoggerFactory(log)
            .Configure(o =>
            {
                (o.MaxIterations, o.Budget.MaxSubCalls, o.Calls.RetryDelay) = (3, 5, TimeSpan.FromMilliseconds(1));
            })
            .UseFunctions(
                new ApprovalRequiredAIFunction(AIFunctionFactory.Create(() => 1, "guarded")),
                AIFunctionFactory.Create(int () => throw new InvalidOperationException("no"), "broken"))
            .Build();

        await agent.RunAsync("q", "text");

        Assert.Equal(
            ["BudgetMarkReached", "CallRetried", "LastRequest", "SubCallFailed", "ToolFailed", "ToolRefused"],
            log.Names.Distinct().Where(name => name is "BudgetMarkReached" or "CallRetried" or "LastRequest" or "SubCallFailed" or "ToolFailed" or "ToolRefused")
                .Order(StringComparer.Ordinal));
        Assert.Contains(log.Entries, entry => entry.Id.Name == "ToolFailed" && entry.Text.Contains("InvalidOperationException: no", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TellsWhenAClientIsLeftAlone()
    {
        using var log = new CapturedLog();
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("llm_query_batched([str(i) for i in range(60)])\nFINAL('x')"));
        var sub = ScriptedChatClient.Throwing(new HttpRequestException("down", null, System.Net.HttpStatusCode.ServiceUnavailable));

        await new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub).UseLoggerFactory(log).Configure(o => o.Calls.MaxRetries = 0).Build().RunAsync("q", "text");

        Assert.Single(log.Entries, entry => entry.Id.Name == "CircuitOpened" && entry.Text == "scripted has failed too often and is left alone for 15 s.");
    }
}
