namespace Rlm.Python.Modules.Matching;


/// <summary>A part of a pattern, as parsed.</summary>
internal abstract class PatternNode;

internal sealed class LiteralNode(int point) : PatternNode
{
    public int Point { get; } = point;
}

internal sealed class AnyNode : PatternNode
{
    public static readonly AnyNode Instance = new();
}

internal sealed class FailureNode : PatternNode
{
    public static readonly FailureNode Instance = new();
}

/// <summary>A set of characters: <c>[...]</c>, or a category such as <c>\d</c> by itself.</summary>
internal sealed class SetNode(List<SetItem> items, bool isNegated) : PatternNode
{
    public List<SetItem> Items { get; } = items;

    public bool IsNegated { get; } = isNegated;
}

internal sealed class PlaceNode(Place place) : PatternNode
{
    public Place Place { get; } = place;
}

internal sealed class SequenceNode(List<PatternNode> items) : PatternNode
{
    public List<PatternNode> Items { get; } = items;
}

internal sealed class BranchNode(List<PatternNode> items) : PatternNode
{
    public List<PatternNode> Items { get; } = items;
}

internal sealed class RepeatNode(PatternNode body, long minimum, long maximum, RepeatMode mode) : PatternNode
{
    public const long Unbounded = uint.MaxValue;

    public PatternNode Body { get; } = body;

    public long Minimum { get; } = minimum;

    public long Maximum { get; } = maximum;

    public RepeatMode Mode { get; } = mode;
}

/// <summary>Parentheses; <see cref="Number"/> is 0 where they do not capture.</summary>
internal sealed class GroupNode(PatternNode body, int number, PatternFlags added, PatternFlags removed) : PatternNode
{
    public PatternNode Body { get; } = body;

    public int Number { get; } = number;

    public PatternFlags Added { get; } = added;

    public PatternFlags Removed { get; } = removed;

    /// <summary>The flags inside, from those outside.</summary>
    public PatternFlags Apply(PatternFlags flags) =>
        (((Added & PatternFlags.Types) != 0 ? flags & ~PatternFlags.Types : flags) | Added) & ~Removed;
}

internal sealed class AtomicNode(PatternNode body) : PatternNode
{
    public PatternNode Body { get; } = body;
}

internal sealed class LookNode(PatternNode body, bool isBehind, bool isNegated) : PatternNode
{
    public PatternNode Body { get; } = body;

    public bool IsBehind { get; } = isBehind;

    public bool IsNegated { get; } = isNegated;
}

internal sealed class ReferenceNode(int group) : PatternNode
{
    public int Group { get; } = group;
}

internal sealed class ConditionNode(int group, PatternNode yes, PatternNode? no) : PatternNode
{
    public int Group { get; } = group;

    public PatternNode Yes { get; } = yes;

    public PatternNode? No { get; } = no;
}
