using System.Buffers;
using System.Text;

namespace Rlm.Contexts;

/// <summary>
/// Where the characters of a file lie among its bytes: the number of characters before every block of bytes, or nothing where every
/// character takes the same number.
/// </summary>
internal sealed class TextLayout
{
    private const int SmallBlock = 16 * 1024;
    private const int LargeBlock = 64 * 1024;
    private const long LargeFile = 1L << 30;
    private const int BlocksPerPiece = 64;

    private readonly FileEncoding _encoding;
    private readonly int _blockLength;
    private readonly long[]? _charsBefore;

    private TextLayout(FileEncoding encoding, long bytes, long chars, int blockLength, long[]? charsBefore)
    {
        _encoding = encoding;
        Bytes = bytes;
        Chars = chars;
        _blockLength = blockLength;
        _charsBefore = charsBefore;
    }

    public delegate void ByteReader(long position, Span<byte> destination);

    public long Bytes { get; }

    public long Chars { get; }

    public bool IsAscii => _encoding == FileEncoding.Utf8 && _charsBefore is null;

    /// <summary>Counts the characters of a text, reading all of it unless its encoding makes that needless.</summary>
    /// <param name="encoding">How the characters are stored.</param>
    /// <param name="bytes">The length in bytes, byte order mark left out.</param>
    /// <param name="read">Fills a buffer with the bytes from a position on.</param>
    public static TextLayout Build(FileEncoding encoding, long bytes, ByteReader read)
    {
        if (encoding is FileEncoding.Utf16LittleEndian or FileEncoding.Utf16BigEndian)
            return new TextLayout(encoding, bytes, (bytes + 1) / 2, 0, null);
        var blockLength = bytes >= LargeFile ? LargeBlock : SmallBlock;
        var blocks = (int)((bytes + blockLength - 1) / blockLength);
        var counts = new long[blocks + 1];
        var isMixed = false;
        var pieces = (blocks + BlocksPerPiece - 1) / BlocksPerPiece;
        if (pieces > 1) Parallel.For(0, pieces, CountPiece);
        else if (pieces == 1) CountPiece(0);

        // Counts become sums in place: block by block, what lies before.
        long chars = 0;
        for (var block = 0; block <= blocks; block++) (counts[block], chars) = (chars, chars + counts[block]);
        return new TextLayout(encoding, bytes, chars, blockLength, encoding == FileEncoding.Utf8 && !isMixed ? null : counts);

        void CountPiece(int piece)
        {
            var first = piece * BlocksPerPiece;
            var last = Math.Min(first + BlocksPerPiece, blocks);
            var start = Math.Max(0, (long)first * blockLength - Utf8Text.MaxStep);
            var end = Math.Min(bytes, (long)last * blockLength + 1);
            var buffer = ArrayPool<byte>.Shared.Rent((int)(end - start));
            try
            {
                var data = buffer.AsSpan(0, (int)(end - start));
                read(start, data);
                for (var block = first; block < last; block++)
                {
                    var from = CutAt(encoding, data, (int)((long)block * blockLength - start));
                    var to = CutAt(encoding, data, (int)(Math.Min(bytes, (long)(block + 1) * blockLength) - start));
                    counts[block] = CountChars(encoding, data[from..to]);
                    if (!Ascii.IsValid(data[from..to])) Volatile.Write(ref isMixed, true);
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>Copies a range of the text.</summary>
    public int Read(long offset, Span<char> destination, ByteReader read)
    {
        if (offset >= Chars || destination.IsEmpty) return 0;
        var count = (int)Math.Min(destination.Length, Chars - offset);
        destination = destination[..count];
        switch (_encoding)
        {
            case FileEncoding.Utf8 when _charsBefore is null:
                ReadAscii(offset, destination, read);
                break;
            case FileEncoding.Utf16LittleEndian or FileEncoding.Utf16BigEndian:
                ReadUtf16(offset, destination, read);
                break;
            default:
                ReadBlocks(offset, destination, read);
                break;
        }

        return count;
    }

    private static int CutAt(FileEncoding encoding, ReadOnlySpan<byte> data, int position) =>
        encoding == FileEncoding.Utf8 ? Utf8Text.Cut(data, position) : position;

    private static int CountChars(FileEncoding encoding, ReadOnlySpan<byte> data) =>
        encoding == FileEncoding.Utf8 ? Utf8Text.CountChars(data) : DecoderOf(encoding).GetCharCount(data);

    private static Encoding DecoderOf(FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf32LittleEndian => Encoding.UTF32,
        FileEncoding.Utf32BigEndian => Utf32BigEndianEncoding.Instance,
        _ => Encoding.UTF8,
    };

    private static void ReadAscii(long offset, Span<char> destination, ByteReader read)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(destination.Length, LargeBlock));
        try
        {
            while (!destination.IsEmpty)
            {
                var piece = buffer.AsSpan(0, Math.Min(destination.Length, LargeBlock));
                read(offset, piece);
                Encoding.Latin1.GetChars(piece, destination);
                offset += piece.Length;
                destination = destination[piece.Length..];
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // One unit more on either side tells a surrogate's partner.
    private void ReadUtf16(long offset, Span<char> destination, ByteReader read)
    {
        var start = Math.Max(0, offset - 1);
        var end = Math.Min(Chars, offset + destination.Length + 1);
        var length = (int)(Math.Min(Bytes, end * 2) - start * 2);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var data = buffer.AsSpan(0, length);
            read(start * 2, data);
            for (var i = 0; i < destination.Length; i++)
            {
                var index = (int)(offset - start) + i;
                var unit = Unit(data, index);
                var isHalf = (char.IsHighSurrogate(unit) && !char.IsLowSurrogate(Unit(data, index + 1)))
                    || (char.IsLowSurrogate(unit) && !char.IsHighSurrogate(Unit(data, index - 1)));
                destination[i] = isHalf ? '\uFFFD' : unit;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        char Unit(ReadOnlySpan<byte> data, int index) =>
            index < 0 || index * 2 + 1 >= data.Length ? '\uFFFD'
            : _encoding == FileEncoding.Utf16LittleEndian ? (char)(data[index * 2] | data[index * 2 + 1] << 8)
            : (char)(data[index * 2] << 8 | data[index * 2 + 1]);
    }

    private void ReadBlocks(long offset, Span<char> destination, ByteReader read)
    {
        var block = Array.BinarySearch(_charsBefore!, offset);
        if (block < 0) block = ~block - 1;

        // Of several empty blocks with the same sum the last begins where the character does.
        while (block + 1 < _charsBefore!.Length - 1 && _charsBefore[block + 1] <= offset) block++;
        var skip = (int)(offset - _charsBefore[block]);
        var position = (long)block * _blockLength;
        var bytes = ArrayPool<byte>.Shared.Rent(_blockLength + Utf8Text.MaxStep + 1);
        var chars = ArrayPool<char>.Shared.Rent(_blockLength + Utf8Text.MaxStep + 1);
        try
        {
            while (!destination.IsEmpty)
            {
                var start = Math.Max(0, position - Utf8Text.MaxStep);
                var end = Math.Min(Bytes, position + _blockLength + 1);
                if (start >= end) throw new ContextReadException("The file changed while it was read.");
                var data = bytes.AsSpan(0, (int)(end - start));
                read(start, data);
                var from = CutAt(_encoding, data, (int)(position - start));
                var to = CutAt(_encoding, data, (int)(Math.Min(Bytes, position + _blockLength) - start));
                var decoded = DecoderOf(_encoding).GetChars(data[from..to], chars);
                var text = chars.AsSpan(Math.Min(skip, decoded), Math.Max(0, decoded - skip));
                skip = Math.Max(0, skip - decoded);
                if (text.Length > destination.Length) text = text[..destination.Length];
                text.CopyTo(destination);
                destination = destination[text.Length..];
                position += _blockLength;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}
