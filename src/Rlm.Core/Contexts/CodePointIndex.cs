using System.Buffers;

namespace Rlm.Contexts;

/// <summary>
/// Maps UTF-16 offsets to code points and back: surrogate pairs counted at the beginning of every block, the rest on demand.
/// </summary>
internal sealed class CodePointIndex
{
    private const int BlockLength = 16_384;

    private readonly ContextDocument _document;
    private readonly long _length;

    // Null where there is no pair at all, and both offsets are the same.
    private readonly long[]? _pairsBefore;

    private CodePointIndex(ContextDocument document, long length, long[]? pairsBefore)
    {
        _document = document;
        _length = length;
        _pairsBefore = pairsBefore;
    }

    public static CodePointIndex Build(ContextDocument document)
    {
        var length = document.Length;
        var pairsBefore = new long[length / BlockLength + 2];
        long pairs = 0;
        var previous = '\0';
        var buffer = ArrayPool<char>.Shared.Rent(BlockLength);
        try
        {
            for (var block = 0; (long)block * BlockLength < length; block++)
            {
                pairsBefore[block] = pairs;
                var text = ReadBlock(document, (long)block * BlockLength, buffer.AsSpan(0, BlockLength));
                if (text.IsEmpty) break;
                pairs += SurrogateText.CountPairs(text, previous);
                previous = text[^1];
                pairsBefore[block + 1] = pairs;
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return new CodePointIndex(document, length, pairs == 0 ? null : pairsBefore);
    }

    public long ToCodePoint(long offset)
    {
        offset = Math.Clamp(offset, 0, _length);
        if (_pairsBefore is null) return offset;
        var block = offset / BlockLength;
        var start = block * BlockLength;
        Span<char> one = stackalloc char[1];
        var buffer = ArrayPool<char>.Shared.Rent(BlockLength + 1);
        try
        {
            // One unit more than asked for tells whether the offset splits a pair.
            var text = ReadBlock(_document, start, buffer.AsSpan(0, (int)Math.Min(offset - start + 1, _length - start)));
            var before = (int)(offset - start);
            var previous = start > 0 && _document.Read(start - 1, one) == 1 ? one[0] : '\0';
            var pairs = _pairsBefore[block] + SurrogateText.CountPairs(text[..Math.Min(before, text.Length)], previous);
            var last = before > 0 && before <= text.Length ? text[before - 1] : previous;
            var splits = offset > 0 && before < text.Length && char.IsLowSurrogate(text[before]) && char.IsHighSurrogate(last);
            return offset - pairs - (splits ? 1 : 0);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    public long ToUtf16(long codePoint)
    {
        if (codePoint <= 0) return 0;
        if (_pairsBefore is null) return Math.Min(codePoint, _length);

        // The last block that begins at or before the code point.
        int low = 0, high = _pairsBefore.Length - 2;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if ((long)middle * BlockLength - _pairsBefore[middle] <= codePoint) low = middle;
            else high = middle - 1;
        }

        // A block may begin inside a pair, which then belongs to the block before.
        var offset = (long)low * BlockLength;
        var current = offset - _pairsBefore[low];
        Span<char> one = stackalloc char[1];
        if (offset > 0 && _document.Read(offset - 1, one) == 1 && char.IsHighSurrogate(one[0]) && _document.Read(offset, one) == 1
            && char.IsLowSurrogate(one[0]))
        {
            current--;
            offset--;
        }

        var buffer = ArrayPool<char>.Shared.Rent(BlockLength + 2);
        try
        {
            var text = ReadBlock(_document, offset, buffer.AsSpan(0, (int)Math.Min(BlockLength + 2, Math.Max(0, _length - offset))));
            var index = 0;
            while (current < codePoint && index < text.Length)
            {
                index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
                current++;
            }

            return Math.Min(offset + index, _length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static ReadOnlySpan<char> ReadBlock(ContextDocument document, long offset, Span<char> buffer)
    {
        if (document.TryGetMemory(out var text))
        {
            var start = (int)Math.Min(offset, text.Length);
            return text.Span.Slice(start, Math.Min(buffer.Length, text.Length - start));
        }

        return buffer[..document.Read(offset, buffer)];
    }
}
