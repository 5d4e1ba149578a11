namespace Rlm.Contexts;

/// <summary>A piece of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Offset">Where the piece begins, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units, what it repeats of the piece before included.</param>
/// <param name="Overlap">How much of its beginning repeats the end of the piece before, in UTF-16 units.</param>
public readonly record struct ContextChunk(ContextDocument Document, long Offset, int Length, int Overlap = 0)
{
    /// <summary>Gets where the piece ends in the document, in UTF-16 units.</summary>
    public long End => Offset + Length;

    /// <summary>Reads the piece.</summary>
    /// <returns>Its text.</returns>
    /// <exception cref="ContextReadException">The document can no longer be read.</exception>
    public string ReadString() => Document.ReadString(Offset, Length);
}
