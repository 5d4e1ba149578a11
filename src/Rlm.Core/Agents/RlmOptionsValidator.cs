using System.Globalization;
using System.Numerics;
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
        Check(options.MaxDepth, 1, 16, nameof(options.MaxDepth));
        Check(options.MaxIterations, 1, 10_000, nameof(options.MaxIterations));
        Check(options.MaxConsecutiveErrors, 1, 10_000, nameof(options.MaxConsecutiveErrors));
        Check(options.MaxOutputCharacters, 256, 1_000_000, nameof(options.MaxOutputCharacters));
        Check(options.MaxSubPromptCharacters, 1_000, int.MaxValue, nameof(options.MaxSubPromptCharacters));
        CheckTime(options.CellTime, TimeSpan.FromDays(1), nameof(options.CellTime));
        Check(options.SessionMemoryBytes, 1L << 20, long.MaxValue, nameof(options.SessionMemoryBytes));
        Check(options.ObjectMemoryBytes, 1L << 16, options.SessionMemoryBytes, nameof(options.ObjectMemoryBytes));

        var budget = options.Budget;
        Check(budget.MaxSubCalls, 0, int.MaxValue, Name(nameof(budget.MaxSubCalls)));
        Check(budget.MaxConcurrentCalls, 1, 10_000, Name(nameof(budget.MaxConcurrentCalls)));
        Check(budget.MaxTokens, 1, BudgetOptions.Unlimited, Name(nameof(budget.MaxTokens)));
        Check(budget.DefaultOutputTokens, 1, int.MaxValue, Name(nameof(budget.DefaultOutputTokens)));
        CheckTime(budget.RunTime, LongestTimer, Name(nameof(budget.RunTime)));
        CheckTime(budget.CallTime, LongestTimer, Name(nameof(budget.CallTime)));
        return errors;

        static string Name(string member) => $"{nameof(RlmOptions.Budget)}.{member}";

        void Check<T>(T value, T least, T most, string name)
            where T : INumber<T>
        {
            if (value < least || value > most)
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"{name} must be from {least:N0} to {most:N0}, but is {value:N0}."));
        }

        void CheckTime(TimeSpan value, TimeSpan most, string name)
        {
            if (value < TimeSpan.FromMilliseconds(1) || value > most)
                errors.Add($"{name} must be from 1 ms to {most.TotalDays:N0} days, but is {value}.");
        }
    }
}
