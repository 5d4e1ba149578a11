using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>
/// Runs a regular expression only on the lines that have a text which every match contains. Those lines are found in the UTF-8 bytes, and
/// only they are decoded.
/// </summary>
internal sealed class LineFilter(string literal, bool ignoreCase)
{
    private const int SampleLength = 64 * 1024;
    private const int LineLength = 16 * 1024;

    // Where the text is more frequent than once in so many bytes, decoding everything at once is faster.
    private const int MinDistance = 300;

    private readonly ByteLiteral _literal = new(Encoding.ASCII.GetBytes(literal), ignoreCase);

    /// <summary>Says whether going line by line pays in this window and gives the same matches.</summary>
    public bool Suits(SearchWindow window)
    {
        var core = window.Bytes[window.CoreStart..window.CoreEnd];

        // Letters outside ASCII may be a case of one inside; and half a surrogate pair is a match for some expressions, but has no place
        // among the bytes.
        if (ignoreCase ? !Ascii.IsValid(core) : core.ContainsAnyInRange((byte)0xF0, (byte)0xFF)) return false;

        // A match that reaches into the next window must be counted in that one's units.
        if (!window.Piece.IsLast && (core.IsEmpty || core[^1] != '\n')) return false;
        for (var block = 0; block + LineLength <= core.Length; block += LineLength)
        {
            if (!core.Slice(block, LineLength).Contains((byte)'\n')) return false;
        }

        var sample = core[..Math.Min(SampleLength, core.Length)];
        var count = 0;
        for (int at = 0, found; (found = _literal.IndexOf(sample[at..])) >= 0; at += found + _literal.Length)
        {
            if (++count > sample.Length / MinDistance + 1) return false;
        }

        return true;
    }

    /// <summary>Finds the first match that begins at or after a position.</summary>
    public bool TryFind(Regex regex, ReadOnlySpan<byte> bytes, int from, out int start, out int length)
    {
        char[]? buffer = null;
        try
        {
            while (from < bytes.Length && _literal.IndexOf(bytes[from..]) is >= 0 and var found)
            {
                var at = from + found;
                var lineStart = bytes[..at].LastIndexOf((byte)'\n') + 1;
                var lineEnd = bytes[at..].IndexOf((byte)'\n') is >= 0 and var end ? at + end : bytes.Length;

                // The neighbours tell anchors that the text goes on before and after.
                var regionStart = Math.Max(0, lineStart - 1);
                var region = bytes[regionStart..Math.Min(bytes.Length, lineEnd + 2)];
                if (buffer is null || buffer.Length < region.Length)
                {
                    if (buffer is not null) ArrayPool<char>.Shared.Return(buffer);
                    buffer = ArrayPool<char>.Shared.Rent(region.Length);
                }

                var text = buffer.AsSpan(0, Utf8Text.Decode(region, buffer));
                var skip = Math.Max(from, lineStart) - regionStart;
                foreach (var match in regex.EnumerateMatches(text, Utf8Text.CountChars(region[..skip])))
                {
                    start = regionStart + PositionOf(region, match.Index);
                    length = regionStart + PositionOf(region, match.Index + match.Length) - start;
                    return true;
                }

                from = lineEnd + 1;
            }
        }
        finally
        {
            if (buffer is not null) ArrayPool<char>.Shared.Return(buffer);
        }

        (start, length) = (0, 0);
        return false;
    }

    private static int PositionOf(ReadOnlySpan<byte> bytes, int chars)
    {
        if (Ascii.IsValid(bytes)) return chars;
        var position = 0;
        while (chars > 0 && position < bytes.Length)
        {
            Rune.DecodeFromUtf8(bytes[position..], out var rune, out var used);
            position += used;
            chars -= rune.Utf16SequenceLength;
        }

        return position;
    }
}
