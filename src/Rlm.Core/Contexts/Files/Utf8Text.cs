using System.Text;

namespace Rlm.Contexts;

/// <summary>UTF-8 in pieces: where it may be cut so that the pieces decode as the whole does, invalid sequences included.</summary>
internal static class Utf8Text
{
    /// <summary>How far before a position its cut may lie.</summary>
    public const int MaxStep = 3;

    /// <summary>
    /// Moves a cut back to the first byte of the sequence it splits, if it splits one. What comes before <paramref name="data"/> is not
    /// looked at.
    /// </summary>
    public static int Cut(ReadOnlySpan<byte> data, int position)
    {
        if (position <= 0 || position >= data.Length || !IsContinuation(data[position])) return position;
        for (var back = 1; back <= MaxStep && position - back >= 0; back++)
        {
            var value = data[position - back];
            if (IsContinuation(value)) continue;

            // A first byte too short to reach the position leaves it a stray byte, which is a beginning of its own.
            var length = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : value >= 0xC0 ? 2 : 1;
            return length > back ? position - back : position;
        }

        return position;
    }

    public static int CountChars(ReadOnlySpan<byte> data) => Ascii.IsValid(data) ? data.Length : Encoding.UTF8.GetCharCount(data);

    public static int Decode(ReadOnlySpan<byte> data, Span<char> destination) => Encoding.UTF8.GetChars(data, destination);

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
