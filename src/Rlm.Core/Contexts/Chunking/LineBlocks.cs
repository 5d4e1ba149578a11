namespace Rlm.Contexts;

/// <summary>Says of lines, one after the other, how good a place before each is to cut.</summary>
internal abstract class LineBlocks
{
    /// <summary>The rank of a line before which a text is cut only where nothing else is left.</summary>
    public const int None = int.MaxValue;

    /// <summary>
    /// Gives the rank of the next line: the lower the better to cut before it, 0 the best; <see cref="None"/> for no block.
    /// </summary>
    /// <param name="line">The line, its end included; of a long one the beginning.</param>
    public abstract int RankOf(ReadOnlySpan<char> line);
}
