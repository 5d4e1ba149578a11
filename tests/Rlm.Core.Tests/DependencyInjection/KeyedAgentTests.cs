using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.DependencyInjection;

public class KeyedAgentTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    [Fact]
    public async Task EachKeyHasAnAgentOfItsOwnClientsAndOptions()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('plain')")));
        services.AddKeyedSingleton<IChatClient>("big", ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query('a') + llm_query('b', model='other'))")));
        services.AddKeyedSingleton<IChatClient>("small", ScriptedChatClient.Saying("small "));
        services.AddRlm(o => o.MaxIterations = 3);
        services.AddKeyedRlm("law", o => o.MaxIterations = 7).UseRootClient("big").UseSubClient("small").UseNamedClient("other", "small");
        services.AddKeyedRlm("code", o => o.Name = "coder");
        await using var provider = services.BuildServiceProvider(Strict);

        var law = provider.GetRequiredKeyedService<RlmAgent>("law");
        var answers = new[] { provider.GetRequiredService<RlmAgent>(), law, provider.GetRequiredKeyedService<RlmAgent>("code") }
            .Select(agent => agent.RunAsync("q", "text"));
        var responses = await Task.WhenAll(answers);

        Assert.Equal(["plain", "small small ", "plain"], responses.Select(response => response.Text));
        Assert.Equal(["rlm", "law", "coder"], responses.Select(response => response.Metadata.Root.Name));
        Assert.Same(law, provider.GetRequiredKeyedService<IChatClient>("law"));
        Assert.NotSame(law, provider.GetRequiredKeyedService<IChatClient>("rlm"));
    }

    [Fact]
    public void CalledAgainItChangesTheSameAgent()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(""));
        var first = services.AddKeyedRlm("law", o => o.Name = "lawyer");
        var other = services.AddKeyedRlm("code");

        Assert.Same(first, services.AddKeyedRlm("law", o => o.MaxIterations = 3));
        Assert.NotSame(first, other);
        Assert.Equal(("law", "code"), (first.ServiceKey, other.ServiceKey));
        Assert.Null(services.AddRlm().ServiceKey);
        using var provider = services.BuildServiceProvider(Strict);
        Assert.Single(provider.GetKeyedServices<RlmAgent>("law"));
    }

    [Fact]
    public void AKeyThatAClientHasIsRefusedAtTheCall()
    {
        var services = new ServiceCollection();
        services.AddKeyedSingleton<IChatClient>("gpt", ScriptedChatClient.Saying(""));

        var error = Assert.Throws<ArgumentException>(() => services.AddKeyedRlm("gpt"));

        Assert.Contains("UseRootClient", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => services.AddKeyedRlm(" "));
        services.AddKeyedRlm("law").UseRootClient("gpt");
        using var provider = services.BuildServiceProvider(Strict);
        Assert.NotNull(provider.GetRequiredKeyedService<RlmAgent>("law"));
    }

    [Fact]
    public async Task TheContainerDisposesTheClientsAndTheAgentDoesNot()
    {
        ScriptedChatClient? root = null;
        var services = new ServiceCollection();
        services.AddKeyedSingleton<IChatClient>("big", (_, _) => root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')")));
        services.AddKeyedRlm("law", lifetime: ServiceLifetime.Scoped).UseRootClient("big");
        await using (var provider = services.BuildServiceProvider(Strict))
        {
            await using (var scope = provider.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredKeyedService<RlmAgent>("law").RunAsync("q", "text");
            Assert.False(root!.IsDisposed);
        }

        Assert.True(root.IsDisposed);
    }
}
