using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Rlm.Budgets;
using Rlm.Core.Tests.Support;
using Rlm.Telemetry;

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

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesValuesAndRangesAreToldTogether()
    {
        using var host = HostOf(
            ("MaxDepth", "-3"), ("MaxIteratons", "5"), ("Budget:MaxTokens", "lots"), ("Budget:SoftMark", "80"), ("Budget:MaxSubCalls", "3000000000"),
            ("CellTime", "soon"), ("Mode", "Fast"), ("MaxTokens", "5"), ("Wholly", "5"), ("Telemetry:EnableSensitiveData", "perhaps"),
            ("Budget:Prices:gpt-5:Foo", "1"), ("Budget:Prices:gpt-5:InputPerMillion", "1,5"), ("Budget:Prices:o3:InputPerMillion", "-1"),
            ("Budget:Prices:o3:OutputPerMillion", "1"), ("Budget:Prices:o4", "1"), ("Budget:MaxConcurrentCallsByModel:o3", "few"),
            ("Calls:Pipeline", "mine"), ("Calls", "3"), ("Instructions:Language", "German"), ("RootChatOptions:Temprature", "1"),
            ("RootChatOptions:Tools:0", "search"), ("RootChatOptions:Reasoning:Effort", "Huge"), ("PromptProfile", "gpt"));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "Agents:Budget:MaxConcurrentCallsByModel:o3 must be a whole number, but is 'few'.",
                "Agents:Budget:MaxSubCalls must be at most 2,147,483,647, but is '3000000000'.",
                "Agents:Budget:MaxTokens must be a whole number, but is 'lots'.",
                "Agents:Budget:Prices:gpt-5 must have OutputPerMillion.",
                "Agents:Budget:Prices:gpt-5:Foo is no setting: a price has none of that name.",
                "Agents:Budget:Prices:gpt-5:InputPerMillion must be a number such as 0.5, but is '1,5'.",
                "Agents:Budget:Prices:o4 must have names below it, but is '1'.",
                "Agents:Calls:Pipeline can only be set in code.",
                "Agents:CellTime must be a time such as 00:00:30, but is 'soon'.",
                "Agents:Instructions must be a single value, but has names below it.",
                "Agents:MaxIteratons is no setting. Did you mean MaxIterations?",
                "Agents:MaxTokens is no setting. Did you mean Budget:MaxTokens?",
                "Agents:Mode must be one of Auto, Code, Tools, but is 'Fast'.",
                "Agents:PromptProfile can only be set in code.",
                "Agents:RootChatOptions:Reasoning:Effort must be one of None, Low, Medium, High, ExtraHigh, but is 'Huge'.",
                "Agents:RootChatOptions:Temprature is no setting. Did you mean Temperature?",
                "Agents:RootChatOptions:Tools can only be set in code.",
                "Agents:Telemetry:EnableSensitiveData must be true or false, but is 'perhaps'.",
                "Agents:Wholly is no setting: RlmOptions has none of that name.",
                "law.Budget.Prices[o3] must not be negative.",
                "law.Budget.SoftMark must be above 0 and at most 1, but is 80.",
                "law.MaxDepth must be from 1 to 16, but is -3.",
            ],
            error.Failures.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ALimitWithoutAnUpperEndSaysSoAndAnErrorIsToldOnce()
    {
        using var host = HostOf(("Budget:MaxTokens", "0"), ("Budget:MaxSubCalls", "-1"), ("SessionMemoryBytes", "-5"));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "law.Budget.MaxSubCalls must be from 0 up, but is -1.",
                "law.Budget.MaxTokens must be from 1 up, but is 0.",
                "law.SessionMemoryBytes must be from 1,048,576 up, but is -5.",
            ],
            error.Failures.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(RlmOptions), "")]
    [InlineData(typeof(BudgetOptions), "Budget:")]
    [InlineData(typeof(RlmCallOptions), "Calls:")]
    [InlineData(typeof(TelemetryOptions), "Telemetry:")]
    [InlineData(typeof(ChatOptions), "RootChatOptions:")]
    [InlineData(typeof(ReasoningOptions), "SubChatOptions:Reasoning:")]
    [InlineData(typeof(ModelPrice), "Budget:Prices:any:")]
    public async Task EveryPropertyIsKnownAsASettingOrAsOneOfCodeAlone(Type type, string path)
    {
        using var host = HostOf([.. type.GetProperties().Select(property => ($"{path}{property.Name}", "?"))]);

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.DoesNotContain(error.Failures, failure => failure.Contains("is no setting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryKindOfValueIsRead()
    {
        using var host = HostOf(
            ("mode", "tools"), ("SessionMemoryBytes", "1000000000000"), ("Budget:MaxSubCalls", " 7 "), ("Telemetry:EnableSensitiveData", "True"), ("Calls:RetryDelay", "0:0:2"),
            ("SubChatOptions:StopSequences:0", "a"), ("SubChatOptions:StopSequences:1", "b"), ("SubChatOptions:Reasoning:Effort", "low"), ("SubChatOptions:Seed", "-1"),
            ("Budget:Prices:gpt-5:InputPerMillion", "1e1"), ("Budget:Prices:gpt-5:OutputPerMillion", "2"), ("Budget:Prices:gpt-5:CachedInputPerMillion", ".5"), ("Calls", ""));
        await host.StartAsync();

        var options = host.Services.GetRequiredService<IOptionsMonitor<RlmOptions>>().Get("law");
        Assert.Equal((RlmMode.Tools, 1_000_000_000_000, 7), (options.Mode, options.SessionMemoryBytes, options.Budget.MaxSubCalls));
        Assert.True(options.Telemetry.EnableSensitiveData);
        Assert.Equal(TimeSpan.FromSeconds(2), options.Calls.RetryDelay);
        Assert.Equal(new ModelPrice(10, 2, 0.5m), options.Budget.Prices["gpt-5"]);
        var chat = options.SubChatOptions!;
        Assert.Equal(["a", "b"], chat.StopSequences);
        Assert.Equal((ReasoningEffort.Low, -1), (chat.Reasoning!.Effort, chat.Seed));
        Assert.Null(options.RootChatOptions);
    }

    [Fact]
    public void SettingsThatChangeReachWhoWatchesThem()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Rlm:MaxDepth"] = "2" });
        builder.Services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(""));
        builder.Services.AddRlm(builder.Configuration.GetSection("Rlm"));
        using var host = builder.Build();
        var monitor = host.Services.GetRequiredService<IOptionsMonitor<RlmOptions>>();
        Assert.Equal(2, monitor.CurrentValue.MaxDepth);

        builder.Configuration["Rlm:MaxDepth"] = "3";
        ((IConfigurationRoot)builder.Configuration).Reload();

        Assert.Equal(3, monitor.CurrentValue.MaxDepth);
    }

    [Fact]
    public async Task ClientsThatAreMissingAreToldWithTheOtherErrorsWhenTheHostStarts()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration["Rlm:MaxDepht"] = "2";
        builder.Services.AddRlm(builder.Configuration.GetSection("Rlm")).UseSubClient("small").UseNamedClient("careful", "large");
        builder.Services.AddKeyedRlm("law").UseRootClient("big").UseSubClient(_ => ScriptedChatClient.Saying(""));
        builder.Services.AddKeyedRlm("code").UseRootClient("there");
        builder.Services.AddKeyedSingleton<IChatClient>("there", ScriptedChatClient.Saying(""));
        using var host = builder.Build();

        var error = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync());

        Assert.Equal(
            [
                "AddKeyedRlm(\"law\").UseRootClient(\"big\"): the container has no IChatClient with the key 'big'.",
                "AddRlm().UseNamedClient(\"careful\", \"large\"): the container has no IChatClient with the key 'large'.",
                "AddRlm().UseSubClient(\"small\"): the container has no IChatClient with the key 'small'.",
                "AddRlm(): the container has no IChatClient. Add one, or name another with UseRootClient.",
                "Rlm:MaxDepht is no setting. Did you mean MaxDepth?",
            ],
            error.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures).Order(StringComparer.Ordinal));
        Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<RlmAgent>());
        Assert.NotNull(host.Services.GetRequiredKeyedService<RlmAgent>("code"));
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
