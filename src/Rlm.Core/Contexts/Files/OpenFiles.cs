namespace Rlm.Contexts;

/// <summary>The files opened last, kept open so that many small reads of a large file open it once.</summary>
internal sealed class OpenFiles(int maxFiles, Type owner) : IDisposable
{
    private readonly Dictionary<object, LinkedListNode<(object Key, OpenFile File)>> _nodes = [];
    private readonly LinkedList<(object Key, OpenFile File)> _byUse = new();
    private readonly Lock _gate = new();
    private bool _disposed;

    /// <summary>Gives the file of a key, which the caller must release; opens it where it is not open.</summary>
    public OpenFile Acquire(object key, Func<OpenFile> open)
    {
        if (Find(key) is { } known) return known;
        var opened = open();
        opened.TryAcquire();
        OpenFile? closed = null;
        lock (_gate)
        {
            // Another thread may have been faster, or everything is over; the file then closes with its one user.
            if (_disposed || !_nodes.TryAdd(key, new LinkedListNode<(object, OpenFile)>((key, opened))))
            {
                opened.Release();
                return opened;
            }

            _byUse.AddFirst(_nodes[key]);
            if (_byUse.Count > maxFiles) closed = Remove(_byUse.Last!);
        }

        // Closing is the system's work; nobody need wait for it.
        closed?.Release();
        return opened;
    }

    /// <summary>Gives the file of a key where it is open, which the caller must release.</summary>
    public OpenFile? Find(object key)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, owner);
            if (!_nodes.TryGetValue(key, out var node) || !node.Value.File.TryAcquire()) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.File;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            while (_byUse.Last is { } last) Remove(last).Release();
        }
    }

    private OpenFile Remove(LinkedListNode<(object Key, OpenFile File)> node)
    {
        _byUse.Remove(node);
        _nodes.Remove(node.Value.Key);
        return node.Value.File;
    }
}
