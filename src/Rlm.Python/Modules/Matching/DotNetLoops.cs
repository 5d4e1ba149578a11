namespace Rlm.Python.Modules.Matching;

/// <summary>
/// Finds the loops of which .NET and CPython think differently. Where turns may be empty, .NET lets an empty one stand for all that must
/// be, and goes round for ever in some lazy ones; it takes a loop of what gives nothing back for one that does; and it has no loops whose
/// turns give nothing back to each other.
/// </summary>
internal static class DotNetLoops
{
    /// <param name="loop">The loop.</param>
    /// <param name="isNullable">Whether its body may be empty.</param>
    public static bool Differ(RepeatNode loop, bool isNullable) =>
        (loop.Mode == RepeatMode.Possessive && loop.Minimum > 1 && !IsOne(loop.Body)) || (isNullable && loop.Maximum > 1
            ? loop.Mode != RepeatMode.Greedy || !IsPlain(loop.Body)
            : isNullable ? GivesNothingBack(loop.Body) : IsAtomic(loop.Body));

    // Takes all it can, and nothing tells how many turns there were.
    private static bool IsPlain(PatternNode node) => node switch
    {
        LiteralNode or AnyNode or SetNode => true,
        SequenceNode sequence => sequence.Items.TrueForAll(IsPlain),
        RepeatNode repeat => repeat.Mode == RepeatMode.Greedy && IsPlain(repeat.Body),
        GroupNode group => group.Number == 0 && IsPlain(group.Body),
        _ => false,
    };

    private static bool IsOne(PatternNode node) => node switch
    {
        LiteralNode or AnyNode or SetNode => true,
        SequenceNode { Items: [var only] } => IsOne(only),
        GroupNode { Number: 0 } group => IsOne(group.Body),
        _ => false,
    };

    private static bool IsAtomic(PatternNode node) => node switch
    {
        SequenceNode { Items: [var only] } => IsAtomic(only),
        GroupNode { Number: 0 } group => IsAtomic(group.Body),
        RepeatNode repeat => repeat.Mode == RepeatMode.Possessive || IsAtomic(repeat.Body),
        AtomicNode => true,
        _ => false,
    };

    private static bool GivesNothingBack(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items.Exists(GivesNothingBack),
        BranchNode branch => branch.Items.Exists(GivesNothingBack),
        RepeatNode repeat => repeat.Mode == RepeatMode.Possessive || GivesNothingBack(repeat.Body),
        GroupNode group => GivesNothingBack(group.Body),
        AtomicNode => true,
        _ => false,
    };
}
