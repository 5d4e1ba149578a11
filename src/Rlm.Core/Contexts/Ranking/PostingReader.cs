namespace Rlm.Contexts;

/// <summary>Reads the passages of a term: for each the distance from the one before and the frequency, in seven bits a byte.</summary>
internal ref struct PostingReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _position;

    public readonly bool IsEmpty => _data.IsEmpty;

    public int Passage { get; private set; } = -1;

    public int Frequency { get; private set; }

    public bool MoveNext()
    {
        if (_position >= _data.Length) return false;

        // The low bit of a distance says that the frequency is 1, as it mostly is.
        var value = ReadNumber();
        Passage += (int)(value >> 1);
        Frequency = (value & 1) != 0 ? 1 : (int)ReadNumber();
        return true;
    }

    private uint ReadNumber()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _data[_position++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }
}
