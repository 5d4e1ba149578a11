using System.Buffers;
using System.Text;

namespace Rlm.Contexts;

/// <summary>Reads ranges of a text out of the bytes it is stored in.</summary>
internal sealed class TextReading(TextLayout layout, TextLayout.ByteReader read)
{
    // Enough bytes at a time that few reads are made, little enough to stay close to the processor.
    private const int MaxBlocks = 4;
    private const int AsciiPiece = 64 * 1024;

    /// <summary>Copies a range of the text.</summary>
    public int Read(long offset, Span<char> destination)
    {
        if (offset >= layout.Bytes || destination.IsEmpty) return 0;
        return layout.IsUtf16 ? ReadUtf16(offset, destination) : layout.IsAscii
            ? ReadAscii(offset, destination)
            : ReadBlocks(offset, destination);
    }

    /// <summary>Converts an offset in UTF-16 units into one in code points; one inside a pair counts as its beginning.</summary>
    public long ToCodePoint(long offset)
    {
        if (layout.IsAscii) return Math.Clamp(offset, 0, layout.Bytes);
        if (offset <= 0) return 0;
        var block = layout.FindChar(offset, read);
        if (layout.IsComplete) offset = Math.Min(offset, layout.CountChars(read));
        if (!block.HasPairs) return offset - block.PairsBefore;
        var (buffer, text) = Decode(block);
        try
        {
            var within = (int)Math.Min(offset - block.CharsBefore, text.Length);
            var splits = within > 0 && within < text.Length && char.IsLowSurrogate(text.Span[within])
                && char.IsHighSurrogate(text.Span[within - 1]);
            return offset - block.PairsBefore - SurrogateText.CountPairs(text.Span[..within]) - (splits ? 1 : 0);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Converts an offset in code points into one in UTF-16 units, the length where it lies beyond the end.</summary>
    public long ToUtf16(long codePoint)
    {
        if (layout.IsAscii) return Math.Clamp(codePoint, 0, layout.Bytes);
        if (codePoint <= 0) return 0;
        var block = layout.FindCodePoint(codePoint, read);
        var current = block.CharsBefore - block.PairsBefore;
        var end = layout.IsComplete ? layout.CountChars(read) : long.MaxValue;
        if (!block.HasPairs) return Math.Min(end, block.CharsBefore + codePoint - current);
        var (buffer, text) = Decode(block);
        try
        {
            var units = text.Span;
            var index = 0;
            for (; current < codePoint && index < units.Length; current++)
                index += char.IsHighSurrogate(units[index]) && index + 1 < units.Length && char.IsLowSurrogate(units[index + 1]) ? 2 : 1;
            return Math.Min(end, block.CharsBefore + index);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private int ReadAscii(long offset, Span<char> destination)
    {
        var count = (int)Math.Min(destination.Length, layout.Bytes - offset);
        destination = destination[..count];
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(count, AsciiPiece));
        try
        {
            while (!destination.IsEmpty)
            {
                var piece = buffer.AsSpan(0, Math.Min(destination.Length, AsciiPiece));
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

        return count;
    }

    private int ReadBlocks(long offset, Span<char> destination)
    {
        var block = layout.FindChar(offset, read);
        if (layout.IsComplete && offset >= layout.CountChars(read)) return 0;
        var skip = (int)(offset - block.CharsBefore);
        var position = block.Position;
        var written = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength(skip + (long)destination.Length));
        try
        {
            while (written < destination.Length && position < layout.Bytes)
            {
                var blocks = BlocksFor(skip + (long)destination.Length - written);
                var data = ReadWhole(position, blocks, buffer);
                written += TextDecoding.Decode(layout.Encoding, data, ref skip, destination[written..]);
                position += (long)blocks * TextLayout.BlockLength;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return written;
    }

    private static int BlocksFor(long units) =>
        (int)Math.Clamp((units + TextLayout.BlockLength - 1) / TextLayout.BlockLength, 1, MaxBlocks);

    private static int BufferLength(long units) => BlocksFor(units) * TextLayout.BlockLength + Utf8Text.MaxStep + 1;

    // The characters that begin in so many blocks; the bytes around tell which those are.
    private ReadOnlySpan<byte> ReadWhole(long position, int blocks, byte[] buffer)
    {
        var start = Math.Max(0, position - Utf8Text.MaxStep);
        var length = Math.Min((long)blocks * TextLayout.BlockLength, layout.Bytes - position);
        var end = Math.Min(layout.Bytes, position + length + 1);
        var data = buffer.AsSpan(0, (int)(end - start));
        read(start, data);
        var from = TextDecoding.Cut(layout.Encoding, data, (int)(position - start));
        var to = TextDecoding.Cut(layout.Encoding, data, (int)(position + length - start));
        return data[from..to];
    }

    private (char[] Buffer, ReadOnlyMemory<char> Text) Decode(TextBlock block)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(BufferLength(1));
        try
        {
            var data = ReadWhole(block.Position, 1, bytes);
            var chars = ArrayPool<char>.Shared.Rent(data.Length + 1);
            var skip = 0;
            var count = TextDecoding.Decode(layout.Encoding, data, ref skip, chars);
            return (chars, chars.AsMemory(0, count));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // One unit more on either side tells a surrogate's partner.
    private int ReadUtf16(long offset, Span<char> destination)
    {
        var total = (layout.Bytes + 1) / 2;
        if (offset >= total) return 0;
        destination = destination[..(int)Math.Min(destination.Length, total - offset)];
        var start = Math.Max(0, offset - 1);
        var end = Math.Min(total, offset + destination.Length + 1);
        var length = (int)(Math.Min(layout.Bytes, end * 2) - start * 2);
        var isLittleEndian = layout.Encoding == FileEncoding.Utf16LittleEndian;
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

        return destination.Length;

        char Unit(ReadOnlySpan<byte> data, int index) =>
            index < 0 || index * 2 + 1 >= data.Length ? '\uFFFD'
            : isLittleEndian ? (char)(data[index * 2] | data[index * 2 + 1] << 8)
            : (char)(data[index * 2] << 8 | data[index * 2 + 1]);
    }
}
