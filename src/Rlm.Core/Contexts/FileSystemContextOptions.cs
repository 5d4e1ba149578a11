namespace Rlm.Contexts;

/// <summary>Limits and habits of a <see cref="FileSystemContext"/>.</summary>
public sealed class FileSystemContextOptions
{
    /// <summary>The value of a limit that is none.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>
    /// Gets or sets the size in bytes above which a file is skipped; a single file opened by its own path throws instead.
    /// </summary>
    /// <value>10,485,760 (10 MB) by default; at least 1.</value>
    public long MaxFileSize { get; set; } = 10 * 1024 * 1024;

    /// <summary>Gets or sets the number of files above which further ones of a folder are skipped; more named one by one throw.</summary>
    /// <value>1,000,000 by default; at least 1.</value>
    public long MaxFiles { get; set; } = 1_000_000;

    /// <summary>
    /// Gets or sets the size in bytes of the texts kept in memory: decoded, two bytes for every UTF-16 unit, and as they are for the next
    /// search, where all files together are no larger than this.
    /// </summary>
    /// <value>
    /// 10,485,760 (10 MB) by default; 0 keeps nothing. Texts above an eighth of it are read piece by piece and never decoded whole.
    /// Where all files fit, the next search asks only for their length and time instead of opening and reading them again.
    /// </value>
    public long CacheSize { get; set; } = 10 * 1024 * 1024;

    /// <summary>
    /// Gets or sets the number of bytes that may be read from storage in the context's lifetime, repeated reads included.
    /// </summary>
    /// <value>
    /// <see cref="Unlimited"/> by default; at least 1. The read that would go beyond throws a <see cref="ContextLimitException"/>.
    /// </value>
    public long MaxTotalRead { get; set; } = Unlimited;

    /// <summary>
    /// Gets or sets the size in bytes up to which the index of the ranked search may grow; what lies beyond is scanned with every query.
    /// </summary>
    /// <value>
    /// 268,435,456 (256 MB) by default; at least 0. An index of plain text takes some 15 to 25 % of its size. It may go beyond by what is
    /// in the making, 10 MB at most.
    /// </value>
    public long MaxIndexSize { get; set; } = ContextSearcher.DefaultMaxIndexSize;

    /// <summary>
    /// Gets or sets whether a folder's <c>.gitignore</c> files are honoured, with those of the repository around it and its
    /// <c>.git/info/exclude</c>.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public bool UseGitIgnore { get; set; }

    /// <summary>Gets the globs of files to leave out.</summary>
    /// <value><c>**/.git/**</c>, <c>**/.hg/**</c> and <c>**/.svn/**</c> by default: what version control keeps for itself.</value>
    public IList<string> Exclude { get; } = ["**/.git/**", "**/.hg/**", "**/.svn/**"];

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxFileSize, 1, nameof(MaxFileSize));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxFiles, 1, nameof(MaxFiles));
        ArgumentOutOfRangeException.ThrowIfNegative(CacheSize, nameof(CacheSize));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTotalRead, 1, nameof(MaxTotalRead));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxIndexSize, nameof(MaxIndexSize));
    }
}
