namespace Rlm;

/// <summary>What came of the cells of a turn.</summary>
/// <param name="Answer">What was submitted; <see langword="null"/> where nothing was.</param>
/// <param name="Failed">Whether the last cell that ran failed or was stopped at a limit.</param>
/// <param name="Report">What the root model is told; empty where there is an answer.</param>
internal sealed record TurnOutcome(string? Answer, bool Failed, string Report);
