namespace Rlm;

/// <summary>The running cell printed something.</summary>
/// <param name="Text">The new output alone.</param>
public sealed record CodeOutput(string Text) : RlmUpdate
{
    /// <summary>Gets whether the cell printed more than this, of which nothing is told any more.</summary>
    /// <value>
    /// <see langword="true"/> for the last update of a cell that printed more than 65,536 characters, or more than
    /// <see cref="RlmOptions.MaxOutputCharacters"/> where that is more.
    /// </value>
    public bool IsTruncated { get; init; }
}
