namespace Rlm;

/// <summary>How a ranked search is fused with embeddings.</summary>
public sealed class EmbeddingSearchOptions
{
    /// <summary>Gets or sets the length up to which a passage is embedded as one, in UTF-16 units.</summary>
    /// <value>1,500 by default; at least 100.</value>
    public int PassageLength { get; set; } = 1_500;

    /// <summary>
    /// Gets or sets the number of passages that are embedded at most; what lies beyond is found by its words only. An embedding takes a
    /// byte for each of its dimensions.
    /// </summary>
    /// <value>100,000 by default, which are 150 MB of text and, with 1,536 dimensions, as many of memory; at least 0.</value>
    public int MaxPassages { get; set; } = 100_000;

    /// <summary>Gets or sets the number of passages sent to the generator at once.</summary>
    /// <value>64 by default; at least 1.</value>
    public int BatchSize { get; set; } = 64;

    /// <summary>Gets or sets the number of requests to the generator in flight.</summary>
    /// <value>4 by default; at least 1.</value>
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// Gets or sets how little the first places count more than the later ones: a passage at place <c>n</c> gets <c>1 / (value + n)</c>.
    /// </summary>
    /// <value>60 by default; at least 1.</value>
    public int RankConstant { get; set; } = 60;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PassageLength, 100, nameof(PassageLength));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxPassages, nameof(MaxPassages));
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1, nameof(BatchSize));
        ArgumentOutOfRangeException.ThrowIfLessThan(Concurrency, 1, nameof(Concurrency));
        ArgumentOutOfRangeException.ThrowIfLessThan(RankConstant, 1, nameof(RankConstant));
    }
}
