namespace Rlm.Contexts;

/// <summary>The text a question is asked about: an ordered set of documents that stays outside every model.</summary>
/// <remarks>
/// Nothing is read before it is asked for. All members may be called from several threads at once; one environment serves every level of a
/// recursion. Disposing it releases what it holds; its documents must not be read afterwards.
/// </remarks>
public interface IContextEnvironment : IAsyncDisposable
{
    /// <summary>Tells what kind of text this is and how much, without reading it.</summary>
    /// <param name="cancellationToken">Ends the listing that the first call may need.</param>
    /// <returns>The shape, as a root model is told of it.</returns>
    ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the documents in their order.</summary>
    /// <param name="glob">
    /// Keeps the documents whose <see cref="ContextDocument.Id"/> matches, such as <c>src/**/*.cs</c>; <see langword="null"/> keeps all.
    /// </param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The documents, as they are found.</returns>
    IAsyncEnumerable<ContextDocument> ListAsync(string? glob = null, CancellationToken cancellationToken = default);

    /// <summary>Finds one document by its id.</summary>
    /// <param name="id">The id or relative path of the document; for files both kinds of slashes are accepted.</param>
    /// <param name="cancellationToken">Ends the listing that the first call may need.</param>
    /// <returns>The document, or <see langword="null"/> where there is none of that id.</returns>
    /// <exception cref="ContextAccessException">The path is absolute or leads outside the context.</exception>
    ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Searches the text. Nothing happens until the hits are enumerated, and it stops when the enumeration does.</summary>
    /// <param name="query">What to look for, and how.</param>
    /// <returns>The hits as they are found, in the order of the text, or best first for <see cref="ContextQueryKind.Words"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of the query is out of its range.</exception>
    /// <exception cref="ContextSearchException">The query cannot be used, as with a malformed regular expression.</exception>
    ContextHits Search(ContextQuery query);

    /// <summary>Builds the index of the ranked search now instead of with its first query. Does nothing when it is there already.</summary>
    /// <param name="cancellationToken">Ends the building; the next call or query starts over.</param>
    /// <returns>A task that ends when the index is complete.</returns>
    ValueTask IndexAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells what is known and what happened so far; never reads anything.</summary>
    /// <returns>A snapshot.</returns>
    ContextStatistics GetStatistics();
}
