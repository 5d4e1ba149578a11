using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Rlm.Budgets;

namespace Rlm;

/// <summary>Finds every error of the options at once: values out of range, and what no range can say.</summary>
internal sealed class RlmOptionsValidator : IValidateOptions<RlmOptions>
{
    private const long LeastSessionMemory = 1L << 20;

    private static readonly RlmOptionsRanges Ranges = new();

    public static void ThrowIfInvalid(RlmOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = Errors(name: null, options);
        if (errors.Count > 0)
            throw new OptionsValidationException(nameof(RlmOptions), typeof(RlmOptions), errors);
    }

    public ValidateOptionsResult Validate(string? name, RlmOptions options) =>
        Errors(name, options) is { Count: > 0 } errors ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;

    private static List<string> Errors(string? name, RlmOptions options)
    {
        // Options of a name say whose they are.
        var prefix = string.IsNullOrEmpty(name) ? "" : $"{name}.";
        List<string> errors = [.. Ranges.Validate(name, options).Failures ?? []];
        if (string.IsNullOrWhiteSpace(options.Name))
            Add(nameof(options.Name), $"must not be empty.");
        if (string.IsNullOrWhiteSpace(options.Telemetry.SourceName))
            Add($"{nameof(options.Telemetry)}.{nameof(options.Telemetry.SourceName)}", $"must not be empty.");
        // A memory that is out of its range by itself is told already.
        if (options.ObjectMemoryBytes > options.SessionMemoryBytes && options.SessionMemoryBytes >= LeastSessionMemory)
        {
            var most = $"{nameof(options.SessionMemoryBytes)} ({options.SessionMemoryBytes.ToString("N0", CultureInfo.InvariantCulture)})";
            Add(nameof(options.ObjectMemoryBytes), $"must be at most {most}, but is {options.ObjectMemoryBytes:N0}.");
        }

        if (!Enum.IsDefined(options.Mode))
            Add(nameof(options.Mode), $"must be a value of {nameof(RlmMode)}, but is {options.Mode}.");
        foreach (var tool in options.Mode == RlmMode.Code ? [] : options.RootChatOptions?.Tools ?? [])
        {
            if (ToolNames.All.Contains(tool.Name))
            {
                Add(
                    $"{nameof(options.RootChatOptions)}.{nameof(ChatOptions.Tools)}",
                    $"must not hold '{tool.Name}', a tool of every agent.");
            }
        }

        var budget = options.Budget;
        foreach (var (model, calls) in budget.MaxConcurrentCallsByModel)
        {
            if (calls is < 1 or > 10_000)
                AddBudget($"{nameof(budget.MaxConcurrentCallsByModel)}[{model}]", $"must be from 1 to 10,000, but is {calls:N0}.");
        }

        if (budget.MaxCost <= 0)
            AddBudget(nameof(budget.MaxCost), $"must be above 0, but is {budget.MaxCost}.");
        foreach (var (model, price) in budget.Prices)
        {
            if (price is null || price.InputPerMillion < 0 || price.OutputPerMillion < 0 || price.CachedInputPerMillion < 0)
                AddBudget($"{nameof(budget.Prices)}[{model}]", $"must not be negative.");
        }

        if (!(budget.SoftMark is > 0 and <= 1))
            AddBudget(nameof(budget.SoftMark), $"must be above 0 and at most 1, but is {budget.SoftMark}.");
        var pause = options.Calls.CircuitBreak;
        if (pause != TimeSpan.Zero && (pause < TimeSpan.FromSeconds(0.5) || pause > TimeSpan.FromDays(1)))
            Add($"{nameof(options.Calls)}.{nameof(options.Calls.CircuitBreak)}", $"must be 0, or from 500 ms to 1 day, but is {pause}.");
        return errors;

        void AddBudget(string member, FormattableString problem) => Add($"{nameof(options.Budget)}.{member}", problem);

        void Add(string member, FormattableString problem) =>
            errors.Add($"{prefix}{member} {problem.ToString(CultureInfo.InvariantCulture)}");
    }
}
