using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Text;

namespace Rlm.Contexts;

/// <summary>
/// Where the characters of a file lie among its bytes, counted as far as somebody asked, on all cores. As long as every character is ASCII
/// there is nothing to remember but how far that was seen.
/// </summary>
internal sealed class TextLayout(FileEncoding encoding, long bytes)
{
    public const int BlockLength = 16 * 1024;

    // With the bytes around it a section fits a buffer of 1,048,576.
    private const int BlocksPerSection = 63;
    private const int SectionLength = BlockLength * BlocksPerSection;
    private const int MaxBatch = 256;

    private readonly Lock _gate = new();
    private readonly int _sectionCount = (int)((bytes + SectionLength - 1) / SectionLength);

    // Null while everything counted so far is ASCII.
    private TextSection[]? _sections;
    private int _counted;
    private int _batch = 1;
    private long _countedChars;
    private long _countedPairs;
    private bool _isComplete = bytes == 0;

    public delegate void ByteReader(long position, Span<byte> destination);

    public FileEncoding Encoding => encoding;

    public long Bytes => bytes;

    public bool IsUtf16 => encoding is FileEncoding.Utf16LittleEndian or FileEncoding.Utf16BigEndian;

    /// <summary>Gets whether the length is known.</summary>
    public bool IsComplete => IsUtf16 || Volatile.Read(ref _isComplete);

    /// <summary>Gets whether everything was counted and found to be ASCII.</summary>
    public bool IsAscii => encoding == FileEncoding.Utf8 && IsComplete && _sections is null;

    /// <summary>Counts what is not counted yet and gives the length in UTF-16 units.</summary>
    public long CountChars(ByteReader read)
    {
        if (IsUtf16) return (bytes + 1) / 2;
        CountTo(long.MaxValue, long.MaxValue, read);
        return _countedChars;
    }

    /// <summary>Finds the block in which a UTF-16 unit lies; beyond the end the last block.</summary>
    public TextBlock FindChar(long offset, ByteReader read)
    {
        CountTo(offset, long.MaxValue, read);
        return Find(offset, static block => block.CharsBefore);
    }

    /// <summary>Finds the block in which a code point lies; beyond the end the last block.</summary>
    public TextBlock FindCodePoint(long offset, ByteReader read)
    {
        CountTo(long.MaxValue, offset, read);
        return Find(offset, static block => block.CharsBefore - block.PairsBefore);
    }

    private TextBlock Find(long offset, Func<TextBlock, long> before)
    {
        var sections = Volatile.Read(ref _sections);
        if (sections is null) return AsciiBlock((int)Math.Min(offset / BlockLength, Math.Max(0, (bytes - 1) / BlockLength)));
        int low = 0, high = Volatile.Read(ref _counted) - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (before(sections[middle].First(middle * BlocksPerSection)) <= offset) low = middle;
            else high = middle - 1;
        }

        var block = sections[low].First(low * BlocksPerSection);
        var last = (int)Math.Min((low + 1L) * BlocksPerSection, (bytes + BlockLength - 1) / BlockLength) - 1;
        while (block.Number < last && sections[low].Next(block) is var next && before(next) <= offset) block = next;
        return block;
    }

    private static TextBlock AsciiBlock(int number) => new(number, (long)number * BlockLength, 0, HasPairs: false);

    // Counts until a unit or a code point is seen, whichever is asked for.
    private void CountTo(long chars, long codePoints, ByteReader read)
    {
        if (IsCountedTo(chars, codePoints)) return;
        lock (_gate)
        {
            while (!IsCountedTo(chars, codePoints)) CountBatch(read);
        }
    }

    private bool IsCountedTo(long chars, long codePoints) =>
        Volatile.Read(ref _isComplete) || Volatile.Read(ref _countedChars) > chars
            || Volatile.Read(ref _countedChars) - _countedPairs > codePoints;

    // The first slice of a file waits for one section; who goes on gets more and more at a time.
    private void CountBatch(ByteReader read)
    {
        var first = _counted;
        var count = Math.Min(_batch, _sectionCount - first);
        _batch = Math.Min(MaxBatch, _batch * 2);
        var counts = new SectionCounts[count];
        if (count == 1) counts[0] = CountSection(first, read);
        else
        {
            try
            {
                Parallel.For(0, count, i => counts[i] = CountSection(first + i, read));
            }
            catch (AggregateException exception)
            {
                ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
            }
        }

        var (chars, pairs) = (_countedChars, _countedPairs);
        for (var i = 0; i < count; i++)
        {
            if (counts[i].Chars is not null && _sections is null) Volatile.Write(ref _sections, AsciiSections(first + i));
            if (_sections is { } sections) sections[first + i] = new TextSection(chars, pairs, counts[i].Chars, counts[i].Pairs);
            chars += counts[i].TotalChars;
            pairs += counts[i].TotalPairs;
        }

        _countedPairs = pairs;
        Volatile.Write(ref _counted, first + count);
        Volatile.Write(ref _countedChars, chars);
        if (first + count == _sectionCount) Volatile.Write(ref _isComplete, true);
    }

    private TextSection[] AsciiSections(int count)
    {
        var sections = new TextSection[_sectionCount];
        for (var i = 0; i < count; i++) sections[i] = new TextSection((long)i * SectionLength, 0, null, null);
        return sections;
    }

    private SectionCounts CountSection(int section, ByteReader read)
    {
        var position = (long)section * SectionLength;
        var length = (int)Math.Min(SectionLength, bytes - position);
        var start = Math.Max(0, position - Utf8Text.MaxStep);
        var end = Math.Min(bytes, position + length + 1);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(end - start));
        try
        {
            var data = buffer.AsSpan(0, (int)(end - start));
            read(start, data);
            if (encoding == FileEncoding.Utf8 && Ascii.IsValid(data)) return new SectionCounts(null, null, length, 0);
            return CountBlocks(data, (int)(position - start), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private SectionCounts CountBlocks(ReadOnlySpan<byte> data, int from, int length)
    {
        var blocks = (length + BlockLength - 1) / BlockLength;
        var chars = new ushort[blocks];
        ushort[]? pairs = null;
        int totalChars = 0, totalPairs = 0;
        for (var block = 0; block < blocks; block++)
        {
            var start = TextDecoding.Cut(encoding, data, from + block * BlockLength);
            var end = TextDecoding.Cut(encoding, data, from + Math.Min(length, (block + 1) * BlockLength));
            chars[block] = (ushort)TextDecoding.Count(encoding, data[start..end], out var pairsHere);
            totalChars += chars[block];
            if (pairsHere == 0) continue;
            pairs ??= new ushort[blocks];
            pairs[block] = (ushort)pairsHere;
            totalPairs += pairsHere;
        }

        return new SectionCounts(chars, pairs, totalChars, totalPairs);
    }

    private readonly record struct SectionCounts(ushort[]? Chars, ushort[]? Pairs, int TotalChars, int TotalPairs);

    /// <summary>What lies before a section, and how much is in each of its blocks; no counts where all of it is ASCII.</summary>
    private readonly record struct TextSection(long CharsBefore, long PairsBefore, ushort[]? Chars, ushort[]? Pairs)
    {
        public TextBlock First(int number) => new(number, CharsBefore, PairsBefore, HasPairsIn(0));

        public TextBlock Next(TextBlock block)
        {
            var index = block.Number % BlocksPerSection;
            return new TextBlock(
                block.Number + 1,
                block.CharsBefore + (Chars?[index] ?? BlockLength),
                block.PairsBefore + (Pairs?[index] ?? 0),
                HasPairsIn(index + 1));
        }

        private bool HasPairsIn(int index) => Pairs is not null && index < Pairs.Length && Pairs[index] > 0;
    }
}
