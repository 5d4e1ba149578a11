namespace Rlm.Contexts;

/// <summary>The hits of a search as they are found, and what it counted.</summary>
/// <remarks>Every enumeration searches anew. Leaving one early stops its search.</remarks>
public sealed class ContextHits : IAsyncEnumerable<ContextHit>
{
    private readonly Func<ContextSearchTotals, CancellationToken, IAsyncEnumerable<ContextHit>> _search;

    /// <summary>Initializes the hits of a search that has yet to run.</summary>
    /// <param name="search">Runs the search and keeps the totals it is given up to date.</param>
    public ContextHits(Func<ContextSearchTotals, CancellationToken, IAsyncEnumerable<ContextHit>> search)
    {
        ArgumentNullException.ThrowIfNull(search);
        _search = search;
    }

    /// <summary>Gets what the enumeration begun last has counted so far; final when it has ended.</summary>
    public ContextSearchTotals Totals { get; private set; } = new();

    /// <summary>Begins the search.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The hits one after the other.</returns>
    public IAsyncEnumerator<ContextHit> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Totals = new ContextSearchTotals();
        return _search(Totals, cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>Runs the search to its end.</summary>
    /// <param name="cancellationToken">Ends it before.</param>
    /// <returns>The hits, at most <see cref="ContextQuery.Limit"/> of them, and the totals.</returns>
    public async Task<ContextSearchResult> ToResultAsync(CancellationToken cancellationToken = default)
    {
        var totals = new ContextSearchTotals();
        List<ContextHit> hits = [];
        await foreach (var hit in _search(totals, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
            hits.Add(hit);

        return new ContextSearchResult(hits, totals.Matches, totals.IsTruncated, totals.IsComplete);
    }
}
