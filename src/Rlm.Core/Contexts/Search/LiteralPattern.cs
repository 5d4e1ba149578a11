using System.Buffers;
using System.Text;

namespace Rlm.Contexts;

/// <summary>Looks for the exact text, on UTF-8 bytes where that comes to the same.</summary>
internal sealed class LiteralPattern : WindowPattern
{
    private readonly string _text;
    private readonly SearchValues<string> _values;
    private readonly ByteLiteral? _bytes;

    public LiteralPattern(string text, bool ignoreCase)
    {
        _text = text;
        _values = SearchValues.Create([text], ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        IsLineBound = !text.AsSpan(0, text.Length - 1).Contains('\n');

        // U+FFFD also stands for whatever is invalid, and half a pair cannot be stored: both exist in decoded text only.
        var isPlain = ignoreCase ? Ascii.IsValid(text) : !text.Contains('\uFFFD', StringComparison.Ordinal) && IsWellFormed(text);
        if (isPlain) _bytes = new ByteLiteral(Encoding.UTF8.GetBytes(text), ignoreCase);
    }

    public override int MaxLength => _text.Length;

    public override bool IsLineBound { get; }

    public override bool FindsBytes => _bytes is not null;

    public override bool TryFind(SearchWindow window, int from, out int start, out int length)
    {
        var found = window.IsText ? window.Chars[from..].IndexOfAny(_values) : _bytes!.IndexOf(window.Bytes[from..]);
        start = from + found;
        length = window.IsText ? _text.Length : _bytes!.Length;
        return found >= 0;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
