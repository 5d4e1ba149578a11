namespace Rlm.Contexts;

/// <summary>A block of a file's bytes and what lies before it.</summary>
/// <param name="Number">Its number, from the beginning of the text.</param>
/// <param name="CharsBefore">How many UTF-16 units lie before it.</param>
/// <param name="PairsBefore">How many surrogate pairs do.</param>
/// <param name="HasPairs">Whether there are such in it.</param>
internal readonly record struct TextBlock(int Number, long CharsBefore, long PairsBefore, bool HasPairs)
{
    /// <summary>Gets where it begins among the bytes, but for a character that goes on from the block before.</summary>
    public long Position => (long)Number * TextLayout.BlockLength;
}
