namespace Rlm.Evaluation.Oracles;

/// <summary>Something the text says.</summary>
/// <param name="Sentence">How it says it, word by word.</param>
/// <param name="Asked">What stands in each question that it answers.</param>
/// <param name="Value">The answer to them.</param>
/// <param name="Wrong">What somebody answers who misread it.</param>
internal sealed record Fact(string Sentence, string Asked, string Value, string Wrong);
