using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Markup;

/// <summary>
/// Finds the next piece of an HTML text: tag, data, comment and so on, in the tolerant way of Python's <c>html.parser</c>, of which every
/// malformed piece has its own customary reading. A piece is a tuple of its kind, where it ends, its text and its attributes.
/// </summary>
/// <param name="m">The machine that pays.</param>
/// <param name="source">All that was fed and is not yet used.</param>
/// <param name="at">Where to begin, in code points.</param>
/// <param name="closing">Whether no more will come.</param>
/// <param name="convert">Whether references in data are resolved.</param>
/// <param name="cdata">The element whose end alone is looked for, as <c>script</c>.</param>
internal readonly ref partial struct HtmlScanner(Machine m, PyStr source, int at, bool closing, bool convert, PyStr? cdata)
{
    private const string Names = "abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly Machine _machine = m;
    private readonly PyStr _source = source;
    private readonly ReadOnlySpan<char> _text = source.Span;
    private readonly int _start = (int)source.UnitOf(at);

    /// <summary>The next piece, or None where more text is needed.</summary>
    public Value Next()
    {
        var i = _start;
        _machine.Tick(4);
        if (i >= _text.Length)
            return Value.None;
        var end = FindMarkup(i);
        if (end < 0)
            return Value.None;
        if (end > i)
            return Piece("data", end, Data(i, end));
        return _text[i] == '<' ? NextMarkup(i) : NextReference(i);
    }

    // Where the data from a place on ends; -1 where that is not yet sure.
    private int FindMarkup(int i)
    {
        if (cdata is not null)
        {
            for (var from = i; ; from++)
            {
                from = Find('<', from);
                if (from < 0)
                    return -1;
                if (IsEndOf(from, cdata.Span))
                    return from;
            }
        }

        if (!convert)
        {
            _machine.Tick(1);
            var found = _text[i..].IndexOfAny('&', '<');
            return found < 0 ? _text.Length : i + found;
        }

        var markup = Find('<', i);
        if (markup >= 0)
            return markup;
        // A reference at the end may go on in what comes.
        var last = _text[Math.Max(i, _text.Length - 34)..].LastIndexOf('&');
        if (last >= 0)
        {
            last += Math.Max(i, _text.Length - 34);
            var complete = false;
            for (var k = last; k < _text.Length && !complete; k++)
                complete = _text[k] == ';' || UnicodeData.IsSpace(_text[k]);
            if (!complete)
                return -1;
        }

        return _text.Length;
    }

    // "</", the name in any case, and ">", with space between.
    private bool IsEndOf(int at, ReadOnlySpan<char> name)
    {
        if (At(at + 1) != '/')
            return false;
        var i = SkipSpace(at + 2);
        if (!_text[i..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return false;
        return At(SkipSpace(i + name.Length)) == '>';
    }

    private Value NextMarkup(int i)
    {
        Value piece;
        int end;
        var next = At(i + 1);
        if (char.IsAsciiLetter(next))
            (piece, end) = StartTag(i);
        else if (next == '/')
            (piece, end) = EndTag(i);
        else if (StartsWith(i, "<!--"))
            (piece, end) = Comment(i);
        else if (next == '?')
            (piece, end) = Enclosed("pi", i, i + 2);
        else if (next == '!')
            (piece, end) = Declaration(i);
        else if (i + 1 < _text.Length)
            return Piece("data", i + 1, Value.Str("<"));
        else
            return Value.None;
        if (end >= 0)
            return piece;
        if (!closing)
            return Value.None;

        // Nothing will end it any more: it was text.
        end = Find('>', i + 1);
        if (end >= 0)
            end++;
        else if ((end = Find('<', i + 1)) < 0)
            end = i + 1;
        return Piece("data", end, Data(i, end));
    }

    private Value NextReference(int i)
    {
        if (At(i + 1) == '#')
        {
            var isHex = At(i + 2) is 'x' or 'X';
            var start = i + (isHex ? 3 : 2);
            var end = start;
            while (isHex ? char.IsAsciiHexDigit(At(end)) : char.IsAsciiDigit(At(end)))
                end++;
            if (end > start && end < _text.Length && !char.IsAsciiHexDigit(_text[end]))
                return Piece("charref", end + (_text[end] == ';' ? 1 : 0), Slice(i + 2, end));
            // "&#123" before a hexadecimal letter is read with one digit less.
            if (!isHex && end > start + 1 && end < _text.Length)
                return Piece("charref", end - 1, Slice(i + 2, end - 1));
            return Find(';', i) < 0 ? Value.None : Piece("last", i + 2, Value.Str("&#"));
        }

        if (char.IsAsciiLetter(At(i + 1)))
        {
            var end = i + 1;
            while (char.IsAsciiLetterOrDigit(At(end)) || At(end) is '-' or '.')
                end++;
            // What follows must not be a letter or digit; a dash or point of the name may serve.
            if (end == _text.Length)
            {
                var other = end - 1;
                while (other > i && char.IsAsciiLetterOrDigit(_text[other]))
                    other--;
                if (other <= i + 1)
                    return closing && end == i + 2 ? Piece("skip", i + 1, Value.None) : Value.None;
                end = other;
            }

            return Piece("entityref", end + (At(end) == ';' ? 1 : 0), Slice(i + 1, end));
        }

        return i + 1 < _text.Length ? Piece("data", i + 1, Value.Str("&")) : Value.None;
    }

    private (Value Piece, int End) Comment(int i)
    {
        for (var from = i + 4; ; from++)
        {
            from = Find("--", from);
            if (from < 0)
                return (default, -1);
            var close = SkipSpace(from + 2);
            if (At(close) == '>')
                return (Piece("comment", close + 1, Slice(i + 4, from)), close + 1);
            _machine.Tick((close - from) >> 4);
        }
    }

    private (Value Piece, int End) Declaration(int i)
    {
        if (StartsWith(i, "<!["))
            return MarkedSection(i);
        if (!_text[i..].StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            return Enclosed("comment", i, i + 2);
        var close = Find('>', i + 9);
        return close < 0 ? (default, -1) : (Piece("decl", close + 1, Slice(i + 2, close)), close + 1);
    }

    private (Value Piece, int End) MarkedSection(int i)
    {
        var start = i + 3;
        if (start == _text.Length)
            return (default, -1);
        if (!char.IsAsciiLetter(_text[start]))
        {
            var shown = PyStr.From(_text[i..Math.Min(_text.Length, i + 20)]);
            throw _machine.Error(PyTypes.AssertionError, $"expected name token at {_machine.Repr(shown)}");
        }

        var end = start;
        while (char.IsAsciiLetterOrDigit(At(end)) || At(end) is '-' or '_' or '.')
            end++;
        var next = SkipSpace(end);
        if (next == _text.Length)
            return (default, -1);
        var isPlain = _text[start..end].ToString().ToLowerInvariant() switch
        {
            "temp" or "cdata" or "ignore" or "include" or "rcdata" => false,
            "if" or "else" or "endif" => true,
            _ => throw _machine.Error(
                PyTypes.AssertionError, $"unknown status keyword {_machine.Repr(Slice(start, next))} in marked section"),
        };
        for (var from = start; ; from++)
        {
            from = Find(']', from);
            if (from < 0)
                return (default, -1);
            var close = SkipSpace(from + 1);
            if (!isPlain)
                close = At(close) == ']' ? SkipSpace(close + 1) : -1;
            if (close >= 0 && At(close) == '>')
                return (Piece("unknown", close + 1, Slice(start, from)), close + 1);
        }
    }

    private (Value Piece, int End) Enclosed(string kind, int i, int start)
    {
        var close = Find('>', Math.Max(start, i));
        return close < 0 ? (default, -1) : (Piece(kind, close + 1, Slice(start, close)), close + 1);
    }

    private Value Piece(string kind, int end, in Value text) => Piece(kind, end, text, Value.None, Value.None);

    private Value Piece(string kind, int end, in Value text, in Value more) => Piece(kind, end, text, more, Value.None);

    private Value Piece(string kind, int end, in Value text, in Value more, in Value raw) =>
        new PyTuple([Value.Str(kind), Value.Int(_source.PointOf(end)), text, more, raw]);

    private PyStr Data(int start, int end) =>
        convert && cdata is null ? HtmlEntities.Unescape(_machine, Slice(start, end)) : Slice(start, end);

    private PyStr Slice(int start, int end) => _source.Slice(start, end - start);

    private PyStr Lower(PyStr text) => StrType.Lower(_machine, text);

    private char At(int i) => i < _text.Length ? _text[i] : '\0';

    private bool StartsWith(int i, string what) => _text[i..].StartsWith(what, StringComparison.Ordinal);

    private int Find(char c, int from)
    {
        if (from >= _text.Length)
            return -1;
        var found = _text[from..].IndexOf(c);
        _machine.Tick((found < 0 ? _text.Length - from : found) >> 6);
        return found < 0 ? -1 : from + found;
    }

    private int Find(string what, int from)
    {
        if (from >= _text.Length)
            return -1;
        var found = _text[from..].IndexOf(what, StringComparison.Ordinal);
        _machine.Tick((found < 0 ? _text.Length - from : found) >> 6);
        return found < 0 ? -1 : from + found;
    }

    private int SkipSpace(int i)
    {
        while (i < _text.Length && UnicodeData.IsSpace(_text[i]))
            i++;
        return i;
    }

    private int SkipSpaceAndSlashes(int i)
    {
        while (i < _text.Length && (UnicodeData.IsSpace(_text[i]) || (_text[i] == '/' && At(i + 1) != '>')))
            i++;
        return i;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && UnicodeData.IsSpace(text[0]))
            text = text[1..];
        while (text.Length > 0 && UnicodeData.IsSpace(text[^1]))
            text = text[..^1];
        return text;
    }
}
