namespace Rlm.Contexts;

/// <summary>The outcome of a search that ran to its end.</summary>
/// <param name="Hits">The hits delivered.</param>
/// <param name="Total">The number of matches found, delivered or not.</param>
/// <param name="IsTruncated">Whether there are more matches than were delivered.</param>
/// <param name="IsTotalExact">Whether everything was searched; otherwise there may be more than <paramref name="Total"/>.</param>
public sealed record ContextSearchResult(IReadOnlyList<ContextHit> Hits, long Total, bool IsTruncated, bool IsTotalExact);
