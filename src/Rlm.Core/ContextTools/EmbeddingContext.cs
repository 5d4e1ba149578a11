using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>A context whose ranked search is fused with embeddings.</summary>
internal sealed class EmbeddingContext(
    IContextEnvironment context,
    IEmbeddingGenerator<string, Embedding<float>> generator,
    EmbeddingSearchOptions options) : IContextEnvironment
{
    // Both rankings are looked at this far, at least.
    private const int MinCandidates = 50;

    private readonly SemaphoreSlim _indexing = new(1, 1);
    private volatile EmbeddingIndex? _index;

    public ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default) => context.GetShapeAsync(cancellationToken);

    public IAsyncEnumerable<ContextDocument> ListAsync(string? glob = null, CancellationToken cancellationToken = default) =>
        context.ListAsync(glob, cancellationToken);

    public ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.FindAsync(id, cancellationToken);

    public ContextHits Search(ContextQuery query)
    {
        // The context says what is wrong with a query.
        var hits = context.Search(query);
        return query.Kind == ContextQueryKind.Words
            ? new ContextHits((totals, cancellationToken) => FuseAsync(query, totals, cancellationToken))
            : hits;
    }

    public async ValueTask IndexAsync(CancellationToken cancellationToken = default)
    {
        await context.IndexAsync(cancellationToken).ConfigureAwait(false);
        await IndexOfAsync(cancellationToken).ConfigureAwait(false);
    }

    public ContextStatistics GetStatistics()
    {
        var known = context.GetStatistics();
        return _index is { } index ? known with { IndexBytes = known.IndexBytes + index.Bytes } : known;
    }

    public ValueTask DisposeAsync()
    {
        _index = null;
        return context.DisposeAsync();
    }

    private async IAsyncEnumerable<ContextHit> FuseAsync(
        ContextQuery query, ContextSearchTotals totals, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var candidates = (int)Math.Min(int.MaxValue, Math.Max(MinCandidates, 2L * query.Limit));
        var byWords = await context.Search(query with { Limit = candidates }).ToResultAsync(cancellationToken).ConfigureAwait(false);
        List<EmbeddedPassage> byMeaning = [];
        if (!string.IsNullOrWhiteSpace(query.Pattern))
        {
            byMeaning = await NearestAsync(query, candidates, cancellationToken).ConfigureAwait(false);
        }

        var fused = new RankFusion(options.RankConstant, query.SnippetLength).Fuse(byWords.Hits, byMeaning);
        totals.Matches = Math.Max(byWords.Total, fused.Count);
        totals.IsTruncated = totals.Matches > query.Limit;
        totals.IsComplete = true;
        foreach (var hit in fused.Take(query.Limit))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return hit;
        }
    }

    // Who searches is told in the words of contexts, whatever a generator throws.
    private async ValueTask<List<EmbeddedPassage>> NearestAsync(ContextQuery query, int count, CancellationToken cancellationToken)
    {
        try
        {
            var index = await IndexOfAsync(cancellationToken).ConfigureAwait(false);
            var asked = await generator.GenerateAsync([query.Pattern], cancellationToken: cancellationToken).ConfigureAwait(false);
            return index.Nearest(asked[0].Vector.Span, count, Accepts(query));
        }
        catch (Exception error) when (error is not ContextException && !cancellationToken.IsCancellationRequested)
        {
            throw new ContextReadException($"the embeddings for the search could not be made: {error.Message}", error);
        }
    }

    private static Func<ContextDocument, bool> Accepts(ContextQuery query)
    {
        var filter = GlobFilter.Create(query.Glob);
        return document => filter.Matches(document.Id) && query.Where?.Invoke(document) != false;
    }

    // Documents that are not the ones embedded before, as after a refresh, are embedded; the others are kept.
    private async ValueTask<EmbeddingIndex> IndexOfAsync(CancellationToken cancellationToken)
    {
        List<ContextDocument> documents = [];
        await foreach (var document in context.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
            documents.Add(document);
        if (_index is { } known && known.Covers(documents)) return known;
        await _indexing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_index is { } built && built.Covers(documents)) return built;
            return _index = await EmbeddingIndex.BuildAsync(documents, _index, generator, options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _indexing.Release();
        }
    }
}
