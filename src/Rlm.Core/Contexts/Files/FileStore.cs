using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using static System.FormattableString;

namespace Rlm.Contexts;

/// <summary>What the documents of one file-system context share: limits, cache, open files and counts.</summary>
internal sealed class FileStore(FileSystemContextOptions options, Type owner, bool followsGrowth = false) : IDisposable
{
    private const int MaxOpenFiles = 32;

    // A text above this share of the cache would push out too many others.
    private const int WholeTextShare = 8;
    private const int Gates = 64;

    // A lock for each of a million documents would be larger than the documents are.
    private readonly Lock[] _gates = [.. Enumerable.Range(0, Gates).Select(static _ => new Lock())];

    private readonly ConcurrentDictionary<ContextSkipReason, long> _skipped = new();
    private readonly long _maxTotalRead = options.MaxTotalRead;
    private long _bytesRead;
    private long _knownCharacters;
    private long _knownDocuments;
    private long _grown;

    public long CacheSize { get; } = options.CacheSize;

    public TextCache Cache { get; } = new(options.CacheSize, owner);

    public OpenFiles Files { get; } = new(MaxOpenFiles, owner);

    /// <summary>Gets whether a file to which something was appended is still read up to where it ended.</summary>
    public bool FollowsGrowth => followsGrowth;

    public long Grown => Interlocked.Read(ref _grown);

    /// <summary>Files up to this size in bytes are decoded and cached whole; a byte may become a UTF-16 unit.</summary>
    public long MaxWholeText { get; } = options.CacheSize / WholeTextShare / sizeof(char);

    /// <summary>
    /// Gets or sets whether files read whole are kept as they are, for the searches to come; only where all of them fit, since a walk
    /// through more than fits would push out each before it is needed again.
    /// </summary>
    public bool KeepsBytes { get; set; }

    public long BytesRead => Interlocked.Read(ref _bytesRead);

    public long KnownCharacters => Interlocked.Read(ref _knownCharacters);

    public long KnownDocuments => Interlocked.Read(ref _knownDocuments);

    public IReadOnlyDictionary<ContextSkipReason, long> Skipped => new Dictionary<ContextSkipReason, long>(_skipped);

    public Lock GateOf(FileDocument document) => _gates[(uint)RuntimeHelpers.GetHashCode(document) % Gates];

    public void Skip(ContextSkipReason reason) => _skipped.AddOrUpdate(reason, 1, static (_, count) => count + 1);

    public void HasGrown() => Interlocked.Increment(ref _grown);

    public void LengthIsKnown(long characters)
    {
        Interlocked.Add(ref _knownCharacters, characters);
        Interlocked.Increment(ref _knownDocuments);
    }

    /// <summary>Counts a read before it happens.</summary>
    /// <exception cref="ContextLimitException">It would go beyond the limit.</exception>
    public void Charge(int bytes)
    {
        if (Interlocked.Add(ref _bytesRead, bytes) <= _maxTotalRead) return;
        Interlocked.Add(ref _bytesRead, -bytes);
        throw new ContextLimitException(
            Invariant($"The context may read {_maxTotalRead:N0} bytes in all ")
            + $"({nameof(FileSystemContextOptions)}.{nameof(FileSystemContextOptions.MaxTotalRead)}).");
    }

    public void Dispose()
    {
        Files.Dispose();
        Cache.Dispose();
    }
}
