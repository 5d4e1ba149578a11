using Rlm.Contexts;

namespace Rlm.Trajectories;

/// <summary>What the context of an agent was. Of its text there is nothing in a trajectory but this.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Documents">The number of documents.</param>
/// <param name="Bytes">The size in bytes, as it is stored.</param>
public sealed record TrajectoryContext(ContextKind Kind, long Documents, long Bytes)
{
    /// <summary>Gets the length in UTF-16 units; <see langword="null"/> where it was not known at the start.</summary>
    public long? Characters { get; init; }

    /// <summary>Gets where the text comes from, such as the folder's name.</summary>
    /// <value><see langword="null"/> where there was nothing to tell.</value>
    public string? Source { get; init; }

    /// <summary>Gets a hash that tells contexts apart, of 32 hexadecimal digits.</summary>
    /// <remarks>
    /// A context may be far too large to be read for this. The hash is over its kind, the id and length of every document, and samples of
    /// up to 64 documents: 4,096 bytes (of files) or characters (of texts in memory) at the beginning, in the middle and at the end, all of
    /// what is not longer than three such samples. Two contexts of equal lengths that differ between the samples only have the same hash;
    /// and a text in memory has another than the same text in a file.
    /// </remarks>
    /// <value><see langword="null"/> where the documents could not be listed.</value>
    public string? Hash { get; init; }
}
