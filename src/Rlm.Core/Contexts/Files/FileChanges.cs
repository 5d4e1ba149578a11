namespace Rlm.Contexts;

/// <summary>Finds what changed between two listings.</summary>
internal static class FileChanges
{
    /// <summary>Gives a listing in which what did not change is the document it was.</summary>
    public static (FileListing Listing, ContextChanges Changes) Find(
        IReadOnlyList<ContextDocument> before, FileListing now, ContextKind kind, CancellationToken cancellationToken)
    {
        var known = before.ToDictionary(static document => document.Id, static document => (FileDocument)document, StringComparer.Ordinal);
        List<FileDocument> merged = [];
        long added = 0, changed = 0, removed = known.Count;
        foreach (var document in now.All(cancellationToken))
        {
            if (!known.TryGetValue(document.Id, out var old))
            {
                added++;
                merged.Add(document);
                continue;
            }

            if (document.Stamp.Length >= 0) removed--;
            if (old.Stamp == document.Stamp)
            {
                merged.Add(old);
                continue;
            }

            // A named file that is gone is told by reading it.
            if (document.Stamp.Length >= 0) changed++;
            else if (kind != ContextKind.Text) continue;
            merged.Add(document);
        }

        return (new FileListing(merged, isSorted: now.IsSorted), new ContextChanges(added, changed, removed));
    }
}
