using System.IO.Enumeration;

namespace Rlm.Contexts;

/// <summary>
/// Walks a folder and lists its files in the order of their paths. Links to folders are not followed: what they lead to inside is listed
/// where it is.
/// </summary>
internal sealed class FileTree(string root, FileGlobs globs, PathGuard guard, FileStore store, long maxFileSize)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly List<FileDocument> _documents = [];

    public List<FileDocument> List(CancellationToken cancellationToken)
    {
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                ListFolder(folder, folders);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                store.Skip(ContextSkipReason.Unreadable);
            }
        }

        _documents.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return _documents;
    }

    private void ListFolder(string folder, Stack<string> folders)
    {
        var entries = new FileSystemEnumerable<(string Name, long Length, FileAttributes Attributes)>(
            Path.Join(root, folder),
            static (ref entry) => (entry.FileName.ToString(), entry.IsDirectory ? 0 : entry.Length, entry.Attributes),
            Everything);
        foreach (var (name, length, attributes) in entries)
        {
            var isFolder = (attributes & FileAttributes.Directory) != 0;
            var isLink = (attributes & FileAttributes.ReparsePoint) != 0;
            var id = folder.Length == 0 ? name : $"{folder}/{name}";
            if (isFolder && !isLink)
            {
                if (globs.EntersFolder(name)) folders.Push(id);
                continue;
            }

            if (isFolder) store.Skip(ContextSkipReason.Link);
            else if (globs.Includes(id)) AddFile(id, isLink, length);
        }
    }

    private void AddFile(string id, bool isLink, long length)
    {
        var path = Path.Join(root, id);
        if (isLink)
        {
            // On some systems a link to a folder is told apart only here.
            if (TargetOf(path) is not { Exists: true } target || !guard.Allows(target.FullName))
            {
                store.Skip(ContextSkipReason.Link);
                return;
            }

            length = target.Length;
        }

        if (length > maxFileSize) store.Skip(ContextSkipReason.TooLarge);
        else if (BinaryExtensions.Contains(id)) store.Skip(ContextSkipReason.Binary);
        else _documents.Add(new FileDocument(store, guard, id, path, length));
    }

    // Links that go in circles lead nowhere.
    private static FileInfo? TargetOf(string link)
    {
        try
        {
            return new FileInfo(RealPath.Resolve(link));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
