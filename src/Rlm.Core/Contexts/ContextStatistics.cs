using System.Collections.ObjectModel;

namespace Rlm.Contexts;

/// <summary>What is known of a context and what happened to it so far.</summary>
public sealed record ContextStatistics
{
    /// <summary>Gets the number of documents listed so far.</summary>
    public long Documents { get; init; }

    /// <summary>Gets the size in bytes of the documents listed so far.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets the number of UTF-16 units of the documents whose length is known so far.</summary>
    public long KnownCharacters { get; init; }

    /// <summary>Gets the number of documents whose length is known so far.</summary>
    public long KnownDocuments { get; init; }

    /// <summary>Gets the number of files left out so far, by reason.</summary>
    public IReadOnlyDictionary<ContextSkipReason, long> Skipped { get; init; } = ReadOnlyDictionary<ContextSkipReason, long>.Empty;

    /// <summary>Gets the globs given at opening that no file listed so far matches; a misspelt one is found here.</summary>
    public IReadOnlyList<string> UnmatchedGlobs { get; init; } = [];

    /// <summary>
    /// Gets the number of documents whose file was appended to since it was read first; they end where it ended then.
    /// </summary>
    public long GrownDocuments { get; init; }

    /// <summary>Gets the number of bytes read from storage so far, repeated reads included.</summary>
    public long BytesRead { get; init; }

    /// <summary>Gets how often a read was served from the cache.</summary>
    public long CacheHits { get; init; }

    /// <summary>Gets how often a document had to be decoded.</summary>
    public long CacheMisses { get; init; }

    /// <summary>Gets the size in bytes of the texts in the cache.</summary>
    public long CacheBytes { get; init; }

    /// <summary>Gets the number of passages in the index of the ranked search; 0 until it is built.</summary>
    public long IndexedPassages { get; init; }

    /// <summary>Gets the size in bytes of the index of the ranked search; 0 until it is built.</summary>
    public long IndexBytes { get; init; }
}
