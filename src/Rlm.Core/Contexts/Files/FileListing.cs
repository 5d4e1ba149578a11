namespace Rlm.Contexts;

/// <summary>The files of a context, found once.</summary>
internal sealed class FileListing
{
    public FileListing(List<FileDocument> documents)
    {
        Documents = documents;
        ById = documents.ToDictionary(static document => document.Id, StringComparer.Ordinal);
        Bytes = documents.Sum(static document => document.ByteLength);
    }

    public IReadOnlyList<FileDocument> Documents { get; }

    public Dictionary<string, FileDocument> ById { get; }

    public long Bytes { get; }
}
