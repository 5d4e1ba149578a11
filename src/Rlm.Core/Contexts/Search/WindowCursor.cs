using System.Buffers;
using System.Text;

namespace Rlm.Contexts;

/// <summary>Walks a window's core forward and counts UTF-16 units, code points and lines on the way.</summary>
internal ref struct WindowCursor(SearchWindow window)
{
    // Known for all of the core at once, the usual case costs nothing per match.
    private readonly bool _isPlain = window.IsText
        ? !SurrogateText.HasSurrogates(window.Chars[window.CoreStart..])
        : Ascii.IsValid(window.Bytes[window.CoreStart..]);

    private int _position = window.CoreStart;
    private int _lineStart;

    public int Chars { get; private set; }

    public int CodePoints { get; private set; }

    public int Lines { get; private set; }

    /// <summary>Gets the number of UTF-16 units since the line's beginning or the core's.</summary>
    public readonly int Column => Chars - _lineStart;

    public void MoveTo(int position)
    {
        var lines = window.IsText
            ? window.Chars[_position..position].Count('\n')
            : window.Bytes[_position..position].Count((byte)'\n');
        if (lines > 0)
        {
            var last = window.IsText
                ? window.Chars[_position..position].LastIndexOf('\n')
                : window.Bytes[_position..position].LastIndexOf((byte)'\n');
            Lines += lines;
            Count(_position + last + 1);
            _lineStart = Chars;
        }

        Count(position);
    }

    /// <summary>Counts a range without moving there.</summary>
    public readonly (int Chars, int CodePoints) Measure(int start, int end)
    {
        if (_isPlain) return (end - start, end - start);
        if (window.IsText)
        {
            var previous = start > 0 ? window.Chars[start - 1] : '\0';
            return (end - start, end - start - SurrogateText.CountPairs(window.Chars[start..end], previous));
        }

        var bytes = window.Bytes[start..end];
        if (!bytes.ContainsAnyInRange((byte)0xF0, (byte)0xF4))
        {
            var count = Utf8Text.CountChars(bytes);
            return (count, count);
        }

        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        var text = buffer.AsSpan(0, Utf8Text.Decode(bytes, buffer));
        var codePoints = SurrogateText.CountCodePoints(text);
        ArrayPool<char>.Shared.Return(buffer);
        return (text.Length, codePoints);
    }

    private void Count(int position)
    {
        var (chars, codePoints) = Measure(_position, position);
        Chars += chars;
        CodePoints += codePoints;
        _position = position;
    }
}
