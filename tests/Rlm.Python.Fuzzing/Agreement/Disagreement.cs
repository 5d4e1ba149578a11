namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>A snippet that does not do here what it does on CPython.</summary>
/// <param name="Area">Where it belongs.</param>
/// <param name="Snippet">The Python lines.</param>
/// <param name="Theirs">What CPython printed.</param>
/// <param name="Ours">What was printed here.</param>
public sealed record Disagreement(string Area, string Snippet, string Theirs, string Ours);
