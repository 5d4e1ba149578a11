using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm;

/// <summary>One agent in the tree of a run: what it did itself, and the agents nested in it.</summary>
public sealed class RlmNode
{
    internal RlmNode(AccountFigures own, IReadOnlyList<RlmNode> children)
    {
        Own = own;
        Children = children;
        OwnUsage = own.Root.Plus(own.Sub);
        Usage = children.Aggregate(OwnUsage, static (sum, child) => sum.Plus(child.Usage));
        Cost = children.Aggregate(OwnCost, static (sum, child) => sum + child.Cost);
    }

    /// <summary>Gets the number of the agent in its run: 0 for the one the host called.</summary>
    public int Id { get; internal init; }

    /// <summary>Gets how many agents are above it.</summary>
    public int Depth { get; internal init; }

    /// <summary>Gets the name of the agent, see <see cref="RlmOptions.Name"/>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Gets how it ended; <see langword="null"/> where it was cancelled.</summary>
    public RlmStatus? Status { get; internal init; }

    /// <summary>Gets how its answer was obtained.</summary>
    public AnswerOrigin Origin { get; internal init; }

    /// <summary>Gets the number of its iterations that started, the last request for an answer not counted.</summary>
    public int Iterations { get; internal init; }

    /// <summary>Gets the number of its cells that ran.</summary>
    public int Cells { get; internal init; }

    /// <summary>Gets the number of tool calls of its root model that ran, where it worked by tools.</summary>
    public int ToolCalls { get; internal init; }

    /// <summary>Gets how its root model worked, at the end where it was switched.</summary>
    public RlmMode Mode { get; internal init; }

    /// <summary>Gets that, when and why it was switched from code to tools; <see langword="null"/> where it was not.</summary>
    public RlmModeSwitch? ModeSwitch { get; internal init; }

    /// <summary>Gets how often its conversation was made shorter because it neared the window of the root model.</summary>
    public int Compactions { get; internal init; }

    /// <summary>
    /// Gets what went wrong in its last turn: the traceback of the cell, what a tool said, what it was told of a reply without code, what
    /// is wrong with the form of its answer, or why the root model could not be asked.
    /// </summary>
    /// <value><see langword="null"/> where its last turn went well.</value>
    public string? LastError { get; internal init; }

    /// <summary>Gets the length of all code its root model wrote, in characters.</summary>
    public long GeneratedCodeLength { get; internal init; }

    /// <summary>Gets the time from its start to its end.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>Gets the time during which at least one model call of it, or of an agent nested in it, was under way.</summary>
    public TimeSpan ModelTime => Own.ModelTime;

    /// <summary>Gets the time its own code ran, without waiting for models.</summary>
    public TimeSpan CodeTime => Own.CodeTime;

    /// <summary>Gets the steps the interpreter took for its own code.</summary>
    public long CodeSteps => Own.CodeSteps;

    /// <summary>Gets the number of its own model calls, failed and repeated ones included where they may have cost something.</summary>
    public long ModelCalls => Own.ModelCalls;

    /// <summary>Gets how many tries of its own model calls failed, whether or not they were repeated.</summary>
    public long FailedCalls => Own.FailedCalls;

    /// <summary>
    /// Gets the length of its context in characters (UTF-16 units), or in bytes where the run did not have to count them.
    /// </summary>
    public long ContextLength { get; internal init; }

    /// <summary>Gets the number of documents in its context.</summary>
    public int DocumentCount { get; internal init; }

    /// <summary>Gets its own sub-calls, in the order of starting.</summary>
    public IReadOnlyList<SubCallInfo> SubCalls { get; internal init; } = [];

    /// <summary>Gets the usage of its own calls.</summary>
    public UsageDetails OwnUsage { get; }

    /// <summary>Gets the usage of its own calls to the root model.</summary>
    public UsageDetails OwnRootUsage => Own.Root;

    /// <summary>Gets the usage of its own calls to sub-models.</summary>
    public UsageDetails OwnSubUsage => Own.Sub;

    /// <summary>
    /// Gets what its own calls cost; <see langword="null"/> where a model has no price in <see cref="BudgetOptions.Prices"/>.
    /// </summary>
    public decimal? OwnCost => Own.ByModel.Values.Aggregate((decimal?)0, static (sum, model) => sum + model.Cost);

    /// <summary>Gets the usage of its own calls and of all agents nested in it.</summary>
    public UsageDetails Usage { get; }

    /// <summary>Gets what its own calls and all agents nested in it cost; <see langword="null"/> where a model has no price.</summary>
    public decimal? Cost { get; }

    /// <summary>Gets the agents it started, in the order of starting.</summary>
    public IReadOnlyList<RlmNode> Children { get; }

    internal AccountFigures Own { get; }

    internal bool HasCalled { get; init; }

    /// <summary>Gets this node and all below it, each before its children.</summary>
    /// <returns>The nodes.</returns>
    public IEnumerable<RlmNode> DescendantsAndSelf() => Children.SelectMany(static child => child.DescendantsAndSelf()).Prepend(this);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name} {Id}: {Status?.ToString() ?? "cancelled"}, {Iterations} iterations, {Usage.TotalTokenCount} tokens";
}
