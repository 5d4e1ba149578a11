namespace Rlm.Python.Modules.Matching;

/// <summary>
/// Finds the loops of which .NET and CPython think differently: those with turns that may be empty. .NET lets an empty turn stand for all
/// that must be, goes round for ever in some lazy ones, and takes an optional loop that gives nothing back for the loop alone.
/// </summary>
internal static class EmptyTurns
{
    /// <param name="loop">A loop whose body may be empty.</param>
    public static bool Matter(RepeatNode loop) =>
        loop.Maximum > 1 ? loop.Mode != RepeatMode.Greedy || !IsPlain(loop.Body) : GivesNothingBack(loop.Body);

    // Takes all it can, and nothing tells how many turns there were.
    private static bool IsPlain(PatternNode node) => node switch
    {
        LiteralNode or AnyNode or SetNode => true,
        SequenceNode sequence => sequence.Items.TrueForAll(IsPlain),
        RepeatNode repeat => repeat.Mode == RepeatMode.Greedy && IsPlain(repeat.Body),
        GroupNode group => group.Number == 0 && IsPlain(group.Body),
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
