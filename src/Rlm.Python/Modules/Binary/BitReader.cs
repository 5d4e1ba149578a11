namespace Rlm.Python.Modules.Binary;

/// <summary>Reads bits, the lowest of each byte first. Copying it remembers the place.</summary>
internal struct BitReader(byte[] bytes, int count, long position)
{
    private readonly byte[] _bytes = bytes;
    private readonly long _end = count * 8L;

    /// <summary>Where it is, in bits.</summary>
    public long Position { get; private set; } = position;

    /// <summary>Whole bytes that are left.</summary>
    public readonly int BytesLeft => (int)((_end - Position) >> 3);

    public bool TryRead(int bits, out int value)
    {
        value = 0;
        if (Position + bits > _end)
            return false;
        var got = 0;
        while (got < bits)
        {
            var within = (int)(Position & 7);
            var take = Math.Min(bits - got, 8 - within);
            value |= (_bytes[Position >> 3] >> within & ((1 << take) - 1)) << got;
            got += take;
            Position += take;
        }

        return true;
    }

    public void SkipToByte() => Position = (Position + 7) & ~7L;

    /// <summary>So many bytes from here; the place must be between two.</summary>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        var bytes = _bytes.AsSpan((int)(Position >> 3), count);
        Position += count * 8L;
        return bytes;
    }
}
