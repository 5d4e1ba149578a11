using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm;

/// <summary>The account of a run: what it did and what it cost.</summary>
public sealed class RlmMetadata
{
    internal RlmMetadata()
    {
    }

    /// <summary>Gets the number of iterations that started, the last request for an answer not counted.</summary>
    public int Iterations { get; internal init; }

    /// <summary>Gets the number of cells that ran.</summary>
    public int Cells { get; internal init; }

    /// <summary>Gets the depth limit the run had.</summary>
    public int MaxDepth { get; internal init; }

    /// <summary>Gets the depth the run reached: 0 when no sub-model was asked.</summary>
    public int DepthReached { get; internal init; }

    /// <summary>Gets the sub-calls, in the order of starting.</summary>
    public IReadOnlyList<SubCallInfo> SubCalls { get; internal init; } = [];

    /// <summary>Gets the time from start to end.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>Gets the time during which at least one model call was under way.</summary>
    public TimeSpan ModelTime { get; internal init; }

    /// <summary>Gets the time that model-written code ran, without waiting for models.</summary>
    public TimeSpan CodeTime { get; internal init; }

    /// <summary>Gets the length of the context in characters (UTF-16 units).</summary>
    public long ContextLength { get; internal init; }

    /// <summary>Gets the number of documents in the context.</summary>
    public int DocumentCount { get; internal init; }

    /// <summary>Gets the length of all code the root model wrote, in characters.</summary>
    public long GeneratedCodeLength { get; internal init; }

    /// <summary>Gets the usage of all calls.</summary>
    public UsageDetails Usage { get; internal init; } = new();

    /// <summary>Gets the usage of the root model.</summary>
    public UsageDetails RootUsage { get; internal init; } = new();

    /// <summary>Gets the usage of all sub-calls.</summary>
    public UsageDetails SubUsage { get; internal init; } = new();

    /// <summary>Gets the usage of each model, by the id the provider reported.</summary>
    public IReadOnlyDictionary<string, UsageDetails> UsageByModel { get; internal init; } = new Dictionary<string, UsageDetails>();

    /// <summary>Gets a value indicating whether some call reported no usage, so that an upper bound stands in the figures for it.</summary>
    public bool UsageIsEstimated { get; internal init; }

    /// <summary>Gets how the text of the response was obtained.</summary>
    public AnswerOrigin Origin { get; internal init; }

    /// <summary>
    /// Gets the limit that ended the run; <see langword="null"/> unless the status is <see cref="RlmStatus.OutOfBudget"/>.
    /// </summary>
    public BudgetLimit? ExhaustedLimit { get; internal init; }
}
