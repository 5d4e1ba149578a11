namespace Rlm.Contexts;

/// <summary>A passage with its score.</summary>
internal readonly record struct RankedPassage(Passage Passage, double Score);
