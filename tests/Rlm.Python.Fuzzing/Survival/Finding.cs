namespace Rlm.Python.Fuzzing.Survival;

/// <summary>A program that did what none may do.</summary>
/// <param name="Kind">What it did: <c>exception</c>, <c>internal error</c>, <c>session broken</c>, <c>memory</c>, <c>time</c>, <c>crash</c>, <c>hang</c>.</param>
/// <param name="Key">The same for programs that seem to show the same fault.</param>
/// <param name="Seed">The number of the program.</param>
/// <param name="Source">The program.</param>
/// <param name="Details">What is known about it.</param>
public sealed record Finding(string Kind, string Key, long Seed, string Source, string Details);
