namespace Rlm.Python.Modules.Matching;

/// <summary>A pattern after parsing.</summary>
/// <param name="Root">Its parts.</param>
/// <param name="Flags">The flags it was compiled with and those at its beginning.</param>
/// <param name="Groups">How many groups capture.</param>
/// <param name="Names">The numbers of the named ones, in order.</param>
/// <param name="Parents">For each group the one around it, or 0.</param>
internal sealed record ParsedPattern(
    PatternNode Root, PatternFlags Flags, int Groups, IReadOnlyList<KeyValuePair<string, int>> Names, int[] Parents);
