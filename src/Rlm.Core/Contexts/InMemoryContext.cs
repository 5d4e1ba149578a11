using System.Globalization;
using System.Text;

namespace Rlm.Contexts;

/// <summary>A context whose texts are held in memory.</summary>
public sealed class InMemoryContext : IContextEnvironment
{
    private const int StreamBufferLength = 65_536;

    private readonly ContextView _view;

    private InMemoryContext(ContextKind kind, IEnumerable<ContextItem> items) =>
        _view = new ContextView(items.Select(ToDocument), kind, null, typeof(InMemoryContext));

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
            texts.Select((text, index) => new ContextItem(index.ToString(CultureInfo.InvariantCulture), text)));
    }

    /// <summary>Makes a context of documents, which model-written code sees as a list, also with one document or none.</summary>
    /// <param name="items">The documents in their order.</param>
    /// <param name="kind">What they are; <see cref="ContextKind.Documents"/> by default.</param>
    /// <returns>The context.</returns>
    /// <exception cref="ArgumentException">
    /// Two documents have the same id, or <paramref name="kind"/> is <see cref="ContextKind.Text"/> and there is not exactly one.
    /// </exception>
    public static InMemoryContext FromItems(IEnumerable<ContextItem> items, ContextKind kind = ContextKind.Documents)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new InMemoryContext(kind, items);
    }

    /// <summary>Reads a text to its end and makes a context of it, which model-written code sees as a string.</summary>
    /// <param name="reader">The reader; left open.</param>
    /// <param name="id">The id of its one document.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The context.</returns>
    public static async ValueTask<InMemoryContext> FromReaderAsync(
        TextReader reader,
        string id = "text",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return FromText(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false), id);
    }

    /// <summary>Reads a stream to its end and makes a context of it, which model-written code sees as a string.</summary>
    /// <param name="stream">
    /// The stream; left open. UTF-8 unless a byte order mark says UTF-16 or UTF-32; what is invalid becomes U+FFFD.
    /// </param>
    /// <param name="id">The id of its one document.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The context.</returns>
    public static async ValueTask<InMemoryContext> FromStreamAsync(
        Stream stream,
        string id = "text",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(
            stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, StreamBufferLength, leaveOpen: true);
        return await FromReaderAsync(reader, id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default) => _view.GetShapeAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ContextDocument> ListAsync(string? glob = null, CancellationToken cancellationToken = default) =>
        _view.ListAsync(glob, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _view.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public ContextHits Search(ContextQuery query) => _view.Search(query);

    /// <inheritdoc/>
    public ValueTask IndexAsync(CancellationToken cancellationToken = default) => _view.IndexAsync(cancellationToken);

    /// <inheritdoc/>
    public ContextStatistics GetStatistics() => _view.GetStatistics();

    /// <summary>Releases the index. The texts go with the context itself.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync() => _view.DisposeAsync();

    private static InMemoryDocument ToDocument(ContextItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(item.Text, nameof(item));
        return new InMemoryDocument(item.Id, item.Text.AsMemory(), item.Metadata);
    }
}
