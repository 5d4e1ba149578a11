using System.Buffers;
using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Json;

/// <summary>The text that an encoder builds, in pieces that are joined once at the end.</summary>
internal sealed class JsonWriter(Machine m, bool asciiOnly)
{
    private const string Hex = "0123456789abcdef";
    private const int LargestPiece = 32 * 1024;

    // No number or escape is longer.
    private const int Reserve = 32;

    private static readonly SearchValues<char> PlainAscii =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not '"' and not '\\')]);

    private static readonly SearchValues<char> Escaped = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 32).Select(c => (char)c)]);

    private readonly List<(char[] Text, int Length)> _full = [];
    private char[] _piece = new char[256];
    private int _used;
    private long _fullLength;

    public long Length => _fullLength + _used;

    public override string ToString()
    {
        if (_full.Count == 0)
            return new(_piece, 0, _used);
        PyStr.CheckLength(m, Length);
        return string.Create((int)Length, this, static (target, writer) =>
        {
            foreach (var (text, length) in writer._full)
            {
                writer.Machine.Tick(length >> 6);
                text.AsSpan(0, length).CopyTo(target);
                target = target[length..];
            }

            writer._piece.AsSpan(0, writer._used).CopyTo(target);
        });
    }

    private Machine Machine => m;

    public void Write(char c)
    {
        if (_used == _piece.Length)
            NextPiece();
        _piece[_used++] = c;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > _piece.Length - _used)
        {
            WriteInPieces(text);
            return;
        }

        text.CopyTo(_piece.AsSpan(_used));
        _used += text.Length;
    }

    public void WriteInt(long value)
    {
        if (_piece.Length - _used < Reserve)
            NextPiece();
        value.TryFormat(_piece.AsSpan(_used), out var written, provider: CultureInfo.InvariantCulture);
        _used += written;
    }

    public void WriteFloat(double value) => Write(double.IsFinite(value) ? FloatText.Repr(value)
        : double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");

    public void WriteString(ReadOnlySpan<char> text)
    {
        var piece = _piece;
        var used = _used;
        if (text.Length + 2 <= piece.Length - used && FirstSpecial(text) < 0)
        {
            piece[used] = '"';
            text.CopyTo(piece.AsSpan(used + 1));
            piece[used + 1 + text.Length] = '"';
            _used = used + text.Length + 2;
            return;
        }

        Write('"');
        for (var escapes = 1; FirstSpecial(text) is >= 0 and var plain; escapes++)
        {
            if ((escapes & 1023) == 0)
                m.Tick(1024);
            Write(text[..plain]);
            WriteEscape(text[plain]);
            text = text[(plain + 1)..];
        }

        Write(text);
        Write('"');
    }

    private int FirstSpecial(ReadOnlySpan<char> text) => asciiOnly ? text.IndexOfAnyExcept(PlainAscii) : text.IndexOfAny(Escaped);

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

    private void WriteInPieces(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var room = Math.Min(text.Length, _piece.Length - _used);
            text[..room].CopyTo(_piece.AsSpan(_used));
            _used += room;
            text = text[room..];
            if (text.IsEmpty)
                return;
            NextPiece();
        }
    }

    private void NextPiece()
    {
        m.Tick(1 + (_used >> 6));
        _full.Add((_piece, _used));
        _fullLength += _used;
        if ((_full.Count & 31) == 0)
            PyStr.CheckLength(m, Length);
        _piece = new char[Math.Min(_piece.Length * 2, LargestPiece)];
        _used = 0;
    }
}
