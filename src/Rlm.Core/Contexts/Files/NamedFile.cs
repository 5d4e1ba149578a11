namespace Rlm.Contexts;

/// <summary>A file that the host named.</summary>
internal sealed record NamedFile(string Id, PathGuard Guard)
{
    /// <summary>Makes a document of the file as it is now; one that is gone is empty until it is read, which then says so.</summary>
    public FileDocument ToDocument(FileStore store)
    {
        var file = new FileInfo(RealPath.Resolve(Guard.PathOf(Id)));
        return new FileDocument(
            store, Guard, Id, file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : new FileStamp(-1, default));
    }
}
