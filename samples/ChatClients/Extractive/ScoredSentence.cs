namespace Rlm.Samples.ChatClients;

/// <summary>The best sentence of a passage and how well it fits.</summary>
/// <param name="Score">From 0 to 1, for comparing passages with one another.</param>
/// <param name="Coverage">From 0 to 1: the share of what the question asks for that is there.</param>
/// <param name="Unit">The unit it is in.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record ScoredSentence(double Score, double Coverage, PassageUnit Unit, PassageSentence Sentence);
