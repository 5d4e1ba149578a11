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
    private const int MaxListStep = 4_096;

    private readonly ContextKind _kind;
    private readonly string _source;
    private readonly FileStore _store;
    private readonly FileGlobs? _globs;
    private readonly Func<FileListing> _list;
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly ContextSearcher _searcher;
    private readonly Type _owner;
    private volatile FileListing _listing;
    private volatile bool _disposed;

    private FileSystemContext(
        ContextKind kind,
        string source,
        FileStore store,
        FileSystemContextOptions options,
        FileGlobs? globs,
        Type owner,
        Func<FileListing> list)
    {
        _kind = kind;
        _source = source;
        _store = store;
        _globs = globs;
        _owner = owner;
        _list = list;
        _listing = list();
        _searcher = new ContextSearcher(ListAllAsync, options.MaxIndexSize);
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
    /// <exception cref="ContextLimitException">There are more than <see cref="FileSystemContextOptions.MaxFiles"/>.</exception>
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
        return await Task.Run(() => OpenFiles(all, ContextKind.Documents, options, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default)
    {
        var documents = await ListAllAsync(cancellationToken).ConfigureAwait(false);
        return ContextShapes.Describe(_kind, documents, _source, _store.KnownDocuments == documents.Count ? _store.KnownCharacters : null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ContextDocument> ListAsync(
        string? glob = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        var filter = GlobFilter.Create(glob);
        var listing = _listing;

        // Finding files is work for another thread; a few at a time, so that the first ones are there at once.
        for (int number = 0, step = 1; ; step = Math.Min(MaxListStep, step * 2))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (number + step > listing.Count && !listing.IsComplete)
            {
                var last = number + step - 1;
                await Task.Run(() => listing.At(last), cancellationToken).ConfigureAwait(false);
            }

            for (var end = number + step; number < end; number++)
            {
                if (listing.At(number) is not { } document) yield break;
                cancellationToken.ThrowIfCancellationRequested();
                if (filter.Matches(document.Id)) yield return document;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        await ListAllAsync(cancellationToken).ConfigureAwait(false);
        var listing = _listing;
        if (listing.Find(id, cancellationToken) is { } document) return document;
        if (listing.Find(RelativePath.Normalize(id), cancellationToken) is { } normal) return normal;
        return RelativePath.LeadsOutside(id)
            ? throw new ContextAccessException($"'{id}' is refused: documents are named by their path below the context's root.")
            : null;
    }

    /// <summary>
    /// Looks again which files there are and which have changed. What changed becomes a new document, and so does its part of the index;
    /// documents handed out before stay what they were, which for a changed file means that reading one throws.
    /// </summary>
    /// <param name="cancellationToken">Ends the listing; nothing has changed then.</param>
    /// <returns>What changed since the files were listed last.</returns>
    /// <exception cref="ContextReadException">The folder cannot be listed any more.</exception>
    public async ValueTask<ContextChanges> RefreshAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        await _refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var before = await ListAllAsync(cancellationToken).ConfigureAwait(false);
            var (listing, changes) = await Task.Run(() => FileChanges.Find(before, _list(), _kind, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            if (changes != default) _listing = listing;
            return changes;
        }
        finally
        {
            _refreshing.Release();
        }
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
    public ContextStatistics GetStatistics() => new()
    {
        Documents = _listing.Count,
        Bytes = _listing.Bytes,
        KnownCharacters = _store.KnownCharacters,
        KnownDocuments = _store.KnownDocuments,
        Skipped = _store.Skipped,
        UnmatchedGlobs = _listing.IsComplete ? _globs?.Unmatched ?? [] : [],
        GrownDocuments = _store.Grown,
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
        if (_disposed) return ValueTask.CompletedTask;
        _disposed = true;
        _searcher.Dispose();
        _store.Dispose();
        _listing.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens files that may be appended to while they are open, of any size.</summary>
    internal static FileSystemContext OpenLarge(
        string[] paths, ContextKind kind, FileSystemContextOptions options, Type owner, CancellationToken cancellationToken)
    {
        var store = new FileStore(options, owner, followsGrowth: true);
        try
        {
            return Create(
                kind,
                kind == ContextKind.Text ? paths[0] : $"{paths.Length} files",
                store,
                options,
                owner,
                Named(paths, kind, store, options, cancellationToken));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static FileSystemContext Open(string path, FileGlobs globs, FileSystemContextOptions options)
    {
        if (!Directory.Exists(path))
        {
            if (!File.Exists(path)) throw new FileNotFoundException($"There is neither a folder nor a file '{path}'.", path);
            return OpenFiles([path], ContextKind.Text, options, CancellationToken.None);
        }

        var store = new FileStore(options, typeof(FileSystemContext));
        var guard = PathGuard.ForFolder(path);
        return new FileSystemContext(
            ContextKind.Documents,
            path,
            store,
            options,
            globs,
            typeof(FileSystemContext),
            () => new FileListing(new FileTree(path, globs, guard, store, options).List(), isSorted: true));
    }

    private static FileSystemContext OpenFiles(
        string[] paths, ContextKind kind, FileSystemContextOptions options, CancellationToken cancellationToken)
    {
        if (paths.Length > options.MaxFiles)
        {
            throw new ContextLimitException(
                Invariant($"{paths.Length:N0} files are more than the {options.MaxFiles:N0} allowed ")
                + $"({nameof(FileSystemContextOptions)}.{nameof(FileSystemContextOptions.MaxFiles)}).");
        }

        var store = new FileStore(options, typeof(FileSystemContext));
        try
        {
            var documents = Named(paths, kind, store, options, cancellationToken);
            return Create(
                kind, kind == ContextKind.Text ? paths[0] : $"{paths.Length} files", store, options, typeof(FileSystemContext), documents);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static FileSystemContext Create(
        ContextKind kind, string source, FileStore store, FileSystemContextOptions options, Type owner, List<NamedFile> files) =>
        new(kind, source, store, options, null, owner, () =>
            new FileListing(files.Select(file => file.ToDocument(store)), isSorted: false));

    // Every file is looked at once: whether it is there, and how large.
    private static List<NamedFile> Named(
        string[] paths, ContextKind kind, FileStore store, FileSystemContextOptions options, CancellationToken cancellationToken)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<NamedFile> files = [];
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
            var id = kind == ContextKind.Text ? Path.GetFileName(path) : path.Replace('\\', '/');
            if (!File.Exists(path)) throw new FileNotFoundException($"There is no file '{path}'.", path);
            if (!ids.Add(id)) throw new ArgumentException($"The file '{path}' is named twice.", nameof(paths));
            var file = new NamedFile(id, PathGuard.ForFile(Path.GetFullPath(path)));
            var document = file.ToDocument(store);
            if (document.ByteLength <= options.MaxFileSize) files.Add(file);
            else if (kind == ContextKind.Text) throw TooLarge(path, document.ByteLength, options.MaxFileSize);
            else store.Skip(ContextSkipReason.TooLarge);
            if (kind == ContextKind.Text && document.IsBinary) throw new ContextReadException($"'{path}' is no text.");
        }

        return files;
    }

    private static ContextLimitException TooLarge(string path, long length, long maxFileSize) => new(
        Invariant($"'{path}' has {length:N0} bytes, more than the {maxFileSize:N0} allowed ")
        + $"({nameof(FileSystemContextOptions)}.{nameof(FileSystemContextOptions.MaxFileSize)}).");

    private async ValueTask<IReadOnlyList<ContextDocument>> ListAllAsync(CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        var listing = _listing;
        var all = listing.IsComplete
            ? listing.All(cancellationToken)
            : await Task.Run(() => listing.All(cancellationToken), cancellationToken).ConfigureAwait(false);
        _store.KeepsBytes = listing.Bytes <= _store.CacheSize;
        return all;
    }

    private void ThrowIfDisposed()
    {
        ObjectDisposedException.ThrowIf(_disposed, _owner);
    }
}
