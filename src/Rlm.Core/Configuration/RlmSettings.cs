using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Rlm.Budgets;
using Rlm.Telemetry;

namespace Rlm.Configuration;

/// <summary>Reads <see cref="RlmOptions"/> from a section of settings.</summary>
internal static class RlmSettings
{
    private static readonly SettingsTable<PriceSetting> Price = new SettingsTable<PriceSetting>("a price")
        .Number<decimal>(nameof(ModelPrice.InputPerMillion), static (price, value) => price.Input = value)
        .Number<decimal>(nameof(ModelPrice.OutputPerMillion), static (price, value) => price.Output = value)
        .Number<decimal>(nameof(ModelPrice.CachedInputPerMillion), static (price, value) => price.CachedInput = value);

    private static readonly SettingsTable<BudgetOptions> Budget = new SettingsTable<BudgetOptions>(nameof(BudgetOptions))
        .Whole<int>(nameof(BudgetOptions.MaxSubCalls), static (budget, value) => budget.MaxSubCalls = value)
        .Whole<long>(nameof(BudgetOptions.MaxModelCalls), static (budget, value) => budget.MaxModelCalls = value)
        .Whole<int>(nameof(BudgetOptions.MaxAgents), static (budget, value) => budget.MaxAgents = value)
        .Whole<int>(nameof(BudgetOptions.MaxConcurrentCalls), static (budget, value) => budget.MaxConcurrentCalls = value)
        .WholeByName(nameof(BudgetOptions.MaxConcurrentCallsByModel), static budget => budget.MaxConcurrentCallsByModel)
        .Whole<long>(nameof(BudgetOptions.RequestsPerMinute), static (budget, value) => budget.RequestsPerMinute = value)
        .Whole<long>(nameof(BudgetOptions.TokensPerMinute), static (budget, value) => budget.TokensPerMinute = value)
        .Whole<long>(nameof(BudgetOptions.MaxTokens), static (budget, value) => budget.MaxTokens = value)
        .Number<decimal>(nameof(BudgetOptions.MaxCost), static (budget, value) => budget.MaxCost = value)
        .GroupByName(
            nameof(BudgetOptions.Prices), Price, static () => new PriceSetting(),
            static (budget, section, price, errors) => price.AddTo(budget.Prices, section, errors))
        .Whole<int>(nameof(BudgetOptions.DefaultOutputTokens), static (budget, value) => budget.DefaultOutputTokens = value)
        .Whole<long>(nameof(BudgetOptions.MaxCodeSteps), static (budget, value) => budget.MaxCodeSteps = value)
        .Number<double>(nameof(BudgetOptions.SoftMark), static (budget, value) => budget.SoftMark = value)
        .Time(nameof(BudgetOptions.RunTime), static (budget, value) => budget.RunTime = value)
        .Time(nameof(BudgetOptions.CallTime), static (budget, value) => budget.CallTime = value);

    private static readonly SettingsTable<RlmCallOptions> Calls = new SettingsTable<RlmCallOptions>(nameof(RlmCallOptions))
        .Whole<int>(nameof(RlmCallOptions.MaxRetries), static (calls, value) => calls.MaxRetries = value)
        .Time(nameof(RlmCallOptions.RetryDelay), static (calls, value) => calls.RetryDelay = value)
        .Time(nameof(RlmCallOptions.MaxRetryDelay), static (calls, value) => calls.MaxRetryDelay = value)
        .Time(nameof(RlmCallOptions.CircuitBreak), static (calls, value) => calls.CircuitBreak = value)
        .Flag(nameof(RlmCallOptions.ShareIdenticalPrompts), static (calls, value) => calls.ShareIdenticalPrompts = value)
        .InCode(
            nameof(RlmCallOptions.Pipeline), nameof(RlmCallOptions.IsTransient), nameof(RlmCallOptions.RetryAfter),
            nameof(RlmCallOptions.Limiter));

    private static readonly SettingsTable<TelemetryOptions> Telemetry = new SettingsTable<TelemetryOptions>(nameof(TelemetryOptions))
        .Text(nameof(TelemetryOptions.SourceName), static (telemetry, value) => telemetry.SourceName = value)
        .Flag(nameof(TelemetryOptions.EnableSensitiveData), static (telemetry, value) => telemetry.EnableSensitiveData = value);

    private static readonly SettingsTable<ReasoningOptions> Reasoning = new SettingsTable<ReasoningOptions>(nameof(ReasoningOptions))
        .Choice<ReasoningEffort>(nameof(ReasoningOptions.Effort), static (reasoning, value) => reasoning.Effort = value)
        .Choice<ReasoningOutput>(nameof(ReasoningOptions.Output), static (reasoning, value) => reasoning.Output = value);

    private static readonly SettingsTable<ChatOptions> Chat = new SettingsTable<ChatOptions>(nameof(ChatOptions))
        .Text(nameof(ChatOptions.ModelId), static (chat, value) => chat.ModelId = value)
        .Text(nameof(ChatOptions.Instructions), static (chat, value) => chat.Instructions = value)
        .Text(nameof(ChatOptions.ConversationId), static (chat, value) => chat.ConversationId = value)
        .Number<float>(nameof(ChatOptions.Temperature), static (chat, value) => chat.Temperature = value)
        .Number<float>(nameof(ChatOptions.TopP), static (chat, value) => chat.TopP = value)
        .Whole<int>(nameof(ChatOptions.TopK), static (chat, value) => chat.TopK = value)
        .Number<float>(nameof(ChatOptions.FrequencyPenalty), static (chat, value) => chat.FrequencyPenalty = value)
        .Number<float>(nameof(ChatOptions.PresencePenalty), static (chat, value) => chat.PresencePenalty = value)
        .Whole<int>(nameof(ChatOptions.MaxOutputTokens), static (chat, value) => chat.MaxOutputTokens = value)
        .Whole<long>(nameof(ChatOptions.Seed), static (chat, value) => chat.Seed = value)
        .Texts(nameof(ChatOptions.StopSequences), static (chat, value) => chat.StopSequences = value)
        .Flag(nameof(ChatOptions.AllowMultipleToolCalls), static (chat, value) => chat.AllowMultipleToolCalls = value)
        .Group(nameof(ChatOptions.Reasoning), static chat => chat.Reasoning ??= new ReasoningOptions(), Reasoning)
        .InCode(
            nameof(ChatOptions.Tools), nameof(ChatOptions.ToolMode), nameof(ChatOptions.ResponseFormat),
            nameof(ChatOptions.AdditionalProperties), nameof(ChatOptions.RawRepresentationFactory),
            // Experimental, so that their names cannot be taken from the type.
            "AllowBackgroundResponses", "ContinuationToken");

    private static readonly SettingsTable<RlmOptions> Table = new SettingsTable<RlmOptions>(nameof(RlmOptions))
        .Text(nameof(RlmOptions.Name), static (options, value) => options.Name = value)
        .Choice<RlmMode>(nameof(RlmOptions.Mode), static (options, value) => options.Mode = value)
        .Whole<int>(nameof(RlmOptions.MaxDepth), static (options, value) => options.MaxDepth = value)
        .Whole<int>(nameof(RlmOptions.MaxIterations), static (options, value) => options.MaxIterations = value)
        .Whole<int>(nameof(RlmOptions.MaxConsecutiveErrors), static (options, value) => options.MaxConsecutiveErrors = value)
        .Whole<int>(nameof(RlmOptions.MaxOutputCharacters), static (options, value) => options.MaxOutputCharacters = value)
        .Whole<int>(nameof(RlmOptions.MaxSubPromptCharacters), static (options, value) => options.MaxSubPromptCharacters = value)
        .Whole<int>(nameof(RlmOptions.RootWindowTokens), static (options, value) => options.RootWindowTokens = value)
        .Time(nameof(RlmOptions.CellTime), static (options, value) => options.CellTime = value)
        .Whole<long>(nameof(RlmOptions.SessionMemoryBytes), static (options, value) => options.SessionMemoryBytes = value)
        .Whole<long>(nameof(RlmOptions.ObjectMemoryBytes), static (options, value) => options.ObjectMemoryBytes = value)
        .Text(nameof(RlmOptions.Instructions), static (options, value) => options.Instructions = value)
        .Group(nameof(RlmOptions.Budget), static options => options.Budget, Budget)
        .Group(nameof(RlmOptions.Calls), static options => options.Calls, Calls)
        .Group(nameof(RlmOptions.Telemetry), static options => options.Telemetry, Telemetry)
        .Group(nameof(RlmOptions.RootChatOptions), static options => options.RootChatOptions ??= new ChatOptions(), Chat)
        .Group(nameof(RlmOptions.SubChatOptions), static options => options.SubChatOptions ??= new ChatOptions(), Chat)
        .InCode(nameof(RlmOptions.PromptProfile));

    /// <summary>Takes over what the settings say, as far as it can be read.</summary>
    /// <returns>What is wrong with them.</returns>
    public static IReadOnlyList<string> Read(IConfiguration section, RlmOptions options)
    {
        var errors = new SettingsErrors(Table);
        if (section is not IConfigurationSection own || errors.HasSettings(own))
            Table.Read(section, options, errors);
        return errors.Messages;
    }
}
