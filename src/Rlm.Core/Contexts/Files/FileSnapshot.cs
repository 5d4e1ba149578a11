namespace Rlm.Contexts;

/// <summary>A file as it was found when it was opened first; later openings must find the same.</summary>
internal sealed record FileSnapshot(FileFormat Format, long FileLength, DateTime LastWrite)
{
    /// <summary>The length of the text in bytes.</summary>
    public long TextLength => Format.IsBinary ? 0 : FileLength - Format.PreambleLength;
}
