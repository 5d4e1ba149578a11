using System.Runtime.CompilerServices;
using static System.FormattableString;

namespace Rlm.Contexts;

/// <summary>A context of files: those below a folder that match globs, one file, or a list of them.</summary>
/// <remarks>
/// Files are read when they are asked for and never written. Every file is checked when it is opened: none outside the folder is read,
/// whatever links say. A file whose bytes are no text is an empty document, counted in <see cref="ContextStatistics.Skipped"/> when it is
/// first looked at, or left out where its name tells. Links to folders are not followed.
/// </remarks>
public sealed class FileSystemContext : IContextEnvironment
{
    private readonly ContextKind _kind;
    private readonly string _source;
    private readonly FileStore _store;
    private readonly Func<CancellationToken, List<FileDocument>> _list;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ContextSearcher _searcher;
    private volatile FileListing? _documents;

    private FileSystemContext(
        ContextKind kind,
        string source,
        FileStore store,
        FileSystemContextOptions options,
        Func<CancellationToken, List<FileDocument>> list)
    {
        _kind = kind;
        _source = source;
        _store = store;
        _list = list;
        _searcher = new ContextSearcher(async token => (await ListingAsync(token).ConfigureAwait(false)).Documents, options.MaxIndexSize);
    }

    /// <summary>Opens a folder or a file.</summary>
    /// <param name="path">The folder, whose files model-written code sees as a list; or a file, which it sees as one string.</param>
    /// <param name="globs">
    /// What to include of a folder, such as <c>**/*.cs</c>; all files by default. One that begins with <c>!</c> excludes.
    /// </param>
    /// <param name="options">Limits; the defaults where none are given.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The context. A folder is listed on first need.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> or one of the globs is empty.</exception>
    /// <exception cref="FileNotFoundException">There is neither a folder nor a file of that name.</exception>
    /// <exception cref="ContextReadException">The file is no text or cannot be read.</exception>
    /// <exception cref="ContextLimitException">The file is larger than <see cref="FileSystemContextOptions.MaxFileSize"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static async ValueTask<FileSystemContext> OpenAsync(
        string path,
        IEnumerable<string>? globs = null,
        FileSystemContextOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new FileSystemContextOptions();
        options.Validate();
        var patterns = new FileGlobs(globs, options.Exclude);
        return await Task.Run(() => Open(Path.GetFullPath(path), patterns, options), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens a list of files, which model-written code sees as a list, also with one file or none.</summary>
    /// <param name="paths">
    /// The files in their order, each named once; the host vouches for them. The paths as given are their ids, with forward slashes.
    /// </param>
    /// <param name="options">Limits; the defaults where none are given.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The context.</returns>
    /// <exception cref="FileNotFoundException">One of the files does not exist.</exception>
    /// <exception cref="ArgumentException">A path is empty, or a file is named twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static async ValueTask<FileSystemContext> OpenAsync(
        IEnumerable<string> paths,
        FileSystemContextOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= new FileSystemContextOptions();
        options.Validate();
        string[] all = [.. paths];
        return await Task.Run(() => OpenFiles(all, options, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default)
    {
        var documents = (await ListingAsync(cancellationToken).ConfigureAwait(false)).Documents;
        return ContextShapes.Describe(_kind, documents, _source, _store.KnownDocuments == documents.Count ? _store.KnownCharacters : null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ContextDocument> ListAsync(
        string? glob = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var filter = GlobFilter.Create(glob);
        foreach (var document in (await ListingAsync(cancellationToken).ConfigureAwait(false)).Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (filter.Matches(document.Id)) yield return document;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        var listing = await ListingAsync(cancellationToken).ConfigureAwait(false);
        if (listing.ById.TryGetValue(id, out var document)) return document;
        if (listing.ById.TryGetValue(RelativePath.Normalize(id), out document)) return document;
        return RelativePath.LeadsOutside(id)
            ? throw new ContextAccessException($"'{id}' is refused: documents are named by their path below the context's root.")
            : null;
    }

    /// <inheritdoc/>
    public ContextHits Search(ContextQuery query) => _searcher.Search(query);

    /// <inheritdoc/>
    public ValueTask IndexAsync(CancellationToken cancellationToken = default) => _searcher.IndexAsync(cancellationToken);

    /// <inheritdoc/>
    public ContextStatistics GetStatistics() => new()
    {
        Documents = _documents?.Documents.Count ?? 0,
        Bytes = _documents?.Bytes ?? 0,
        KnownCharacters = _store.KnownCharacters,
        KnownDocuments = _store.KnownDocuments,
        Skipped = _store.Skipped,
        BytesRead = _store.BytesRead,
        CacheHits = _store.Cache.Hits,
        CacheMisses = _store.Cache.Misses,
        CacheBytes = _store.Cache.Bytes,
        IndexedPassages = _searcher.IndexedPassages,
        IndexBytes = _searcher.IndexBytes,
    };

    /// <summary>Closes the files and releases cache and index.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        _searcher.Dispose();
        _store.Dispose();
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }

    private static FileSystemContext Open(string path, FileGlobs globs, FileSystemContextOptions options)
    {
        var maxFileSize = options.MaxFileSize;
        if (Directory.Exists(path))
        {
            var folderStore = new FileStore(options);
            var guard = PathGuard.ForFolder(path);
            return new FileSystemContext(
                ContextKind.Documents,
                path,
                folderStore,
                options,
                token => new FileTree(path, globs, guard, folderStore, maxFileSize).List(token));
        }

        var file = new FileInfo(path);
        if (!file.Exists) throw new FileNotFoundException($"There is neither a folder nor a file '{path}'.", path);
        var store = new FileStore(options);
        try
        {
            var document = OpenFile(store, path, file.Name);
            if (document.ByteLength > maxFileSize) throw TooLarge(path, document.ByteLength, maxFileSize);
            if (document.IsBinary) throw new ContextReadException($"'{path}' is no text.");
            return new FileSystemContext(ContextKind.Text, path, store, options, _ => [document]);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static FileSystemContext OpenFiles(string[] paths, FileSystemContextOptions options, CancellationToken cancellationToken)
    {
        var store = new FileStore(options);
        try
        {
            HashSet<string> ids = new(StringComparer.Ordinal);
            List<FileDocument> documents = [];
            foreach (var path in paths)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
                var id = path.Replace('\\', '/');
                if (!File.Exists(path)) throw new FileNotFoundException($"There is no file '{path}'.", path);
                if (!ids.Add(id)) throw new ArgumentException($"The file '{path}' is named twice.", nameof(paths));
                var document = OpenFile(store, Path.GetFullPath(path), id);
                if (document.ByteLength > options.MaxFileSize) store.Skip(ContextSkipReason.TooLarge);
                else documents.Add(document);
            }

            return new FileSystemContext(ContextKind.Documents, $"{paths.Length} files", store, options, _ => documents);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static FileDocument OpenFile(FileStore store, string path, string id)
    {
        var guard = PathGuard.ForFile(path);
        return new FileDocument(store, guard, id, path, new FileInfo(RealPath.Resolve(path)).Length);
    }

    private static ContextLimitException TooLarge(string path, long length, long maxFileSize) => new(
        Invariant($"'{path}' has {length:N0} bytes, more than the {maxFileSize:N0} allowed ")
        + $"({nameof(FileSystemContextOptions)}.{nameof(FileSystemContextOptions.MaxFileSize)}).");

    private async ValueTask<FileListing> ListingAsync(CancellationToken cancellationToken)
    {
        if (_documents is { } known) return known;
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _documents ??= new FileListing(await Task.Run(() => _list(cancellationToken), cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _gate.Release();
        }
    }
}
