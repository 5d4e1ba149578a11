namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>What the groups of a match took.</summary>
/// <param name="Spans">Start and end of each, from where the match begins; both -1 where a group took no part.</param>
/// <param name="Last">The group that was completed last, or 0.</param>
internal sealed record Captures(int[] Spans, int Last);
