using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Literal search in bytes, in pieces between which the budget is looked at.</summary>
internal static class ByteSearch
{
    private const int Piece = 1 << 20;

    public static int IndexOf(Machine m, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> wanted)
    {
        if (wanted.Length == 0)
            return 0;
        for (var start = 0; bytes.Length - start >= wanted.Length;)
        {
            var piece = bytes.Slice(start, (int)Math.Min(bytes.Length - start, Math.Max(Piece, 4L * wanted.Length)));
            var index = TextSearch.IndexOf(piece, wanted);
            m.Tick((index < 0 ? piece.Length : index) >> 7);
            if (index >= 0)
                return start + index;
            start += piece.Length - wanted.Length + 1;
        }

        return -1;
    }

    public static int LastIndexOf(Machine m, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> wanted)
    {
        if (wanted.Length == 0)
            return bytes.Length;
        for (var end = bytes.Length; end >= wanted.Length;)
        {
            var count = (int)Math.Min(end, Math.Max(Piece, 4L * wanted.Length));
            var index = TextSearch.LastIndexOf(bytes.Slice(end - count, count), wanted);
            m.Tick(count >> 7);
            if (index >= 0)
                return end - count + index;
            end -= count - wanted.Length + 1;
        }

        return -1;
    }

    /// <summary>How often bytes occur without overlaps; between all bytes where nothing is wanted.</summary>
    public static long Count(Machine m, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> wanted, long limit = long.MaxValue)
    {
        if (wanted.Length == 0)
            return Math.Min(limit, bytes.Length + 1L);
        long count = 0;
        while (count < limit)
        {
            var index = IndexOf(m, bytes, wanted);
            if (index < 0)
                break;
            bytes = bytes[(index + wanted.Length)..];
            if ((++count & 0xFFF) == 0)
                m.Tick(0x1000);
        }

        return count;
    }
}
