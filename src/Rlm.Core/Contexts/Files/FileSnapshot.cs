namespace Rlm.Contexts;

/// <summary>A file as it was found when it was opened first; later openings must find the same.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Stamp">Its length and time.</param>
/// <param name="Head">Its first bytes, where it may grow.</param>
/// <param name="Tail">Its last bytes, where it may grow.</param>
internal sealed record FileSnapshot(FileFormat Format, FileStamp Stamp, byte[] Head, byte[] Tail)
{
    public const int TailLength = 4_096;

    /// <summary>Gets the length and time at which it was last found to be the same but for what was appended.</summary>
    public FileStamp Seen { get; init; } = Stamp;

    /// <summary>The length of the text in bytes.</summary>
    public long TextLength => Format.IsBinary ? 0 : Stamp.Length - Format.PreambleLength;
}
