using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Rlm.Budgets;

namespace Rlm;

/// <summary>Finds every error of the options at once.</summary>
internal sealed class RlmOptionsValidator : IValidateOptions<RlmOptions>
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(24);

    public static void ThrowIfInvalid(RlmOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = Errors(options);
        if (errors.Count > 0)
            throw new OptionsValidationException(nameof(RlmOptions), typeof(RlmOptions), errors);
    }

    public ValidateOptionsResult Validate(string? name, RlmOptions options) =>
        Errors(options) is { Count: > 0 } errors ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;

    private static List<string> Errors(RlmOptions options)
    {
        List<string> errors = [];
        if (string.IsNullOrWhiteSpace(options.Name))
            errors.Add($"{nameof(options.Name)} must not be empty.");
        if (!Enum.IsDefined(options.Mode))
            errors.Add($"{nameof(options.Mode)} must be a value of {nameof(RlmMode)}, but is {options.Mode}.");
        foreach (var tool in options.Mode == RlmMode.Code ? [] : options.RootChatOptions?.Tools ?? [])
        {
            if (ToolNames.All.Contains(tool.Name))
                errors.Add($"{nameof(options.RootChatOptions)}.{nameof(ChatOptions.Tools)} must not hold '{tool.Name}', which is a tool of every agent.");
        }

        Check(options.MaxDepth, 1, 16, nameof(options.MaxDepth));
        Check(options.MaxIterations, 1, 10_000, nameof(options.MaxIterations));
        Check(options.MaxConsecutiveErrors, 1, 10_000, nameof(options.MaxConsecutiveErrors));
        Check(options.MaxOutputCharacters, 256, 1_000_000, nameof(options.MaxOutputCharacters));
        Check(options.MaxSubPromptCharacters, 1_000, int.MaxValue, nameof(options.MaxSubPromptCharacters));
        Check(options.RootWindowTokens, 4_000, int.MaxValue, nameof(options.RootWindowTokens));
        CheckTime(options.CellTime, TimeSpan.FromDays(1), nameof(options.CellTime));
        Check(options.SessionMemoryBytes, 1L << 20, long.MaxValue, nameof(options.SessionMemoryBytes));
        Check(options.ObjectMemoryBytes, 1L << 16, options.SessionMemoryBytes, nameof(options.ObjectMemoryBytes));

        var budget = options.Budget;
        Check(budget.MaxSubCalls, 0, int.MaxValue, Name(nameof(budget.MaxSubCalls)));
        Check(budget.MaxConcurrentCalls, 1, 10_000, Name(nameof(budget.MaxConcurrentCalls)));
        Check(budget.MaxTokens, 1, BudgetOptions.Unlimited, Name(nameof(budget.MaxTokens)));
        Check(budget.DefaultOutputTokens, 1, int.MaxValue, Name(nameof(budget.DefaultOutputTokens)));
        Check(budget.MaxModelCalls, 2, BudgetOptions.Unlimited, Name(nameof(budget.MaxModelCalls)));
        Check(budget.MaxAgents, 0, int.MaxValue, Name(nameof(budget.MaxAgents)));
        Check(budget.MaxCodeSteps, 1, BudgetOptions.Unlimited, Name(nameof(budget.MaxCodeSteps)));
        Check(budget.RequestsPerMinute, 1, BudgetOptions.Unlimited, Name(nameof(budget.RequestsPerMinute)));
        Check(budget.TokensPerMinute, 1, BudgetOptions.Unlimited, Name(nameof(budget.TokensPerMinute)));
        foreach (var (model, calls) in budget.MaxConcurrentCallsByModel)
            Check(calls, 1, 10_000, $"{Name(nameof(budget.MaxConcurrentCallsByModel))}[{model}]");
        if (budget.MaxCost <= 0)
            errors.Add(
                string.Create(CultureInfo.InvariantCulture, $"{Name(nameof(budget.MaxCost))} must be above 0, but is {budget.MaxCost}."));
        foreach (var (model, price) in budget.Prices)
        {
            if (price is null || price.InputPerMillion < 0 || price.OutputPerMillion < 0 || price.CachedInputPerMillion < 0)
                errors.Add($"{Name(nameof(budget.Prices))}[{model}] must not be negative.");
        }

        if (!(budget.SoftMark is > 0 and <= 1))
            errors.Add(string.Create(
                CultureInfo.InvariantCulture, $"{Name(nameof(budget.SoftMark))} must be above 0 and at most 1, but is {budget.SoftMark}."));
        CheckTime(budget.RunTime, LongestTimer, Name(nameof(budget.RunTime)));
        CheckTime(budget.CallTime, LongestTimer, Name(nameof(budget.CallTime)));

        var calling = options.Calls;
        Check(calling.MaxRetries, 0, 20, Calls(nameof(calling.MaxRetries)));
        CheckWait(calling.RetryDelay, TimeSpan.Zero, TimeSpan.FromMinutes(10), Calls(nameof(calling.RetryDelay)));
        CheckWait(calling.MaxRetryDelay, TimeSpan.Zero, TimeSpan.FromDays(1), Calls(nameof(calling.MaxRetryDelay)));
        if (calling.CircuitBreak != TimeSpan.Zero)
            CheckWait(calling.CircuitBreak, TimeSpan.FromSeconds(0.5), TimeSpan.FromDays(1), Calls(nameof(calling.CircuitBreak)));
        return errors;

        static string Calls(string member) => $"{nameof(RlmOptions.Calls)}.{member}";

        static string Name(string member) => $"{nameof(RlmOptions.Budget)}.{member}";

        void Check<T>(T value, T least, T most, string name)
            where T : INumber<T>
        {
            if (value < least || value > most)
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"{name} must be from {least:N0} to {most:N0}, but is {value:N0}."));
        }

        void CheckWait(TimeSpan value, TimeSpan least, TimeSpan most, string name)
        {
            if (value < least || value > most)
                errors.Add($"{name} must be from {least} to {most}, but is {value}.");
        }

        void CheckTime(TimeSpan value, TimeSpan most, string name)
        {
            if (value < TimeSpan.FromMilliseconds(1) || value > most)
                errors.Add($"{name} must be from 1 ms to {most.TotalDays:N0} days, but is {value}.");
        }
    }
}
