using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.DependencyInjection;

public class LifetimeTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    [Fact]
    public async Task EveryRunOfASingletonHasAScopeThatIsDisposedAtItsEnd()
    {
        await using var provider = Services(ScriptedChatClient.Code("FINAL(number() + ' ' + number())")).BuildServiceProvider(Strict);
        var agent = provider.GetRequiredService<RlmAgent>();

        var answers = await Task.WhenAll(agent.RunAsync("q", "text"), agent.RunAsync("q", "text"));

        Assert.Equal(["1 1", "2 2"], answers.Select(answer => answer.Text).Order());
        Assert.Equal([1, 2], provider.GetRequiredService<Made>().Disposed.Order());
    }

    [Fact]
    public async Task AgentsNestedInARunShareItsScope()
    {
        var root = new ScriptedChatClient(call => ScriptedChatClient.Code(
            call.All.Contains("nested agent, at level", StringComparison.Ordinal) ? "FINAL(number())" : "FINAL(number() + rlm_query('a') + rlm_query('b'))"));
        await using var provider = Services(root).BuildServiceProvider(Strict);

        Assert.Equal("111", (await provider.GetRequiredService<RlmAgent>().RunAsync("q", "text")).Text);
        Assert.Equal([1], provider.GetRequiredService<Made>().Disposed);
    }

    [Fact]
    public async Task ARunThatCallsNoFunctionOpensNoScopeAndOneThatIsLeftDisposesIts()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(1)"), ScriptedChatClient.Code("number()\nprint(2)"), ScriptedChatClient.Code("FINAL('x')"));
        await using var provider = Services(root).BuildServiceProvider(Strict);
        var made = provider.GetRequiredService<Made>();

        Assert.Equal("1", (await provider.GetRequiredService<RlmAgent>().RunAsync("q", "text")).Text);
        Assert.Equal(0, made.Count);
        await foreach (var update in provider.GetRequiredService<RlmAgent>().RunStreamingAsync("q", "text"))
        {
            if (update is CodeFinished)
                break;
        }

        Assert.Equal([1], made.Disposed);
    }

    [Fact]
    public async Task AScopedAgentGivesItsFunctionsTheServicesItWasMadeFrom()
    {
        await using var provider = Services(ScriptedChatClient.Code("FINAL(number())"), ServiceLifetime.Scoped).BuildServiceProvider(Strict);
        await using var scope = provider.CreateAsyncScope();
        var ofRequest = scope.ServiceProvider.GetRequiredService<Numbered>();

        Assert.Equal("1", (await scope.ServiceProvider.GetRequiredService<RlmAgent>().RunAsync("q", "text")).Text);
        Assert.Equal(1, ofRequest.Number);
        Assert.Empty(provider.GetRequiredService<Made>().Disposed);
    }

    [Fact]
    public async Task WhoApprovesSeesTheServicesOfTheRun()
    {
        var services = Services(ScriptedChatClient.Code("FINAL(number() + guarded())"));
        var seen = 0;
        services.AddRlm()
            .UseFunctions(_ => [new ApprovalRequiredAIFunction(AIFunctionFactory.Create((IServiceProvider p) => NumberOf(p), "guarded"))])
            .UseApproval((provider, call, _) =>
            {
                seen = provider.GetRequiredService<Numbered>().Number;
                return ValueTask.FromResult(call.Function.Name == "guarded");
            });
        await using var provider = services.BuildServiceProvider(Strict);

        Assert.Equal("11", (await provider.GetRequiredService<RlmAgent>().RunAsync("q", "text")).Text);
        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task TheClockOfTheContainerIsTheAgents()
    {
        var services = Services(ScriptedChatClient.Code("FINAL('x')"));
        services.AddSingleton<TimeProvider>(new ManualTime());
        await using var provider = services.BuildServiceProvider(Strict);

        Assert.Equal(TimeSpan.Zero, (await provider.GetRequiredService<RlmAgent>().RunAsync("q", "text")).Metadata.Duration);
    }

    private static ServiceCollection Services(string reply, ServiceLifetime lifetime = ServiceLifetime.Singleton) =>
        Services(ScriptedChatClient.Saying(reply), lifetime);

    private static ServiceCollection Services(ScriptedChatClient root, ServiceLifetime lifetime = ServiceLifetime.Singleton)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(root);
        services.AddSingleton<Made>();
        services.AddScoped<Numbered>();
        services.AddRlm(o => o.MaxDepth = 2, lifetime)
            .UseFunctions(_ => [AIFunctionFactory.Create((IServiceProvider provider) => NumberOf(provider), "number")]);
        return services;
    }

    private static string NumberOf(IServiceProvider provider) => $"{provider.GetRequiredService<Numbered>().Number}";

    private sealed class Made
    {
        private int _count;

        public int Count => _count;

        public ConcurrentQueue<int> Disposed { get; } = new();

        public int Next() => Interlocked.Increment(ref _count);
    }

    private sealed class Numbered(Made made) : IAsyncDisposable
    {
        public int Number { get; } = made.Next();

        public ValueTask DisposeAsync()
        {
            made.Disposed.Enqueue(Number);
            return default;
        }
    }
}
