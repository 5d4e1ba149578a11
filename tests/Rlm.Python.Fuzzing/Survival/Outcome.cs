namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Programs that ended alike.</summary>
/// <param name="Count">How many.</param>
/// <param name="Milliseconds">The time of the processor they took together.</param>
public sealed record Outcome(int Count, double Milliseconds);
