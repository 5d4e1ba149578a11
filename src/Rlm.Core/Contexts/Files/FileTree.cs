using System.IO.Enumeration;

namespace Rlm.Contexts;

/// <summary>
/// Walks a folder and gives its files in the order of their paths, as they are found. Links to folders are not followed: what they lead to
/// inside is listed where it is.
/// </summary>
internal sealed class FileTree(string root, FileGlobs globs, PathGuard guard, FileStore store, FileSystemContextOptions options)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly long _maxFileSize = options.MaxFileSize;
    private readonly long _maxFiles = options.MaxFiles;
    private readonly bool _usesGitIgnore = options.UseGitIgnore;
    private long _files;

    /// <exception cref="ContextReadException">The folder itself cannot be listed.</exception>
    public IEnumerable<FileDocument> List()
    {
        var folders = new Stack<Level>();
        folders.Push(new Level(Entries("", _usesGitIgnore ? GitIgnoreFile.OfParents(root) : null)));
        while (folders.TryPeek(out var level))
        {
            if (!level.MoveNext())
            {
                folders.Pop();
                continue;
            }

            var (id, entry, rules) = level.Current;
            if (entry.IsFolder) folders.Push(new Level(Entries(id, rules)));
            else if (FileOf(id, entry) is { } document) yield return document;
        }
    }

    // What is in a folder and wanted; folders' names end with a slash, so that they sort as the paths below them do.
    private List<(string Id, Entry Entry, GitIgnoreFile? Rules)> Entries(string folder, GitIgnoreFile? rules)
    {
        List<(string, Entry, GitIgnoreFile?)> wanted = [];
        try
        {
            if (_usesGitIgnore) rules = GitIgnoreFile.Read(Path.Join(root, folder), folder, rules);
            var entries = new FileSystemEnumerable<Entry>(Path.Join(root, folder), static (ref entry) => new Entry(ref entry), Everything);
            foreach (var entry in entries)
            {
                var id = folder + entry.Name;
                if (rules?.Ignores(entry.IsFolder ? id[..^1] : id, entry.IsFolder) == true) continue;
                if (entry.IsFolder ? globs.EntersFolder(entry.Name.AsSpan()[..^1]) : globs.Includes(id)) wanted.Add((id, entry, rules));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (folder.Length == 0) throw new ContextReadException($"The folder '{root}' cannot be listed: {exception.Message}", exception);
            store.Skip(ContextSkipReason.Folder);
        }

        wanted.Sort(static (left, right) => string.CompareOrdinal(left.Item1, right.Item1));
        return wanted;
    }

    private FileDocument? FileOf(string id, Entry entry)
    {
        var stamp = entry.Stamp;
        if (entry.IsLink)
        {
            // On some systems a link to a folder is told apart only here.
            if (entry.IsFolderLink || TargetOf(guard.PathOf(id)) is not { Exists: true } target || !guard.Allows(target.FullName))
                return Skip(ContextSkipReason.Link);
            stamp = new FileStamp(target.Length, target.LastWriteTimeUtc);
        }

        if (stamp.Length > _maxFileSize) return Skip(ContextSkipReason.TooLarge);
        if (BinaryExtensions.Contains(id)) return Skip(ContextSkipReason.Binary);
        if (_files == _maxFiles) return Skip(ContextSkipReason.TooMany);
        _files++;
        return new FileDocument(store, guard, id, stamp);
    }

    private FileDocument? Skip(ContextSkipReason reason)
    {
        store.Skip(reason);
        return null;
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

    /// <summary>Walks one folder; a file of it is let go when it was passed.</summary>
    private sealed class Level(List<(string Id, Entry Entry, GitIgnoreFile? Rules)> entries)
    {
        private int _index = -1;

        public (string Id, Entry Entry, GitIgnoreFile? Rules) Current => entries[_index];

        public bool MoveNext() => ++_index < entries.Count;
    }

    private readonly struct Entry
    {
        public Entry(ref FileSystemEntry entry)
        {
            var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
            IsFolder = entry.IsDirectory && !isLink;
            IsLink = isLink;
            IsFolderLink = entry.IsDirectory && isLink;
            Name = IsFolder ? string.Concat(entry.FileName, "/") : entry.FileName.ToString();
            Stamp = IsFolder || isLink ? default : new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
        }

        public string Name { get; }

        public bool IsFolder { get; }

        public bool IsLink { get; }

        public bool IsFolderLink { get; }

        public FileStamp Stamp { get; }
    }
}
