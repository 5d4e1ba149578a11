using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;
using Rlm.Telemetry;

namespace Rlm.Core.Tests.Agents;

public class HostFunctionTests
{
    public enum Unit
    {
        Metric,
        Imperial,
    }

    [Fact]
    public async Task APythonProgramCallsAFunctionOfTheHost()
    {
        var function = AIFunctionFactory.Create(
            (string city, int days = 3, Unit unit = Unit.Metric) => $"{city} {days} {unit}", "get_weather", "Tells the weather.");

        Assert.Equal("Oslo 3 Metric", await CallAsync(function, "get_weather('Oslo')"));
        Assert.Equal("Oslo 5 Imperial", await CallAsync(function, "get_weather(days=5, unit='Imperial', city='Oslo')"));
    }

    [Theory]
    [InlineData("echo_list([1, 2.5, 'x', None, True])", "[1,2.5,\"x\",null,true]")]
    [InlineData("echo_list([{'a': (1, 2)}])", "[{\"a\":[1,2]}]")]
    [InlineData("echo_list([2**60])", "[1152921504606846976]")]
    public async Task DataGoesBothWays(string call, string expected)
    {
        var function = AIFunctionFactory.Create((object?[] items) => items, "echo_list");

        Assert.Equal(expected, await CallAsync(function, $"__import__('json').dumps({call}, separators=(',', ':'))"));
    }

    [Fact]
    public async Task RecordsDatesEnumsAndListsAreConverted()
    {
        var function = AIFunctionFactory.Create(
            (DateOnly day, DateTimeOffset at, TimeSpan wait, decimal price, Unit[] units, Trip trip) =>
                new Trip($"{day:yyyy-MM-dd} {at.UtcDateTime:HH:mm} {wait.TotalMinutes} {price} {string.Join('+', units)} {trip.Name}", trip.Stops, day),
            "book");

        var result = await CallAsync(
            function,
            """
            import datetime, decimal, dataclasses
            @dataclasses.dataclass
            class Plan:
                name: str
                stops: list
                day: datetime.date
            trip = book(datetime.date(2031, 7, 4), datetime.datetime(2031, 7, 4, 10, 30, tzinfo=datetime.timezone.utc), '00:45:00',
                        decimal.Decimal('12.5'), ['Metric', 'Imperial'], Plan('North', ['a', 'b'], datetime.date(2031, 7, 5)))
            """,
            "trip['name'] + ' ' + ','.join(trip['stops']) + ' ' + trip['day']");

        Assert.Equal("2031-07-04 10:30 45 12.5 Metric+Imperial North a,b 2031-07-04", result);
    }

    [Theory]
    [InlineData("get(1, 2, 3)", "TypeError: get() takes 2 positional arguments but 3 were given")]
    [InlineData("get()", "TypeError: get() missing 2 required positional arguments: 'name' and 'count'")]
    [InlineData("get('a', 'many')", "TypeError: get(): ")]
    [InlineData("get('a', count=1, size=2)", "TypeError: get() got an unexpected keyword argument 'size'")]
    [InlineData("get('boom', 1)", "RuntimeError: get() failed: it broke")]
    [InlineData("get('missing', 1)", "KeyError: ")]
    [InlineData("get('late', 1)", "TimeoutError: get() failed: too late")]
    [InlineData("get(object(), 1)", "TypeError: a value of type object is no data")]
    [InlineData("get('a', float('nan'))", "ValueError: ")]
    public async Task FailuresArePythonExceptionsAtThePlaceOfTheCall(string call, string expected)
    {
        var function = AIFunctionFactory.Create(
            (string name, int count) => name switch
            {
                "boom" => throw new InvalidOperationException("it broke"),
                "missing" => throw new KeyNotFoundException("no such name"),
                "late" => throw new TimeoutException("too late"),
                _ => name + count,
            },
            "get");

        var text = await CallAsync(function, $"try:\n    {call}\n    error = 'none'\nexcept Exception as e:\n    error = f'{{type(e).__name__}}: {{e}}'", "error");

        Assert.StartsWith(expected, text);
    }

    [Fact]
    public async Task ThePromptTellsOfThem()
    {
        var function = AIFunctionFactory.Create(Find, "find-user");
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(find_user('Ann')['name'] + find_user.__doc__)"));

        var response = await Builder(root).UseFunctions(function).Build().RunAsync("q", "text");

        var system = root.Calls.First().Messages[0].Text;
        Assert.Contains("## Functions of the host", system);
        Assert.Contains("- `find_user(name: str, limit: int = 10)`: Finds a user.\n  `name`: Part of the name.", system);
        Assert.StartsWith("Annfind_user(name: str, limit: int = 10)\n\nFinds a user.", response.Text);

        [Description("Finds a user.")]
        static Trip Find([Description("Part of the name.")] string name, int limit = 10) => new(name, [], new DateOnly(2031, 1, limit));
    }

    [Fact]
    public async Task WithoutFunctionsThePromptSaysNothingOfThem()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')"));

        await Builder(root).Build().RunAsync("q", "text");

        Assert.DoesNotContain("Functions of the host", root.Calls.First().All);
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
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(
            "try:\n    FINAL(f'erased {erase(\"/tmp/x\")}')\nexcept PermissionError as e:\n    FINAL(str(e))"));
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

        var response = await builder.Build().RunAsync("q", "text");

        Assert.Equal(calls, called);
        Assert.Equal(calls == 1 ? "erased 1" : "erase(): the host did not approve this call", response.Text);
        if (approves is not null)
            Assert.Equal("/tmp/x", Assert.Single(asked).Arguments["path"]?.ToString());
    }

    [Fact]
    public void TwoOfOneNameAreRefused()
    {
        AIFunction[] functions = [AIFunctionFactory.Create(() => 1, "a-b"), AIFunctionFactory.Create(() => 1, "a_b")];

        Assert.Throws<ArgumentException>(() => Builder(ScriptedChatClient.Saying("x")).UseFunctions(functions).Build());
    }

    [Fact]
    public async Task NamesOfTheSessionAreTaken()
    {
        var names = await TestAgent.AnswerAsync("text", "FINAL(','.join(name for name in globals() if not name.startswith('_')))");

        Assert.Contains("llm_query", names);
        foreach (var name in names.Split(','))
        {
            var builder = Builder(ScriptedChatClient.Saying("x")).UseFunctions(AIFunctionFactory.Create(() => 1, name));
            var error = Assert.Throws<ArgumentException>(builder.Build);
            Assert.Contains($"'{name}'", error.Message);
        }
    }

    [Fact]
    public async Task NestedAgentsHaveThemToo()
    {
        var function = AIFunctionFactory.Create((int x) => x * 2, "double_it");
        var root = new ScriptedChatClient(call => ScriptedChatClient.Code(
            call.All.Contains("nested agent, at level", StringComparison.Ordinal) ? "FINAL(double_it(21))" : "FINAL('it is ' + rlm_query('double'))"));

        var response = await Builder(root).Configure(o => o.MaxDepth = 2).UseFunctions(function).Build().RunAsync("q", "text");

        Assert.Equal("it is 42", response.Text);
    }

    [Fact]
    public async Task CallsInThreadsRunAtTheSameTime()
    {
        var running = 0;
        var all = new TaskCompletionSource();
        var function = AIFunctionFactory.Create(
            async (int x) =>
            {
                if (Interlocked.Increment(ref running) == 4)
                    all.SetResult();
                await all.Task;
                return x;
            },
            "wait");

        var text = await CallAsync(
            function,
            "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(4) as pool:\n    numbers = list(pool.map(wait, range(4)))",
            "str(numbers)");

        Assert.Equal("[0, 1, 2, 3]", text);
    }

    [Fact]
    public async Task CallsAreSeenByListenersAndInSpans()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RlmTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        var spans = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        listener.ActivityStopped = spans.Enqueue;
        ActivitySource.AddActivityListener(listener);
        var name = $"tool_{Guid.NewGuid():N}";
        var function = AIFunctionFactory.Create((int x) => x > 0 ? x : throw new InvalidOperationException("no"), name);
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code($"{name}(1)\ntry:\n    {name}(0)\nexcept RuntimeError:\n    FINAL('x')"));

        List<RlmUpdate> updates = [];
        await foreach (var update in Builder(root).UseFunctions(function).Build().RunStreamingAsync("q", "text"))
            updates.Add(update);

        Assert.Equal(["""{"x": 1}""", """{"x": 0}"""], updates.OfType<ToolCallStarted>().Select(update => update.Arguments));
        Assert.Equal([null, $"{name}() failed: no"], updates.OfType<ToolCallFinished>().Select(update => update.Error));
        var own = spans.Where(span => span.DisplayName == $"execute_tool {name}").ToList();
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], own.Select(span => span.Status));
        Assert.Equal("RuntimeError", own[1].GetTagItem("error.type"));
    }

    [Fact]
    public async Task ToolsOfChatOptionsBelongToTheirCall()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(str(own()) + str(given()))"));
        IChatClient agent = Builder(root).UseFunctions(AIFunctionFactory.Create(() => 1, "own")).Build();

        var response = await agent.GetResponseAsync("q", new ChatOptions { Tools = [AIFunctionFactory.Create(() => 2, "given")] });

        Assert.Equal("12", response.Text);
        Assert.Null(root.Calls.First().Options?.Tools);
        await Assert.ThrowsAsync<NotSupportedException>(() => agent.GetResponseAsync(
            "q", new ChatOptions { Tools = [AIFunctionFactory.CreateDeclaration("later", null, AIFunctionFactory.Create(() => 2, "given").JsonSchema)] }));
    }

    [Fact]
    public async Task TheContainersServicesReachFunctions()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(greet('Ann'))"));
        var services = new ServiceCollection().AddSingleton<IChatClient>(root).AddSingleton(new Greeting("Hello"));
        services.AddRlm().UseFunctions(_ =>
        [
            AIFunctionFactory.Create((string name, IServiceProvider provider) => $"{provider.GetRequiredService<Greeting>().Text} {name}", "greet"),
        ]);
        await using var provider = services.BuildServiceProvider();

        var response = await provider.GetRequiredService<RlmAgent>().RunAsync("q", InMemoryContext.FromText("text"));

        Assert.Equal("Hello Ann", response.Text);
    }

    private static Task<string> CallAsync(AIFunction function, string expression) => CallAsync(function, "pass", expression);

    private static async Task<string> CallAsync(AIFunction function, string code, string expression)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code($"{code}\nFINAL({expression})"));
        var response = await Builder(root).Configure(o => o.MaxIterations = 1).UseFunctions(function).Build().RunAsync("q", "text");
        Assert.True(response.Status == RlmStatus.Answered, root.Calls.Last().All);
        return response.Text;
    }

    private static RlmAgentBuilder Builder(IChatClient root) => new RlmAgentBuilder().UseRootClient(root);

    public sealed record Trip(string Name, string[] Stops, DateOnly Day);

    private sealed record Greeting(string Text);
}
