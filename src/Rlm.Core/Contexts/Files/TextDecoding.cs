using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Rlm.Contexts;

/// <summary>Pieces of text in any of the encodings, decoded as the whole would be: what is invalid becomes U+FFFD.</summary>
internal static class TextDecoding
{
    /// <summary>Moves a cut back to where a character begins.</summary>
    public static int Cut(FileEncoding encoding, ReadOnlySpan<byte> data, int position) =>
        encoding == FileEncoding.Utf8 ? Utf8Text.Cut(data, position) : position;

    public static int Count(FileEncoding encoding, ReadOnlySpan<byte> data, out int pairs)
    {
        pairs = 0;
        if (encoding == FileEncoding.Utf8 && !data.ContainsAnyInRange((byte)0xF0, (byte)0xF4)) return Utf8Text.CountChars(data);
        var buffer = ArrayPool<char>.Shared.Rent(data.Length + 1);
        try
        {
            var text = buffer.AsSpan(0, Of(encoding).GetChars(data, buffer));
            pairs = SurrogateText.CountPairs(text);
            return text.Length;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Passes over some units and decodes until the destination is full or the data ends; pairs are split where that must be.
    /// </summary>
    /// <param name="encoding">Any but UTF-16.</param>
    /// <param name="data">Whole characters.</param>
    /// <param name="skip">How many units to pass over; reduced by as many as were.</param>
    /// <param name="destination">Receives the units.</param>
    /// <returns>The number of units written.</returns>
    public static int Decode(FileEncoding encoding, ReadOnlySpan<byte> data, ref int skip, Span<char> destination)
    {
        if (encoding == FileEncoding.Utf8) return DecodeUtf8(data, ref skip, destination);
        var buffer = ArrayPool<char>.Shared.Rent(data.Length + 1);
        try
        {
            var text = buffer.AsSpan(0, Of(encoding).GetChars(data, buffer));
            var passed = Math.Min(skip, text.Length);
            skip -= passed;
            text = text[passed..];
            if (text.Length > destination.Length) text = text[..destination.Length];
            text.CopyTo(destination);
            return text.Length;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int DecodeUtf8(ReadOnlySpan<byte> data, ref int skip, Span<char> destination)
    {
        var written = 0;
        if (skip > 0)
        {
            var passed = Pass(data, skip, out var units);
            skip -= units;
            data = data[passed..];
            if (skip > 0 && !data.IsEmpty)
            {
                // It begins with the second half of a pair.
                Rune.DecodeFromUtf8(data, out var rune, out var used);
                destination[written++] = SecondHalf(rune);
                data = data[used..];
                skip = 0;
            }
        }

        Utf8.ToUtf16(data, destination[written..], out var read, out var decoded);
        written += decoded;
        if (written < destination.Length && read < data.Length)
        {
            Rune.DecodeFromUtf8(data[read..], out var rune, out _);
            destination[written++] = FirstHalf(rune);
        }

        return written;
    }

    // Gives the number of bytes that make up so many units, or one unit less where that would split a pair.
    private static int Pass(ReadOnlySpan<byte> data, int count, out int units)
    {
        var ascii = data[..Math.Min(count, data.Length)];
        if (Ascii.IsValid(ascii)) return units = ascii.Length;
        var buffer = ArrayPool<char>.Shared.Rent(count);
        Utf8.ToUtf16(data, buffer.AsSpan(0, count), out var read, out units);
        ArrayPool<char>.Shared.Return(buffer);
        return read;
    }

    private static char FirstHalf(Rune rune)
    {
        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        return pair[0];
    }

    private static char SecondHalf(Rune rune)
    {
        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        return pair[1];
    }

    private static Encoding Of(FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf32LittleEndian => Encoding.UTF32,
        FileEncoding.Utf32BigEndian => Utf32BigEndianEncoding.Instance,
        _ => Encoding.UTF8,
    };
}
