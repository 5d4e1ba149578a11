using System.Runtime.CompilerServices;

namespace Rlm.Contexts;

/// <summary>
/// A context made of documents that other contexts hold: a subset of them, slices, or both. Reading goes through to where the text is,
/// cache included.
/// </summary>
/// <remarks>The contexts that hold the documents must outlive it; disposing the view does not dispose them.</remarks>
public sealed class ContextView : IContextEnvironment
{
    private readonly ContextKind _kind;
    private readonly string? _source;
    private readonly List<ContextDocument> _documents;
    private readonly Dictionary<string, ContextDocument> _byId = new(StringComparer.Ordinal);
    private readonly ContextSearcher _searcher;
    private readonly Type _owner;
    private volatile bool _disposed;

    /// <summary>Initializes a view.</summary>
    /// <param name="documents">The documents in their order.</param>
    /// <param name="kind">What they are; <see cref="ContextKind.Documents"/> by default.</param>
    /// <param name="source">Where the text comes from, if there is something to tell.</param>
    /// <exception cref="ArgumentException">
    /// Two documents have the same id, or <paramref name="kind"/> is <see cref="ContextKind.Text"/> and there is not exactly one.
    /// </exception>
    public ContextView(IEnumerable<ContextDocument> documents, ContextKind kind = ContextKind.Documents, string? source = null)
        : this(documents, kind, source, typeof(ContextView))
    {
    }

    internal ContextView(IEnumerable<ContextDocument> documents, ContextKind kind, string? source, Type owner)
    {
        _owner = owner;
        ArgumentNullException.ThrowIfNull(documents);
        _kind = kind;
        _source = source;
        _documents = [.. documents];
        foreach (var document in _documents)
        {
            ArgumentNullException.ThrowIfNull(document, nameof(documents));
            if (!_byId.TryAdd(document.Id, document))
                throw new ArgumentException($"Two documents have the id '{document.Id}'.", nameof(documents));
        }

        if (kind == ContextKind.Text && _documents.Count != 1)
            throw new ArgumentException("A context that is one text has exactly one document.", nameof(documents));
        _searcher = new ContextSearcher(
            _ =>
            {
                ThrowIfDisposed();
                return new ValueTask<IReadOnlyList<ContextDocument>>(_documents);
            },
            ContextSearcher.DefaultMaxIndexSize);
    }

    /// <inheritdoc/>
    public ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        var (known, characters) = Known();
        return new(ContextShapes.Describe(_kind, _documents, _source, known == _documents.Count ? characters : null));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ContextDocument> ListAsync(
        string? glob = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        await ValueTask.CompletedTask.ConfigureAwait(false);
        var filter = GlobFilter.Create(glob);
        foreach (var document in _documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (filter.Matches(document.Id)) yield return document;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ThrowIfDisposed();
        return new(_byId.GetValueOrDefault(id) ?? _byId.GetValueOrDefault(RelativePath.Normalize(id)));
    }

    /// <inheritdoc/>
    public ContextHits Search(ContextQuery query)
    {
        ThrowIfDisposed();
        return _searcher.Search(query);
    }

    /// <inheritdoc/>
    public ValueTask IndexAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        return _searcher.IndexAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ContextStatistics GetStatistics()
    {
        var (known, characters) = Known();
        return new ContextStatistics
        {
            Documents = _documents.Count,
            Bytes = _documents.Sum(static document => document.ByteLength),
            KnownCharacters = characters,
            KnownDocuments = known,
            IndexedPassages = _searcher.IndexedPassages,
            IndexBytes = _searcher.IndexBytes,
        };
    }

    /// <summary>Releases the view's index; the documents stay with the contexts that hold them.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        _searcher.Dispose();
        return ValueTask.CompletedTask;
    }

    private void ThrowIfDisposed()
    {
        ObjectDisposedException.ThrowIf(_disposed, _owner);
    }

    private (int Documents, long Characters) Known()
    {
        var known = _documents.Where(static document => document.IsLengthKnown).ToList();
        return (known.Count, known.Sum(static document => document.Length));
    }
}
