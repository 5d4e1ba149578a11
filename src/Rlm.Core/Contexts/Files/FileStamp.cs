namespace Rlm.Contexts;

/// <summary>By what a changed file is told from the one that was there before.</summary>
internal readonly record struct FileStamp(long Length, DateTime LastWrite);
