namespace Rlm.Contexts;

/// <summary>Size and shape of a context, which is all a root model is told of it.</summary>
public sealed record ContextShape
{
    /// <summary>Gets what the context is.</summary>
    public required ContextKind Kind { get; init; }

    /// <summary>Gets the number of documents.</summary>
    public required long Documents { get; init; }

    /// <summary>Gets the size in bytes of all documents as they are stored.</summary>
    public required long Bytes { get; init; }

    /// <summary>Gets the length of all documents in UTF-16 units.</summary>
    /// <value><see langword="null"/> where that is not known without reading; <see cref="Bytes"/> is then close for text in UTF-8.</value>
    public long? Characters { get; init; }

    /// <summary>Gets the ids of some documents, spread evenly over all of them.</summary>
    public IReadOnlyList<string> SampleIds { get; init; } = [];

    /// <summary>Gets the length of the largest document in bytes.</summary>
    public long LargestBytes { get; init; }

    /// <summary>Gets where the text comes from, such as the folder's name.</summary>
    /// <value><see langword="null"/> where there is nothing to tell.</value>
    public string? Source { get; init; }
}
