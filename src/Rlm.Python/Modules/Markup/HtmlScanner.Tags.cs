using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Markup;

// Start and end tags.
internal readonly ref partial struct HtmlScanner
{
    private (Value Piece, int End) StartTag(int i)
    {
        var end = EndOfStartTag(i);
        if (end < 0)
            return (default, -1);
        var k = EndOfTagName(i + 1);
        var tag = Slice(i + 1, k);
        k = SkipSpaceAndSlashes(k);
        var attributes = new List<Value>();
        while (k < end && EndOfAttributeName(k) is var nameEnd and >= 0)
        {
            _machine.Tick(4);
            var name = Lower(Slice(k, nameEnd));
            var valueEnd = FindValue(nameEnd, out var valueStart, out var isQuoted);
            var value = valueEnd < 0
                ? Value.None
                : Value.Str(
                    HtmlEntities.Unescape(_machine, isQuoted ? _text[(valueStart + 1)..(valueEnd - 1)] : _text[valueStart..valueEnd]));
            attributes.Add(new PyTuple([name, value]));
            k = SkipSpaceAndSlashes(valueEnd < 0 ? nameEnd : valueEnd);
        }

        var rest = k < end ? Trim(_text[k..end]) : [];
        if (rest is not (">" or "/>"))
            return (Piece("data", end, Slice(i, end)), end);
        var piece = Piece(rest is "/>" ? "startend" : "start", end, Lower(tag), new PyList([.. attributes]), Slice(i, end));
        return (piece, end);
    }

    // Where a start tag ends; -1 where it does not.
    private int EndOfStartTag(int i)
    {
        var j = EndOfTagName(i + 1);
        var name = j;
        while (j < _text.Length && (_text[j] == '/' || UnicodeData.IsSpace(_text[j])))
            j++;
        while (EndOfAttributeName(j) is var nameEnd and >= 0)
        {
            _machine.Tick(2);
            var valueEnd = FindValue(nameEnd, out _, out _);
            j = SkipSpaceAndSlashes(valueEnd < 0 ? nameEnd : valueEnd);
        }

        j = SkipSpace(j);
        _machine.Tick((j - i) >> 4);
        if (j >= _text.Length)
            return -1;
        var next = _text[j];
        if (next == '>')
            return j + 1;
        if (next == '/')
            return At(j + 1) == '>' ? j + 2 : -1;
        return Names.Contains(next, StringComparison.Ordinal) ? -1 : Math.Max(j, name);
    }

    private int EndOfTagName(int i)
    {
        while (i < _text.Length && _text[i] is not ('\t' or '\n' or '\r' or '\f' or ' ' or '/' or '>' or '\0'))
            i++;
        return i;
    }

    // An attribute stands after a space, a slash or a quote; -1 where there is none.
    private int EndOfAttributeName(int i)
    {
        if (i >= _text.Length || _text[i] is '/' or '>' || UnicodeData.IsSpace(_text[i]))
            return -1;
        if (!(_text[i - 1] is '\'' or '"' or '/' || UnicodeData.IsSpace(_text[i - 1])))
            return -1;
        for (i++; i < _text.Length && _text[i] is not ('/' or '=' or '>') && !UnicodeData.IsSpace(_text[i]); i++)
        {
        }

        return i;
    }

    // Where the value after a name ends; -1 where none follows. A quote that nothing closes is read as text, if
    // what stands before it allows.
    private int FindValue(int i, out int start, out bool isQuoted)
    {
        isQuoted = false;
        var equals = SkipSpace(i);
        var after = equals;
        while (At(after) == '=')
            after++;
        start = SkipSpace(after);
        if (after == equals)
            return -1;
        if (At(start) is '\'' or '"')
        {
            var close = Find(_text[start], start + 1);
            if (close >= 0)
            {
                isQuoted = true;
                return close + 1;
            }

            if (start > after)
                return --start;
            if (after - equals < 2)
                return -1;
            start = after - 1;
        }

        var end = start;
        while (end < _text.Length && _text[end] != '>' && !UnicodeData.IsSpace(_text[end]))
            end++;
        return end;
    }

    private (Value Piece, int End) EndTag(int i)
    {
        var close = Find('>', i + 1);
        if (close < 0)
            return (default, -1);
        var start = SkipSpace(i + 2);
        var end = start;
        if (char.IsAsciiLetter(At(start)))
        {
            while (char.IsAsciiLetterOrDigit(At(end)) || At(end) is '-' or '.' or ':' or '_')
                end++;
        }

        if (end > start && At(SkipSpace(end)) == '>')
        {
            var name = Lower(Slice(start, end));
            if (cdata is not null && !cdata.Span.SequenceEqual(name.Span))
                return (Piece("data", close + 1, Slice(i, close + 1)), close + 1);
            return (Piece("end", close + 1, name), close + 1);
        }

        if (cdata is not null)
            return (Piece("data", close + 1, Slice(i, close + 1)), close + 1);
        if (!char.IsAsciiLetter(At(i + 2)))
            return At(i + 2) == '>' ? (Piece("nothing", i + 3, Value.None), i + 3) : Enclosed("comment", i, i + 2);
        end = EndOfTagName(i + 2);
        close = Find('>', SkipSpaceAndSlashes(end));
        return (Piece("end", close + 1, Lower(Slice(i + 2, end)), Value.True), close + 1);
    }
}
