namespace Rlm.Contexts;

/// <summary>By what a changed file is told from the one that was there before.</summary>
internal readonly record struct FileStamp(long Length, DateTime LastWrite)
{
    /// <summary>Asks for the stamp of a file by its name; none where there is no such file.</summary>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : default;
    }
}
