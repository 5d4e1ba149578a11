using System.Buffers;
using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Json;

/// <summary>The text that an encoder builds.</summary>
internal sealed class JsonWriter(Machine m, bool asciiOnly)
{
    private const string Hex = "0123456789abcdef";

    private static readonly SearchValues<char> PlainAscii =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not '"' and not '\\')]);

    private static readonly SearchValues<char> Escaped = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 32).Select(c => (char)c)]);

    private char[] _buffer = new char[256];

    public int Length { get; private set; }

    public long Capacity => _buffer.Length;

    public override string ToString() => new(_buffer, 0, Length);

    public void Write(char c)
    {
        if (Length == _buffer.Length)
            Grow(1);
        _buffer[Length++] = c;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - Length)
            Grow(text.Length);
        text.CopyTo(_buffer.AsSpan(Length));
        Length += text.Length;
    }

    public void WriteInt(long value)
    {
        if (_buffer.Length - Length < 20)
            Grow(20);
        value.TryFormat(_buffer.AsSpan(Length), out var written, provider: CultureInfo.InvariantCulture);
        Length += written;
    }

    public void WriteFloat(double value) => Write(double.IsFinite(value) ? FloatText.Repr(value)
        : double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");

    public void WriteString(ReadOnlySpan<char> text)
    {
        if (text.Length + 2 > _buffer.Length - Length)
            Grow(text.Length + 2L);
        _buffer[Length++] = '"';
        for (var escapes = 1; ; escapes++)
        {
            if ((escapes & 1023) == 0)
                m.Tick(1024);
            var plain = asciiOnly ? text.IndexOfAnyExcept(PlainAscii) : text.IndexOfAny(Escaped);
            if (plain < 0)
                break;
            Write(text[..plain]);
            WriteEscape(text[plain]);
            text = text[(plain + 1)..];
        }

        Write(text);
        Write('"');
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"' or '\\':
                Write(['\\', c]);
                break;
            case '\n':
                Write("\\n");
                break;
            case '\r':
                Write("\\r");
                break;
            case '\t':
                Write("\\t");
                break;
            case '\b':
                Write("\\b");
                break;
            case '\f':
                Write("\\f");
                break;
            default:
                Write(['\\', 'u', Hex[c >> 12], Hex[(c >> 8) & 15], Hex[(c >> 4) & 15], Hex[c & 15]]);
                break;
        }
    }

    // Doubles while that is cheap, then grows by quarters: by so much at most is a limit of memory overshot.
    private void Grow(long more)
    {
        m.Tick(1 + (Length >> 6));
        PyStr.CheckLength(m, Length + more);
        var size = Math.Max(Length + more, _buffer.Length < 8 << 20 ? _buffer.Length * 2L : _buffer.Length + (_buffer.Length >> 2));
        Array.Resize(ref _buffer, (int)Math.Min(size, Array.MaxLength));
    }
}
