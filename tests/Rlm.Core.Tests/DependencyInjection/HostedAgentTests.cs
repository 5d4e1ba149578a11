using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;
using Rlm.Telemetry;

namespace Rlm.Core.Tests.DependencyInjection;

/// <summary>An application as a user would write it: container, configuration, console, telemetry.</summary>
public sealed class HostedAgentTests
{
    private static readonly ContextItem[] Notes = [new("a", "On the fourth of July we go to Oslo."), new("b", "And to Bergen after it.")];

    [Fact]
    public async Task AHostGetsTheAgentFromItsContainerStreamsToAConsoleAndGetsARecord()
    {
        using var exported = new Exported(RlmTelemetry.SourceName);
        using var log = new CapturedLog();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Rlm:Name"] = "planner", ["Rlm:MaxIterations"] = "5", ["Rlm:Budget:MaxTokens"] = "100000" });
        builder.Services.AddSingleton<ILoggerFactory>(log);
        builder.Services.AddScoped<Weather>();
        builder.Services.AddSingleton<IChatClient>(new ScriptedChatClient(ScriptAsync));
        builder.Services.AddKeyedSingleton<IChatClient>("small", ScriptedChatClient.Saying("2026-07-04"));
        builder.Services.AddRlm(builder.Configuration.GetSection("Rlm"))
            .UseSubClient("small")
            .UseFunctions(_ => [AIFunctionFactory.Create(Weather.Ask, "degrees", "Tells how warm it will be in a city.")]);
        using var host = builder.Build();
        await host.StartAsync();
        var agent = host.Services.GetRequiredService<RlmAgent>();
        await using var context = InMemoryContext.FromItems(Notes);

        using var console = new StringWriter(CultureInfo.InvariantCulture);
        await foreach (var update in agent.RunStreamingAsync("Where do we go, and how warm will it be?", context))
            Write(console, update);
        var typed = await agent.RunAsync<Journey>("Where do we go, and how warm will it be?", context);
        await host.StopAsync();

        var shown = console.ToString();
        foreach (var part in new[] { "36 + 23", "degrees(", "> ['Oslo', 'Bergen']", "[degrees {\"city\": \"Oslo\"}]", "(sub-call 1)", "\"name\": \"North\",", "Answered in 2 iterations" })
            Assert.Contains(part, shown, StringComparison.Ordinal);
        Assert.Equal(RlmStatus.Answered, typed.Status);
        Assert.Equal(("North", new DateOnly(2026, 7, 4)), (typed.Result.Name, typed.Result.Day));
        Assert.Equal([new Stop("Oslo", 17), new Stop("Bergen", 12)], typed.Result.Stops);

        var runs = exported.Spans.Where(span => span.DisplayName == "invoke_agent planner").ToList();
        Assert.Equal(2, runs.Count);
        Assert.All(runs, run =>
        {
            Assert.Equal(("Answered", "planner", 2), (run.GetTagItem("rlm.status"), run.GetTagItem("gen_ai.agent.name"), run.GetTagItem("rlm.iteration")));
            var own = exported.Spans.Where(span => span.TraceId == run.TraceId && span != run).Select(span => span.DisplayName).Order(StringComparer.Ordinal);
            Assert.Equal(["execute_tool degrees", "execute_tool degrees", "execute_tool python", "execute_tool python"], own);
        });
        Assert.Superset(
            new HashSet<string> { "rlm.run.duration", "rlm.run.iterations", "rlm.cell.duration", "rlm.subcalls" }, exported.Metrics.Keys.ToHashSet());
        Assert.True(exported.Metrics["rlm.run.iterations"].Sum >= 4);
        Assert.Equal(2, log.Names.Count(name => name == "RunEnded"));
    }

    private static Task<ChatResponse> ScriptAsync(ScriptedCall call) => Task.FromResult(ScriptedChatClient.Reply(ScriptedChatClient.Code(
        call.Number % 2 == 0
            ? "cities = [name for name in ('Oslo', 'Bergen') if find(name, 1)]\nprint(cities)\nday = llm_query('Which day?', context)"
            : $$"""
            stops = [{"city": city, "degrees": degrees(city=city)} for city in cities]
            SUBMIT({"name": "North", "day": day, "stops": stops})
            """)));

    private static void Write(TextWriter console, RlmUpdate update)
    {
        switch (update)
        {
            case RunStarted started:
                console.WriteLine($"{started.ContextLength} characters in {started.DocumentCount} documents: {string.Join(" + ", Notes.Select(note => note.Text.Length))}");
                break;
            case RootTextDelta delta:
                console.Write(delta.Text);
                break;
            case CodeOutput output:
                console.Write($"> {output.Text}");
                break;
            case SubCallStarted call:
                console.WriteLine($"(sub-call {call.Id})");
                break;
            case ToolCallStarted call:
                console.WriteLine($"[{call.Name} {call.Arguments}]");
                break;
            case AnswerGiven answer:
                console.WriteLine($"= {answer.Text}");
                break;
            case RunEnded ended:
                console.WriteLine($"{ended.Response.Status} in {ended.Response.Metadata.Iterations} iterations");
                break;
        }
    }

    private sealed record Journey(string Name, DateOnly Day, Stop[] Stops);

    private sealed record Stop(string City, int Degrees);

    private sealed class Weather
    {
        private readonly Dictionary<string, int> _known = new() { ["Oslo"] = 17, ["Bergen"] = 12 };

        public static int Ask(string city, IServiceProvider services) => services.GetRequiredService<Weather>()._known[city];
    }
}
