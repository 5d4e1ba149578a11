namespace Rlm.Contexts;

/// <summary>Writes what <see cref="PostingReader"/> reads.</summary>
internal struct PostingWriter(int capacity)
{
    private const int MaxEntryLength = 10;

    private byte[] _data = new byte[Math.Max(16, capacity)];

    public int Length { get; private set; }

    public void Add(int distance, int frequency)
    {
        if (Length + MaxEntryLength > _data.Length) Array.Resize(ref _data, _data.Length * 2);
        Write((uint)distance << 1 | (frequency == 1 ? 1u : 0u));
        if (frequency != 1) Write((uint)frequency);
    }

    public readonly byte[] ToArray() => _data.AsSpan(0, Length).ToArray();

    private void Write(uint value)
    {
        for (; value >= 0x80; value >>= 7) _data[Length++] = (byte)(value | 0x80);
        _data[Length++] = (byte)value;
    }
}
