using System.Buffers;
using Rlm.Python.Objects;

namespace Rlm.Python.Modules.Markup;

// What stands between tags: text, comments, sections and instructions.
internal sealed partial class XmlScanner
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Where(static c => c is not (9 or 10))
            .Concat(Enumerable.Range(0xD800, 0x800)).Select(static c => (char)c),
        '\uFFFE', '\uFFFF', ']',
    ]);

    private bool ReadData()
    {
        var rest = _text.AsSpan(_at);
        var length = rest.IndexOfAny('<', '&');
        var reachesEnd = length < 0;
        if (reachesEnd)
            length = rest.Length;
        m.Tick(length >> 5);
        var data = rest[..length];
        if (data.IndexOfAny(Suspicious) is var odd and >= 0)
        {
            CheckCharacters(data, odd, _at, isContent: true);
            // What may go on in the next piece waits for it.
            while (reachesEnd && !_isFinal && _floor == 0 && length > 0 && data[length - 1] is ']' or '\r')
                data = data[..--length];
            if (length == 0)
                return false;
        }

        EmitLines(data);
        _at += length;
        return true;
    }

    // Text goes out line by line, as expat hands it on.
    private void EmitLines(ReadOnlySpan<char> data)
    {
        while (data.Length > 0)
        {
            var end = data.IndexOfAny('\n', '\r');
            if (end < 0)
            {
                sink.Data(PyStr.From(data));
                return;
            }

            if (end > 0)
                sink.Data(PyStr.From(data[..end]));
            sink.Data(PyStr.From('\n'));
            m.Tick(2);
            data = data[(end + (data[end] == '\r' && end + 1 < data.Length && data[end + 1] == '\n' ? 2 : 1))..];
        }
    }

    // Nothing that is no character, and in content no "]]>".
    private void CheckCharacters(ReadOnlySpan<char> text, int from, int place, bool isContent)
    {
        while (from < text.Length)
        {
            var found = text[from..].IndexOfAny(Suspicious);
            if (found < 0)
                return;
            from += found;
            var c = text[from];
            if (char.IsHighSurrogate(c) && from + 1 < text.Length && char.IsLowSurrogate(text[from + 1]))
                from++;
            else if (isContent && c == ']' && text[from..].StartsWith("]]>"))
                throw Invalid(place + from + 2);
            else if (c is not (']' or '\r'))
                throw Invalid(place + from);
            from++;
        }
    }

    private bool ReadCommentOrCdata()
    {
        if (_at + 2 == _text.Length)
            return false;
        if (_text[_at + 2] == '-')
            return ReadComment();
        if (!IsCdata(_at))
        {
            for (var i = 2; i < 9; i++)
            {
                if (_at + i == _text.Length)
                    return false;
                if (_text[_at + i] != "<![CDATA["[i])
                    throw Invalid(_at + i);
            }
        }

        var start = _at + 9;
        var length = _text.AsSpan(start).IndexOf("]]>");
        if (length < 0)
            return false;
        m.Tick(length >> 5);
        var data = _text.AsSpan(start, length);
        CheckCharacters(data, 0, start, isContent: false);
        sink.Section(begins: true);
        EmitLines(data);
        sink.Section(begins: false);
        _at = start + length + 3;
        return true;
    }

    private bool IsCdata(int at) => _text.AsSpan(at).StartsWith("<![CDATA[");

    private bool ReadComment()
    {
        if (_at + 3 == _text.Length)
            return false;
        if (_text[_at + 3] != '-')
            throw Invalid(_at + 3);
        var start = _at + 4;
        var length = start > _text.Length ? -1 : _text.AsSpan(start).IndexOf("--");
        if (length < 0 || start + length + 2 >= _text.Length)
            return false;
        if (_text[start + length + 2] != '>')
            throw Invalid(start + length + 2);
        m.Tick(length >> 5);
        CheckCharacters(_text.AsSpan(start, length), 0, start, isContent: false);
        _isAtBeginning = false;
        sink.Comment(Lines(start, start + length));
        _at = start + length + 3;
        return true;
    }

    private bool ReadInstruction()
    {
        var start = _at + 2;
        var name = start;
        if (name < _text.Length && !IsNameStart(_text[name]))
            throw Invalid(name);
        while (name < _text.Length && IsNamePart(_text[name]))
            name++;
        if (name < _text.Length && !IsSpace(_text[name]) && _text[name] != '?')
            throw Invalid(name);
        if (name + 1 < _text.Length && _text[name] == '?' && _text[name + 1] != '>')
            throw Invalid(name + 1);
        var end = _text.IndexOf("?>", Math.Min(name, _text.Length), StringComparison.Ordinal);
        m.Tick(((end < 0 ? _text.Length : end) - _at) >> 5);
        if (end < 0)
            return false;
        var target = _text.AsSpan(start, name - start);
        if (target.Equals("xml", StringComparison.OrdinalIgnoreCase))
        {
            if (!target.SequenceEqual("xml"))
                throw Invalid(start);
            if (_hasRoot && _open.Count == 0)
                throw Misplaced();
            if (!_isAtBeginning || _floor > 0)
                throw Fail(17, "XML or text declaration not at start of entity", _at);
            CheckXmlDeclaration(name, end);
            _isAtBeginning = false;
            _at = end + 2;
            return true;
        }

        _isAtBeginning = false;
        CheckCharacters(_text.AsSpan(start, end - start), 0, start, isContent: false);
        var text = name;
        while (text < end && IsSpace(_text[text]))
            text++;
        sink.Instruction(PyStr.From(target), Lines(text, end));
        _at = end + 2;
        return true;
    }

    private void CheckXmlDeclaration(int i, int end)
    {
        var expected = 0;
        while (true)
        {
            var start = i;
            while (i < end && IsSpace(_text[i]))
                i++;
            if (i == end)
                break;
            var name = i;
            while (i < end && char.IsAsciiLetter(_text[i]))
                i++;
            var number = _text[name..i] switch { "version" => 1, "encoding" => 2, "standalone" => 3, _ => 0 };
            if (start == name || number <= expected || (expected == 0 && number != 1))
                throw Fail(30, "XML declaration not well-formed", name);
            expected = number;
            while (i < end && IsSpace(_text[i]))
                i++;
            if (i == end || _text[i] != '=')
                throw Fail(30, "XML declaration not well-formed", i);
            i++;
            while (i < end && IsSpace(_text[i]))
                i++;
            var quote = i < end && _text[i] is '"' or '\'' ? _text.IndexOf(_text[i], i + 1) : -1;
            if (quote < 0 || quote >= end)
                throw Fail(30, "XML declaration not well-formed", i);
            if (number == 3 && _text[(i + 1)..quote] is not ("yes" or "no"))
                throw Fail(30, "XML declaration not well-formed", i + 1);
            i = quote + 1;
        }

        if (expected == 0)
            throw Fail(30, "XML declaration not well-formed", end);
    }
}
