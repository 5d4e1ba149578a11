using Microsoft.Extensions.Caching.Memory;

namespace Rlm.Contexts;

/// <summary>What was used last of the texts, decoded or as bytes, within a bound.</summary>
/// <remarks>
/// A full <see cref="MemoryCache"/> refuses the new entry, so room is made first, least recently used first; what is too large for the
/// cache is just not kept.
/// </remarks>
internal sealed class TextCache(long maxBytes, Type owner) : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Math.Max(maxBytes, 1) });
    private readonly LinkedList<(object Key, long Size)> _byUse = new();
    private readonly Dictionary<Key, LinkedListNode<(object Key, long Size)>> _nodes = [];
    private readonly Lock _gate = new();
    private long _bytes;
    private long _hits;
    private long _misses;
    private bool _disposed;

    public long Bytes => Interlocked.Read(ref _bytes);

    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    public string? GetText(FileDocument document) => (string?)Get(new Key(document, IsText: true));

    public byte[]? GetBytes(FileDocument document) => (byte[]?)Get(new Key(document, IsText: false));

    public void Add(FileDocument document, string text) => Add(new Key(document, IsText: true), text, (long)text.Length * sizeof(char));

    public void Add(FileDocument document, byte[] bytes) => Add(new Key(document, IsText: false), bytes, bytes.Length);

    public void RemoveBytes(FileDocument document)
    {
        lock (_gate) Remove(new Key(document, IsText: false));
    }

    private object? Get(Key key)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, owner);
            if (_nodes.TryGetValue(key, out var node) && _cache.TryGetValue(node.Value.Key, out object? value))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                _hits++;
                return value;
            }

            _misses++;
            return null;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _byUse.Clear();
            _nodes.Clear();
            _bytes = 0;
            _cache.Dispose();
        }
    }

    private void Add(Key key, object value, long size)
    {
        size = Math.Max(1, size);
        lock (_gate)
        {
            if (!_disposed) Remove(key);
            if (size > maxBytes || _disposed) return;
            while (_bytes + size > maxBytes) Remove((Key)_byUse.Last!.Value.Key);
            object boxed = key;
            _cache.Set(boxed, value, new MemoryCacheEntryOptions { Size = size });
            _nodes[key] = _byUse.AddFirst((boxed, size));
            _bytes += size;
        }
    }

    private void Remove(Key key)
    {
        if (!_nodes.Remove(key, out var node)) return;
        _byUse.Remove(node);
        _bytes -= node.Value.Size;
        _cache.Remove(node.Value.Key);
    }

    private readonly record struct Key(FileDocument Document, bool IsText);
}
