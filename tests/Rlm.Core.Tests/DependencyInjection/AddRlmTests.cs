using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.DependencyInjection;

public class AddRlmTests
{
    [Fact]
    public async Task BuildsTheAgentFromTheContainersClient()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query('a') + llm_query('a', model='fast'))")));
        services.AddRlm(o => o.MaxIterations = 3)
            .UseSubClient(_ => ScriptedChatClient.Saying("sub "))
            .UseNamedClient("fast", _ => ScriptedChatClient.Saying("fast"));
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        var agent = provider.GetRequiredService<RlmAgent>();
        var response = await agent.RunAsync("q", "text");

        Assert.Equal("sub fast", response.Text);
        Assert.Same(agent, provider.GetRequiredKeyedService<IChatClient>("rlm"));
        Assert.NotSame(agent, provider.GetRequiredService<IChatClient>());
    }

    [Fact]
    public async Task TakesFunctionsSymbolsAndTheFolderOfTrajectoriesAsTheyAre()
    {
        var folder = Directory.CreateTempSubdirectory("rlm-test-");
        try
        {
            var services = new ServiceCollection();
            services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(twice(symbol('MARK')))")));
            services.AddRlm()
                .UseFunctions(AIFunctionFactory.Create((string text) => text + text, "twice"))
                .UseSymbols(new RlmSymbols { { "MARK", "ha" } })
                .UseTrajectories(folder.FullName);
            await using var provider = services.BuildServiceProvider();

            var response = await provider.GetRequiredService<RlmAgent>().RunAsync("q", "text");

            Assert.Equal("haha", response.Text);
            Assert.Equal(folder.FullName, Path.GetDirectoryName(response.Metadata.TrajectoryPath));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task AddsToOneAgentWhenItIsCalledTwice()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query('a'))")));
        services.AddRlm(o => o.Name = "first");
        services.AddRlm(o => o.MaxIterations = 3).UseSubClient(_ => ScriptedChatClient.Saying("sub"));
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("sub", (await provider.GetRequiredService<RlmAgent>().RunAsync("q", "text")).Text);
        Assert.Single(provider.GetServices<RlmAgent>());
    }

    [Fact]
    public async Task LeavesTheClientsToTheContainer()
    {
        var root = ScriptedChatClient.Saying("");
        var services = new ServiceCollection();
        services.AddKeyedSingleton<IChatClient>("big", root);
        services.AddRlm().UseRootClient(provider => provider.GetRequiredKeyedService<IChatClient>("big"));
        await using (var provider = services.BuildServiceProvider())
            Assert.Same(root, provider.GetRequiredService<RlmAgent>().GetService(typeof(ScriptedChatClient)));

        Assert.False(root.IsDisposed);
    }

    [Fact]
    public void RefusesBadOptionsWithAllErrors()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(""));
        services.AddRlm(o =>
        {
            o.MaxDepth = 0;
            o.MaxIterations = 0;
        });
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<RlmAgent>);

        Assert.Equal(2, error.Failures.Count());
    }

    [Fact]
    public void ValidatesWhenTheHostStarts()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(""));
        services.AddRlm(o => o.MaxDepth = 0);
        using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void MayLiveAsLongAsAScope()
    {
        var services = new ServiceCollection();
        services.AddScoped<IChatClient>(_ => ScriptedChatClient.Saying(""));
        services.AddRlm(lifetime: ServiceLifetime.Scoped);
        using var provider = services.BuildServiceProvider(validateScopes: true);
        using var scope = provider.CreateScope();

        Assert.Same(scope.ServiceProvider.GetRequiredService<RlmAgent>(), scope.ServiceProvider.GetRequiredKeyedService<IChatClient>("rlm"));
    }

    [Fact]
    public void WhatContradictsAnEarlierCallIsRefused()
    {
        var builder = new ServiceCollection().AddRlm().UseNamedClient("fast", _ => ScriptedChatClient.Saying(""));

        Assert.Contains("'fast'", Assert.Throws<ArgumentException>(() => builder.UseNamedClient("fast", "key")).Message, StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentException>(() => builder.Services.AddRlm(lifetime: ServiceLifetime.Scoped));
        Assert.Contains("Singleton", error.Message, StringComparison.Ordinal);
        Assert.Same(builder, builder.Services.AddRlm());
    }
}
