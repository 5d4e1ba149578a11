using System.Runtime.CompilerServices;
using System.Text;

namespace Rlm.Contexts;

/// <summary>A context whose texts are held in memory.</summary>
public sealed class InMemoryContext : IContextEnvironment
{
    private const int StreamBufferLength = 65_536;

    private readonly ContextKind _kind;
    private readonly List<ContextDocument> _documents;
    private readonly Dictionary<string, ContextDocument> _byId;
    private readonly ContextSearcher _searcher;
    private readonly long _characters;

    private InMemoryContext(ContextKind kind, IEnumerable<ContextItem> items)
    {
        _kind = kind;
        _byId = new Dictionary<string, ContextDocument>(StringComparer.Ordinal);
        _documents = [];
        foreach (var item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
            ArgumentNullException.ThrowIfNull(item.Text, nameof(items));
            var document = new InMemoryDocument(item.Id, item.Text.AsMemory(), item.Metadata);
            if (!_byId.TryAdd(document.Id, document)) throw new ArgumentException($"Two documents have the id '{item.Id}'.", nameof(items));
            _documents.Add(document);
            _characters += document.Length;
        }

        _searcher = new ContextSearcher(_ => new ValueTask<IReadOnlyList<ContextDocument>>(_documents), ContextSearcher.DefaultMaxIndexSize);
    }

    /// <summary>Makes a context of one text, which model-written code sees as a string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id of its one document.</param>
    /// <param name="metadata">Whatever else is known of it.</param>
    /// <returns>The context.</returns>
    public static InMemoryContext FromText(string text, string id = "text", IReadOnlyDictionary<string, object?>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new InMemoryContext(ContextKind.Text, [new ContextItem(id, text, metadata)]);
    }

    /// <summary>Makes a context of several texts, which model-written code sees as a list, also with one text or none.</summary>
    /// <param name="texts">The texts; their ids are <c>0</c>, <c>1</c> and so on.</param>
    /// <returns>The context.</returns>
    public static InMemoryContext FromTexts(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new InMemoryContext(
            ContextKind.Documents,
            texts.Select((text, index) => new ContextItem(index.ToString(System.Globalization.CultureInfo.InvariantCulture), text)));
    }

    /// <summary>Makes a context of documents, which model-written code sees as a list, also with one document or none.</summary>
    /// <param name="items">The documents in their order.</param>
    /// <param name="kind">What they are; <see cref="ContextKind.Documents"/> by default.</param>
    /// <returns>The context.</returns>
    /// <exception cref="ArgumentException">Two documents have the same id, or <paramref name="kind"/> is <see cref="ContextKind.Text"/> and there is not exactly one.</exception>
    public static InMemoryContext FromItems(IEnumerable<ContextItem> items, ContextKind kind = ContextKind.Documents)
    {
        ArgumentNullException.ThrowIfNull(items);
        var context = new InMemoryContext(kind, items);
        return kind != ContextKind.Text || context._documents.Count == 1
            ? context
            : throw new ArgumentException("A context that is one text has exactly one document.", nameof(items));
    }

    /// <summary>Reads a text to its end and makes a context of it, which model-written code sees as a string.</summary>
    /// <param name="reader">The reader; left open.</param>
    /// <param name="id">The id of its one document.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The context.</returns>
    public static async ValueTask<InMemoryContext> FromReaderAsync(TextReader reader, string id = "text", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return FromText(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false), id);
    }

    /// <summary>Reads a stream to its end and makes a context of it, which model-written code sees as a string.</summary>
    /// <param name="stream">The stream; left open. UTF-8 unless a byte order mark says UTF-16 or UTF-32; what is invalid becomes U+FFFD.</param>
    /// <param name="id">The id of its one document.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The context.</returns>
    public static async ValueTask<InMemoryContext> FromStreamAsync(Stream stream, string id = "text", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, StreamBufferLength, leaveOpen: true);
        return await FromReaderAsync(reader, id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default) =>
        new(ContextShapes.Describe(_kind, _documents, source: null, _characters));

    /// <inheritdoc/>
    public async IAsyncEnumerable<ContextDocument> ListAsync(string? glob = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
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
        return new(_byId.GetValueOrDefault(id));
    }

    /// <inheritdoc/>
    public ContextHits Search(ContextQuery query) => _searcher.Search(query);

    /// <inheritdoc/>
    public ValueTask IndexAsync(CancellationToken cancellationToken = default) => _searcher.IndexAsync(cancellationToken);

    /// <inheritdoc/>
    public ContextStatistics GetStatistics() => new()
    {
        Documents = _documents.Count,
        Bytes = _characters * sizeof(char),
        KnownCharacters = _characters,
        KnownDocuments = _documents.Count,
        IndexedPassages = _searcher.IndexedPassages,
        IndexBytes = _searcher.IndexBytes,
    };

    /// <summary>Releases the index. The texts go with the context itself.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        _searcher.Dispose();
        return ValueTask.CompletedTask;
    }
}
