using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm;

/// <summary>The account of a run: what it did and what it cost, all agents of its tree together unless it says otherwise.</summary>
public sealed class RlmMetadata
{
    private readonly RlmNode[] _nodes;

    internal RlmMetadata(RlmNode root, int maxDepth, BudgetLimit? exhausted)
    {
        Root = root;
        MaxDepth = maxDepth;
        ExhaustedLimit = exhausted;
        _nodes = [.. root.DescendantsAndSelf()];
        RootUsage = Sum(_nodes.Select(static node => node.OwnRootUsage));
        SubUsage = Sum(_nodes.Select(static node => node.OwnSubUsage));
        SubCalls = [.. _nodes.SelectMany(static node => node.SubCalls).OrderBy(static call => call.Id)];
        UsageByModel = _nodes
            .SelectMany(static node => node.Own.ByModel)
            .GroupBy(static model => model.Key, static model => model.Value.Usage, StringComparer.Ordinal)
            .ToDictionary(static model => model.Key, Sum, StringComparer.Ordinal);
        DepthReached = _nodes.Max(static node => node.HasCalled ? node.Depth + 1 : node.Depth) - root.Depth;
    }

    /// <summary>Gets the agent that was called, and below it the tree of all nested agents.</summary>
    public RlmNode Root { get; }

    /// <summary>Gets the number of iterations of the called agent that started, the last request for an answer not counted.</summary>
    public int Iterations => Root.Iterations;

    /// <summary>Gets the number of cells of the called agent that ran.</summary>
    public int Cells => Root.Cells;

    /// <summary>Gets the number of tool calls of the called agent's root model that ran, where it worked by tools.</summary>
    public int ToolCalls => Root.ToolCalls;

    /// <summary>Gets how the root model of the called agent worked, at the end where it was switched.</summary>
    public RlmMode Mode => Root.Mode;

    /// <summary>
    /// Gets that, when and why the called agent was switched from code to tools; <see langword="null"/> where it was not.
    /// </summary>
    public RlmModeSwitch? ModeSwitch => Root.ModeSwitch;

    /// <summary>Gets the depth limit the run had.</summary>
    public int MaxDepth { get; }

    /// <summary>Gets the depth the run reached: 0 when no sub-model was asked.</summary>
    public int DepthReached { get; }

    /// <summary>Gets how many nested agents there were, at all levels.</summary>
    public int NestedAgents => _nodes.Length - 1;

    /// <summary>Gets the sub-calls of all agents, in the order of starting.</summary>
    public IReadOnlyList<SubCallInfo> SubCalls { get; }

    /// <summary>Gets the number of model calls, failed and repeated ones included where they may have cost something.</summary>
    public long ModelCalls => _nodes.Sum(static node => node.ModelCalls);

    /// <summary>Gets how many tries of model calls failed, whether or not they were repeated.</summary>
    public long FailedCalls => _nodes.Sum(static node => node.FailedCalls);

    /// <summary>Gets the time from start to end.</summary>
    public TimeSpan Duration => Root.Duration;

    /// <summary>Gets the time during which at least one model call was under way.</summary>
    public TimeSpan ModelTime => Root.ModelTime;

    /// <summary>Gets the time that model-written code ran, without waiting for models. Code of agents side by side adds up.</summary>
    public TimeSpan CodeTime => TimeSpan.FromTicks(_nodes.Sum(static node => node.CodeTime.Ticks));

    /// <summary>Gets the steps the interpreter took for model-written code.</summary>
    public long CodeSteps => _nodes.Sum(static node => node.CodeSteps);

    /// <summary>
    /// Gets what went wrong in the last turn of the called agent: why a run ends with <see cref="RlmStatus.TooManyErrors"/>.
    /// </summary>
    /// <value><see langword="null"/> where its last turn went well.</value>
    public string? LastError => Root.LastError;

    /// <summary>
    /// Gets the length of the context in characters (UTF-16 units), or in bytes where the run did not have to count them.
    /// </summary>
    public long ContextLength => Root.ContextLength;

    /// <summary>Gets the number of documents in the context.</summary>
    public int DocumentCount => Root.DocumentCount;

    /// <summary>Gets the length of all code the root model of the called agent wrote, in characters.</summary>
    public long GeneratedCodeLength => Root.GeneratedCodeLength;

    /// <summary>Gets the usage of all calls.</summary>
    public UsageDetails Usage => Root.Usage;

    /// <summary>Gets the usage of root models.</summary>
    public UsageDetails RootUsage { get; }

    /// <summary>Gets the usage of calls to sub-models.</summary>
    public UsageDetails SubUsage { get; }

    /// <summary>Gets the usage of each model, by the id the provider reported.</summary>
    public IReadOnlyDictionary<string, UsageDetails> UsageByModel { get; }

    /// <summary>Gets what the run cost, by <see cref="BudgetOptions.Prices"/>.</summary>
    /// <value><see langword="null"/> where a model that was asked has no price.</value>
    public decimal? Cost => Root.Cost;

    /// <summary>Gets whether some call reported no usage, so that an upper bound stands in the figures for it.</summary>
    public bool UsageIsEstimated => _nodes.Any(static node => node.Own.IsEstimated);

    /// <summary>Gets how the text of the response was obtained.</summary>
    public AnswerOrigin Origin => Root.Origin;

    /// <summary>
    /// Gets the limit that ended the run; <see langword="null"/> unless the status is <see cref="RlmStatus.OutOfBudget"/>.
    /// </summary>
    public BudgetLimit? ExhaustedLimit { get; }

    /// <summary>Gets the file that the trajectory of the run was written to.</summary>
    /// <value><see langword="null"/> where there is no trajectory, or it went to a stream of the host.</value>
    public string? TrajectoryPath { get; internal set; }

    /// <summary>Gets what kept the trajectory from being written whole, such as a full disk. The run itself goes on without it.</summary>
    /// <value><see langword="null"/> where nothing did.</value>
    public Exception? TrajectoryError { get; internal set; }

    private static UsageDetails Sum(IEnumerable<UsageDetails> parts) =>
        parts.Aggregate(UsageDetailsExtensions.Zero(), static (sum, part) => sum.Plus(part));
}
