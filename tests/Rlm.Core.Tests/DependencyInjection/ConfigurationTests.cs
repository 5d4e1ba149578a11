using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Rlm.Budgets;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.DependencyInjection;

public class ConfigurationTests
{
    [Fact]
    public async Task SettingsComeFromConfiguration()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Rlm:Name"] = "finder",
            ["Rlm:MaxDepth"] = "2",
            ["Rlm:CellTime"] = "00:00:12",
            ["Rlm:Instructions"] = "Answer in German.",
            ["Rlm:Budget:MaxTokens"] = "2000000",
            ["Rlm:Budget:MaxCost"] = "0.50",
            ["Rlm:Budget:SoftMark"] = "0.5",
            ["Rlm:Budget:Prices:gpt-5:InputPerMillion"] = "1.25",
            ["Rlm:Budget:Prices:gpt-5:OutputPerMillion"] = "10",
            ["Rlm:Budget:MaxConcurrentCallsByModel:gpt-5"] = "4",
            ["Rlm:Calls:MaxRetries"] = "3",
            ["Rlm:Calls:CircuitBreak"] = "00:00:30",
            ["Rlm:RootChatOptions:ModelId"] = "gpt-5",
            ["Rlm:RootChatOptions:Temperature"] = "0.25",
        });
        builder.Services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(""));
        builder.Services.AddRlm(builder.Configuration.GetSection("Rlm"), o => o.MaxIterations = 12);
        using var host = builder.Build();
        await host.StartAsync();

        var options = host.Services.GetRequiredService<IOptions<RlmOptions>>().Value;
        Assert.Equal(("finder", 2, 12, "Answer in German."), (options.Name, options.MaxDepth, options.MaxIterations, options.Instructions));
        Assert.Equal(TimeSpan.FromSeconds(12), options.CellTime);
        Assert.Equal((2_000_000, 0.50m, 0.5), (options.Budget.MaxTokens, options.Budget.MaxCost, options.Budget.SoftMark));
        Assert.Equal(new ModelPrice(1.25m, 10m), Assert.Single(options.Budget.Prices).Value);
        Assert.Equal(4, options.Budget.MaxConcurrentCallsByModel["gpt-5"]);
        Assert.Equal((3, TimeSpan.FromSeconds(30)), (options.Calls.MaxRetries, options.Calls.CircuitBreak));
        Assert.Equal(("gpt-5", 0.25f), (options.RootChatOptions?.ModelId, options.RootChatOptions?.Temperature));
        Assert.Equal(30, new RlmOptions().MaxIterations);
        Assert.NotNull(host.Services.GetRequiredService<RlmAgent>());
    }

    [Fact]
    public async Task AllErrorsOfAnAgentAreToldWhenTheHostStarts()
    {
        using var host = HostOf(
            ("MaxDepth", "0"), ("Name", " "), ("CellTime", "2.00:00:00"), ("ObjectMemoryBytes", "2000000000"), ("Budget:RunTime", "00:00:00"), ("Budget:MaxCost", "-1"),
            ("Budget:MaxConcurrentCallsByModel:gpt", "0"), ("Budget:Prices:gpt:InputPerMillion", "-1"), ("Budget:Prices:gpt:OutputPerMillion", "1"), ("Budget:SoftMark", "NaN"), ("Calls:MaxRetries", "-1"),
            ("Calls:CircuitBreak", "00:00:00.1"));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "law.Budget.MaxConcurrentCallsByModel[gpt] must be from 1 to 10,000, but is 0.",
                "law.Budget.MaxCost must be above 0, but is -1.",
                "law.Budget.Prices[gpt] must not be negative.",
                "law.Budget.RunTime must be from 1 ms to 24 days, but is 0 ms.",
                "law.Budget.SoftMark must be above 0 and at most 1, but is NaN.",
                "law.Calls.CircuitBreak must be 0, or from 500 ms to 1 day, but is 00:00:00.1000000.",
                "law.Calls.MaxRetries must be from 0 to 20, but is -1.",
                "law.CellTime must be from 1 ms to 1.00:00:00, but is 2 days.",
                "law.MaxDepth must be from 1 to 16, but is 0.",
                "law.Name must not be empty.",
                "law.ObjectMemoryBytes must be at most SessionMemoryBytes (536,870,912), but is 2,000,000,000.",
            ],
            error.Failures.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("MaxIteration", "3", "MaxIteration")]
    [InlineData("Budget:MaxToken", "3", "MaxToken")]
    [InlineData("MaxIterations", "many", "MaxIterations")]
    public async Task WhatIsNoSettingIsAnErrorWhenTheHostStarts(string key, string value, string named)
    {
        using var host = HostOf((key, value));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
    }

    private static IHost HostOf(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => $"Agents:{setting.Key}", setting => (string?)setting.Value));
        builder.Services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(""));
        builder.Services.AddRlm();
        builder.Services.AddKeyedRlm("law", builder.Configuration.GetSection("Agents"));
        return builder.Build();
    }
}
