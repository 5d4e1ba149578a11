namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>A pattern for our own engine. Never changes; sessions share it.</summary>
/// <param name="Instructions">The steps; the last one is <see cref="Op.Success"/>.</param>
/// <param name="Groups">How many groups there are.</param>
/// <param name="First">What a match can begin with; everything where it may be empty.</param>
internal sealed record MatcherCode(Instruction[] Instructions, int Groups, CharSet First);
