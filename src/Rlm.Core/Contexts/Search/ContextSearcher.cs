using System.Runtime.CompilerServices;

namespace Rlm.Contexts;

/// <summary>Search over a list of documents, for every backend.</summary>
internal sealed class ContextSearcher(
    Func<CancellationToken, ValueTask<IReadOnlyList<ContextDocument>>> documents,
    long maxIndexSize) : IDisposable
{
    public const long DefaultMaxIndexSize = 256 * 1024 * 1024;

    // From this size of the text on a regular expression is compiled.
    private const long LargeText = 4 * 1024 * 1024;
    private const int MaxMatchLength = 16 * 1024 * 1024;
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(24);

    private readonly SemaphoreSlim _indexing = new(1, 1);
    private volatile RankedIndex? _index;

    public long IndexedPassages => _index?.Passages ?? 0;

    public long IndexBytes => _index?.Bytes ?? 0;

    public ContextHits Search(ContextQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.SnippetLength, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxMatchLength, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxMatchLength, MaxMatchLength, nameof(query));
        if (query.Timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(query.Timeout, TimeSpan.Zero, nameof(query));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Timeout, MaxTimeout, nameof(query));
        }

        // A malformed expression is told at once.
        if (query.Kind == ContextQueryKind.Regex) _ = new RegexPattern(query, isLargeText: false);
        return new ContextHits(query.Kind == ContextQueryKind.Words
            ? (totals, cancellationToken) => RankAsync(query, totals, cancellationToken)
            : (totals, cancellationToken) => ScanAsync(query, totals, cancellationToken));
    }

    public async ValueTask IndexAsync(CancellationToken cancellationToken) => await IndexOfAsync(cancellationToken).ConfigureAwait(false);

    public void Dispose() => _index = null;

    private async IAsyncEnumerable<ContextHit> ScanAsync(
        ContextQuery query,
        ContextSearchTotals totals,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await documents(cancellationToken).ConfigureAwait(false);
        ContextDocument[] chosen = AcceptanceOf(query) is { } accepts ? [.. all.Where(accepts)] : [.. all];
        WindowPattern pattern = query.Kind == ContextQueryKind.Literal
            ? new LiteralPattern(query.Pattern, query.IgnoreCase)
            : new RegexPattern(query, chosen.Sum(static document => document.ByteLength) >= LargeText);
        var search = new ScanSearch(chosen, pattern, query, totals);
        await foreach (var hit in search.RunAsync(cancellationToken).ConfigureAwait(false)) yield return hit;
    }

    private async IAsyncEnumerable<ContextHit> RankAsync(
        ContextQuery query,
        ContextSearchTotals totals,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var index = await IndexOfAsync(cancellationToken).ConfigureAwait(false);
        var accepts = index.Accepts(AcceptanceOf(query));
        Dictionary<ContextDocument, bool> known = [];
        Func<ContextDocument, bool>? acceptsOnce = accepts is null ? null : document =>
        {
            lock (known)
            {
                return known.TryGetValue(document, out var accepted) ? accepted : known[document] = accepts(document);
            }
        };
        var search = new RankedSearch(index, query, totals);
        foreach (var hit in await RankWithinTimeAsync(search, query, acceptsOnce, cancellationToken).ConfigureAwait(false))
            yield return hit;
    }

    // Only what the index has no room for takes long.
    private static async Task<List<ContextHit>> RankWithinTimeAsync(
        RankedSearch search,
        ContextQuery query,
        Func<ContextDocument, bool>? accepts,
        CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(query.Timeout, query.TimeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await search.RunAsync(accepts, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ContextSearchException(Deadline.Message(query.Timeout), exception);
        }
    }

    private static Func<ContextDocument, bool>? AcceptanceOf(ContextQuery query)
    {
        if (query.Glob is null) return query.Where;
        var filter = GlobFilter.Create(query.Glob);
        var where = query.Where;
        return document => filter.Matches(document.Id) && where?.Invoke(document) != false;
    }

    private async ValueTask<RankedIndex> IndexOfAsync(CancellationToken cancellationToken)
    {
        var all = await documents(cancellationToken).ConfigureAwait(false);
        if (_index is { } known && known.Documents == all) return known;
        await _indexing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            all = await documents(cancellationToken).ConfigureAwait(false);
            if (_index is { } built && built.Documents == all) return built;
            var index = _index?.Updated(all) ?? new RankedIndex(all, maxIndexSize);
            await index.BuildAsync(cancellationToken).ConfigureAwait(false);
            return _index = index;
        }
        finally
        {
            _indexing.Release();
        }
    }
}
