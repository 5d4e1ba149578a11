using System.Runtime.CompilerServices;

namespace Rlm.Contexts;

/// <summary>A context of files: those below a folder that match globs, one file, or a list of them.</summary>
/// <remarks>Files are read when they are asked for and never written. Every file is checked when it is opened: none outside the folder is read, whatever links say.</remarks>
public sealed class FileSystemContext : IContextEnvironment
{
    private FileSystemContext()
    {
    }

    /// <summary>Opens a folder or a file.</summary>
    /// <param name="path">The folder, whose files model-written code sees as a list; or a file, which it sees as one string.</param>
    /// <param name="globs">What to include of a folder, such as <c>**/*.cs</c>; all files by default. One that begins with <c>!</c> excludes.</param>
    /// <param name="options">Limits; the defaults where none are given.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The context.</returns>
    /// <exception cref="FileNotFoundException">There is neither a folder nor a file of that name.</exception>
    /// <exception cref="ContextReadException">The file is no text.</exception>
    /// <exception cref="ContextLimitException">The file is larger than <see cref="FileSystemContextOptions.MaxFileSize"/>.</exception>
    public static ValueTask<FileSystemContext> OpenAsync(
        string path,
        IEnumerable<string>? globs = null,
        FileSystemContextOptions? options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException(path + globs + options + cancellationToken);

    /// <summary>Opens a list of files, which model-written code sees as a list, also with one file or none.</summary>
    /// <param name="paths">The files in their order; the host vouches for each of them.</param>
    /// <param name="options">Limits; the defaults where none are given.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The context.</returns>
    /// <exception cref="FileNotFoundException">One of the files does not exist.</exception>
    public static ValueTask<FileSystemContext> OpenAsync(
        IEnumerable<string> paths,
        FileSystemContextOptions? options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException(paths.ToString() + options + cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public async IAsyncEnumerable<ContextDocument> ListAsync(string? glob = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        yield break;
    }

    /// <inheritdoc/>
    public ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public ContextHits Search(ContextQuery query) => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask IndexAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public ContextStatistics GetStatistics() => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
