using System.Buffers;
using System.Text;

namespace Rlm.Contexts;

/// <summary>What the first bytes of a file tell: its encoding, the length of its byte order mark, and whether it is text at all.</summary>
internal readonly record struct FileFormat(FileEncoding Encoding, int PreambleLength, bool IsBinary)
{
    /// <summary>How many bytes are looked at.</summary>
    public const int ProbeLength = 8_192;

    // Text in an encoding of one byte a letter has a few invalid sequences; compressed data has mostly that.
    private const double MaxUndecodableShare = 0.15;
    private const double MaxControlShare = 0.10;

    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        [(byte)'\t', (byte)'\n', (byte)'\r', .. Enumerable.Range(0x20, 0x7F - 0x20).Select(static value => (byte)value)]);

    public static FileFormat Probe(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return new(FileEncoding.Utf32LittleEndian, 4, false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return new(FileEncoding.Utf32BigEndian, 4, false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new(FileEncoding.Utf16LittleEndian, 2, false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new(FileEncoding.Utf16BigEndian, 2, false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new(FileEncoding.Utf8, 3, false);
        return new(FileEncoding.Utf8, 0, IsBinaryData(head));
    }

    private static bool IsBinaryData(ReadOnlySpan<byte> head)
    {
        // Most text is nothing but this.
        if (!head.ContainsAnyExcept(Plain)) return false;
        if (head.Contains((byte)0)) return true;
        int undecodable = 0, control = 0, characters = 0;
        while (!head.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(head, out var rune, out var used);

            // The probe may end in the middle of a character.
            if (status == OperationStatus.NeedMoreData) break;
            if (status == OperationStatus.InvalidData) undecodable++;
            else if (rune.Value is < 0x20 and not ('\t' or '\n' or '\r' or '\f' or '\b' or 0x1B)) control++;
            characters++;
            head = head[used..];
        }

        return undecodable > characters * MaxUndecodableShare || control > characters * MaxControlShare;
    }
}
