using System.Buffers.Binary;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>Bytes under construction; pays for its memory as it grows.</summary>
internal struct ByteBuilder(Machine machine, int capacity = 64)
{
    private byte[] _bytes = new byte[Math.Max(16, capacity)];

    public int Count { get; private set; }

    public void Add(byte value) => Room(1)[0] = value;

    public void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    /// <summary>Adds ASCII text as it is.</summary>
    public void AddAscii(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            Add((byte)c);
    }

    public void AddUInt16(int value, bool bigEndian)
    {
        if (bigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(Room(2), (ushort)value);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(Room(2), (ushort)value);
    }

    public void AddUInt32(int value, bool bigEndian)
    {
        if (bigEndian)
            BinaryPrimitives.WriteInt32BigEndian(Room(4), value);
        else
            BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);
    }

    public readonly byte[] ToArray() => Count == _bytes.Length ? _bytes : _bytes.AsSpan(0, Count).ToArray();

    private Span<byte> Room(int count)
    {
        if (count > _bytes.Length - Count)
        {
            var capacity = (long)Math.Max(_bytes.Length + (_bytes.Length >> 1), Count + count);
            machine.Reserve(capacity);
            machine.Tick(Count >> 6);
            Array.Resize(ref _bytes, (int)Math.Min(capacity, Array.MaxLength));
        }

        Count += count;
        return _bytes.AsSpan(Count - count, count);
    }
}
