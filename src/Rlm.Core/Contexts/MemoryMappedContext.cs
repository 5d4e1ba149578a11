namespace Rlm.Contexts;

/// <summary>A context of one or many large files, which are used where they lie: in the system's cache of file pages.</summary>
/// <remarks>
/// <para>
/// Opening reads the first few kilobytes. Where the characters lie among the bytes is counted as far as somebody asks, on all cores; of a
/// file that is ASCII nothing is kept, of any other some 150 bytes a megabyte. Nothing is ever held whole, at any size.
/// </para>
/// <para>
/// A file may be appended to while it is open: the document ends where the file ended when it was read first, and
/// <see cref="ContextStatistics.GrownDocuments"/> counts it; <see cref="RefreshAsync"/> takes in what was added. A file that became shorter
/// or begins or ends differently has changed: reading it throws a <see cref="ContextReadException"/>, searching leaves it out and counts it
/// in <see cref="ContextStatistics.Skipped"/>. A change in the middle that keeps the length is told from an appended file by its ends only.
/// </para>
/// <para>
/// Pages are read by position instead of through a mapping of their own, which measured the same or slower and, on Unix, ends the process
/// when somebody else cuts the file. The name stays for what it means: the system's pages of the file are the only copy of it in memory.
/// </para>
/// </remarks>
public sealed class MemoryMappedContext : IContextEnvironment
{
    private readonly FileSystemContext _files;

    private MemoryMappedContext(FileSystemContext files) => _files = files;

    /// <summary>Opens a file, which model-written code sees as one string.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; the defaults where none are given.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The context.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="FileNotFoundException">There is no file of that name.</exception>
    /// <exception cref="ContextReadException">The file is no text or cannot be read.</exception>
    /// <exception cref="ContextLimitException">The file is larger than <see cref="MemoryMappedContextOptions.MaxFileSize"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ValueTask<MemoryMappedContext> OpenAsync(
        string path,
        MemoryMappedContextOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return OpenAsync([path], ContextKind.Text, options, cancellationToken);
    }

    /// <summary>Opens files, which model-written code sees as a list, also one file or none.</summary>
    /// <param name="paths">
    /// The files in their order, each named once; the host vouches for them. The paths as given are their ids, with forward slashes.
    /// </param>
    /// <param name="options">Limits; the defaults where none are given.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The context.</returns>
    /// <exception cref="FileNotFoundException">One of the files does not exist.</exception>
    /// <exception cref="ArgumentException">A path is empty, or a file is named twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ValueTask<MemoryMappedContext> OpenAsync(
        IEnumerable<string> paths,
        MemoryMappedContextOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return OpenAsync([.. paths], ContextKind.Documents, options, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default) => _files.GetShapeAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ContextDocument> ListAsync(string? glob = null, CancellationToken cancellationToken = default) =>
        _files.ListAsync(glob, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _files.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public ContextHits Search(ContextQuery query) => _files.Search(query);

    /// <inheritdoc/>
    public ValueTask IndexAsync(CancellationToken cancellationToken = default) => _files.IndexAsync(cancellationToken);

    /// <inheritdoc/>
    public ContextStatistics GetStatistics() => _files.GetStatistics();

    /// <summary>
    /// Looks again at the files. One that grew or changed becomes a new document, and so does its part of the index; documents handed out
    /// before stay what they were.
    /// </summary>
    /// <param name="cancellationToken">Ends it; nothing has changed then.</param>
    /// <returns>What changed since the files were looked at last.</returns>
    public ValueTask<ContextChanges> RefreshAsync(CancellationToken cancellationToken = default) => _files.RefreshAsync(cancellationToken);

    /// <summary>Closes the files and releases the index.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync() => _files.DisposeAsync();

    private static async ValueTask<MemoryMappedContext> OpenAsync(
        string[] paths, ContextKind kind, MemoryMappedContextOptions? options, CancellationToken cancellationToken)
    {
        var fileOptions = (options ?? new MemoryMappedContextOptions()).ToFileOptions();
        return new MemoryMappedContext(await Task.Run(
            () => FileSystemContext.OpenLarge(paths, kind, fileOptions, typeof(MemoryMappedContext), cancellationToken),
            cancellationToken).ConfigureAwait(false));
    }
}
