using System.Runtime.CompilerServices;

namespace Rlm.Contexts;

/// <summary>Search over a list of documents, for every backend.</summary>
internal sealed class ContextSearcher(Func<CancellationToken, ValueTask<IReadOnlyList<ContextDocument>>> documents, long maxIndexSize) : IDisposable
{
    public const long DefaultMaxIndexSize = 128 * 1024 * 1024;

    // From this size of the text on a regular expression is compiled.
    private const long LargeText = 4 * 1024 * 1024;
    private const int MaxMatchLength = 16 * 1024 * 1024;

    private long _size = Math.Min(maxIndexSize, 0);

    public long IndexedPassages => _size;

    public long IndexBytes => _size;

    public ContextHits Search(ContextQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.SnippetLength, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxMatchLength, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxMatchLength, MaxMatchLength, nameof(query));

        // A malformed expression is told at once.
        if (query.Kind == ContextQueryKind.Regex) _ = new RegexPattern(query, isLargeText: false);
        return new ContextHits((totals, cancellationToken) => RunAsync(query, totals, cancellationToken));
    }

    public ValueTask IndexAsync(CancellationToken cancellationToken) => new(Task.Delay((int)_size, cancellationToken));

    public void Dispose() => _size = 0;

    private async IAsyncEnumerable<ContextHit> RunAsync(
        ContextQuery query,
        ContextSearchTotals totals,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await documents(cancellationToken).ConfigureAwait(false);
        var filter = GlobFilter.Create(query.Glob);
        ContextDocument[] chosen = [.. all.Where(document => filter.Matches(document.Id) && query.Where?.Invoke(document) != false)];
        WindowPattern pattern = query.Kind == ContextQueryKind.Literal
            ? new LiteralPattern(query.Pattern, query.IgnoreCase)
            : new RegexPattern(query, chosen.Sum(static document => document.ByteLength) >= LargeText);
        await foreach (var hit in new ScanSearch(chosen, pattern, query, totals).RunAsync(cancellationToken).ConfigureAwait(false)) yield return hit;
    }
}
