namespace Rlm.Contexts;

/// <summary>Limits of a <see cref="MemoryMappedContext"/>.</summary>
public sealed class MemoryMappedContextOptions
{
    /// <summary>Gets or sets the size in bytes up to which a file is taken; a larger one throws.</summary>
    /// <value><see cref="FileSystemContextOptions.Unlimited"/> by default; at least 1.</value>
    public long MaxFileSize { get; set; } = FileSystemContextOptions.Unlimited;

    /// <summary>Gets or sets the number of bytes that may be read in the context's lifetime, repeated reads included.</summary>
    /// <value>
    /// <see cref="FileSystemContextOptions.Unlimited"/> by default; at least 1. The read that would go beyond throws a
    /// <see cref="ContextLimitException"/>.
    /// </value>
    public long MaxTotalRead { get; set; } = FileSystemContextOptions.Unlimited;

    /// <summary>
    /// Gets or sets the size in bytes up to which the index of the ranked search may grow; what lies beyond is scanned with every query.
    /// </summary>
    /// <value>268,435,456 (256 MB) by default, which plain text of 1 to 1.5 GB fills; at least 0.</value>
    public long MaxIndexSize { get; set; } = ContextSearcher.DefaultMaxIndexSize;

    internal FileSystemContextOptions ToFileOptions()
    {
        var options = new FileSystemContextOptions
        {
            MaxFileSize = MaxFileSize,
            MaxFiles = FileSystemContextOptions.Unlimited,
            MaxTotalRead = MaxTotalRead,
            MaxIndexSize = MaxIndexSize,

            // What the system keeps of the files is cache enough.
            CacheSize = 0,
        };
        options.Validate();
        return options;
    }
}
