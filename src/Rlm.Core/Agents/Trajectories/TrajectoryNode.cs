using Microsoft.Extensions.AI;

namespace Rlm.Trajectories;

/// <summary>Something that a run did, with its place in time and what happened within it.</summary>
public abstract class TrajectoryNode
{
    private readonly List<TrajectoryNode> _children = [];

    private protected TrajectoryNode()
    {
    }

    /// <summary>Gets the number of the agent that did it: 0 for the one the host called.</summary>
    public int Agent { get; internal set; }

    /// <summary>Gets the iteration of the agent, from 1; 0 before the first.</summary>
    public int Iteration { get; internal set; }

    /// <summary>Gets the time of its start, from the start of the run.</summary>
    public TimeSpan Start { get; internal set; }

    /// <summary>Gets the time of its end, from the start of the run.</summary>
    /// <value><see langword="null"/> where the trajectory breaks off before.</value>
    public TimeSpan? End { get; internal set; }

    /// <summary>Gets the time it took.</summary>
    /// <value><see langword="null"/> where the trajectory breaks off before its end.</value>
    public TimeSpan? Duration => End - Start;

    /// <summary>Gets why it failed.</summary>
    /// <value><see langword="null"/> where it did not, or had not ended.</value>
    public string? Error { get; internal set; }

    /// <summary>Gets the tokens of its own, those of its children not counted.</summary>
    /// <value><see langword="null"/> where it is no model call, or none that was paid for.</value>
    public UsageDetails? Usage { get; internal set; }

    /// <summary>Gets what its own tokens cost.</summary>
    /// <value><see langword="null"/> where a model has no price, or there are no tokens.</value>
    public decimal? Cost { get; internal set; }

    /// <summary>Gets whether its usage is an upper bound, because the provider reported nothing.</summary>
    public bool UsageIsEstimated { get; internal set; }

    /// <summary>Gets the node in which it happened; <see langword="null"/> for the agent that the host called.</summary>
    public TrajectoryNode? Parent { get; private set; }

    /// <summary>Gets what happened within it, in the order of starting.</summary>
    public IReadOnlyList<TrajectoryNode> Children => _children;

    /// <summary>Gets this node and all below it, each before its children.</summary>
    /// <returns>The nodes.</returns>
    public IEnumerable<TrajectoryNode> DescendantsAndSelf()
    {
        // Agents nest deep, and there are many nodes: a stack of enumerators would be walked through for each of them.
        var open = new Stack<TrajectoryNode>([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node._children.Count - 1; i >= 0; i--)
                open.Push(node._children[i]);
        }
    }

    internal void Add(TrajectoryNode child)
    {
        child.Parent = this;
        _children.Add(child);
    }
}
