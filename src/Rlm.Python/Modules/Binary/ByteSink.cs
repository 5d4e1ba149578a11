using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>Output of unknown length, which grows only as far as the limits allow.</summary>
internal sealed class ByteSink
{
    private byte[] _bytes = new byte[256];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public void Add(Machine m, byte value)
    {
        if (Count == _bytes.Length)
            Grow(m, 1);
        _bytes[Count++] = value;
    }

    public void Add(Machine m, ReadOnlySpan<byte> bytes)
    {
        if (Count + (long)bytes.Length > _bytes.Length)
            Grow(m, bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Count));
        Count += bytes.Length;
    }

    /// <summary>Forgets the first bytes.</summary>
    public void RemoveFirst(int count)
    {
        _bytes.AsSpan(count, Count - count).CopyTo(_bytes);
        Count -= count;
    }

    private void Grow(Machine m, int more)
    {
        var capacity = Math.Max(Count + (long)more, _bytes.Length * 2L);
        m.Reserve(capacity);
        Array.Resize(ref _bytes, (int)Math.Min(capacity, Array.MaxLength));
    }
}
