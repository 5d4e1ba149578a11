using Microsoft.Extensions.Caching.Memory;

namespace Rlm.Contexts;

/// <summary>The decoded texts used last, within a bound.</summary>
/// <remarks>
/// A full <see cref="MemoryCache"/> refuses the new entry, so room is made first, least recently used first; what is too large for the
/// cache is just not kept.
/// </remarks>
internal sealed class TextCache(long maxBytes, Type owner) : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Math.Max(maxBytes, 1) });
    private readonly LinkedList<(object Key, long Size)> _byUse = new();
    private readonly Dictionary<object, LinkedListNode<(object Key, long Size)>> _nodes = [];
    private readonly Lock _gate = new();
    private long _bytes;
    private long _hits;
    private long _misses;
    private bool _disposed;

    public long Bytes => Interlocked.Read(ref _bytes);

    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    public string? Get(object key)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, owner);
            if (_nodes.TryGetValue(key, out var node) && _cache.TryGetValue(key, out string? text))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                _hits++;
                return text;
            }

            _misses++;
            return null;
        }
    }

    public void Add(object key, string text)
    {
        var size = Math.Max(1, (long)text.Length * sizeof(char));
        lock (_gate)
        {
            if (!_disposed) Remove(key);
            if (size > maxBytes || _disposed) return;
            while (_bytes + size > maxBytes) Remove(_byUse.Last!.Value.Key);
            _cache.Set(key, text, new MemoryCacheEntryOptions { Size = size });
            _nodes[key] = _byUse.AddFirst((key, size));
            _bytes += size;
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

    private void Remove(object key)
    {
        if (!_nodes.Remove(key, out var node)) return;
        _byUse.Remove(node);
        _bytes -= node.Value.Size;
        _cache.Remove(key);
    }
}
