using System.Text;
using Rlm.Python.Objects;

namespace Rlm.Python.Modules.Markup;

// The document type: its name, and the entities and default values that it declares.
internal sealed partial class XmlScanner
{
    private readonly Dictionary<string, List<(QualifiedName Name, string Value)>> _defaultsOf = [];
    private List<(QualifiedName Name, string Value)>? _defaults;

    private bool _hasDoctype;

    private bool ReadDeclaration()
    {
        var word = _at + 2;
        if (_text[word] == '[')
            throw Misplaced();
        if (!char.IsAsciiLetter(_text[word]))
            throw Invalid(word);
        while (word < _text.Length && char.IsAsciiLetter(_text[word]))
            word++;
        if (word == _text.Length)
            return false;
        if (!IsSpace(_text[word]) && _text[word] != '%')
            throw Invalid(word);
        if (_hasRoot || _hasDoctype || _text.AsSpan(_at, word - _at) is not "<!DOCTYPE")
            throw Misplaced();

        var end = EndOfDoctype();
        if (end < 0)
            return false;
        var i = _at + 9;
        SkipSpace(ref i);
        if (!IsNameStart(_text[i]))
            throw Invalid(i);
        var nameEnd = EndOfName(i);
        var name = PyStr.From(_text.AsSpan(i, nameEnd - i));
        i = nameEnd;
        SkipSpace(ref i);
        PyStr? publicId = null;
        PyStr? systemId = null;
        if (ReadExternalId(ref i, end, out var pub, out var sys))
        {
            publicId = pub is null ? null : PyStr.From(pub);
            systemId = sys is null ? null : PyStr.From(sys);
            _isOpenEnded = true;
            SkipSpace(ref i);
        }

        _hasDoctype = true;
        sink.Doctype(name, publicId, systemId);
        if (_text[i] == '[')
            i = ReadSubset(i + 1, end);
        SkipSpace(ref i);
        if (i != end)
            throw Fail(2, "syntax error", i);
        _isAtBeginning = false;
        _at = end + 1;
        return true;
    }

    // Where the ">" of it is, past quotes, comments and the part in brackets.
    private int EndOfDoctype()
    {
        var depth = 0;
        for (var i = _at + 9; i < _text.Length; i++)
        {
            m.Tick(1);
            switch (_text[i])
            {
                case '"' or '\'':
                    var quote = _text.IndexOf(_text[i], i + 1);
                    if (quote < 0)
                        return -1;
                    i = quote;
                    break;
                case '<' when depth > 0 && _text.AsSpan(i).StartsWith("<!--"):
                    var comment = _text.IndexOf("-->", i + 4, StringComparison.Ordinal);
                    if (comment < 0)
                        return -1;
                    i = comment + 2;
                    break;
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '>' when depth <= 0:
                    return i;
            }
        }

        return -1;
    }

    private bool ReadExternalId(ref int i, int end, out string? publicId, out string? systemId)
    {
        publicId = systemId = null;
        var rest = _text.AsSpan(i, end - i);
        if (!rest.StartsWith("SYSTEM") && !rest.StartsWith("PUBLIC"))
            return false;
        var isPublic = rest[0] == 'P';
        i += 6;
        if (isPublic)
            publicId = ReadQuoted(ref i, end);
        systemId = ReadQuoted(ref i, end);
        return true;
    }

    private string ReadQuoted(ref int i, int end)
    {
        SkipSpace(ref i);
        if (i >= end || _text[i] is not ('"' or '\''))
            throw Fail(2, "syntax error", i);
        var close = _text.IndexOf(_text[i], i + 1);
        if (close < 0 || close > end)
            throw Invalid(i);
        var text = _text[(i + 1)..close];
        i = close + 1;
        return text;
    }

    private int ReadSubset(int i, int end)
    {
        while (true)
        {
            m.Tick(8);
            if (!SkipSpace(ref i) || i >= end)
                throw Fail(2, "syntax error", Math.Min(i, end));
            if (_text[i] == ']')
                return i + 1;
            if (_text[i] == '%')
            {
                // What a parameter entity would declare is not known from here on.
                _isOpenEnded = true;
                i = EndOfName(i + 1) + 1;
                continue;
            }

            var rest = _text.AsSpan(i, end - i);
            if (rest.StartsWith("<!--"))
                i = _text.IndexOf("-->", i + 4, StringComparison.Ordinal) + 3;
            else if (rest.StartsWith("<?"))
                i = _text.IndexOf("?>", i + 2, StringComparison.Ordinal) + 2;
            else if (rest.StartsWith("<!ENTITY"))
                ReadEntityDeclaration(ref i, end);
            else if (rest.StartsWith("<!ATTLIST"))
                ReadAttributeList(ref i, end);
            else if (rest.StartsWith("<!ELEMENT") || rest.StartsWith("<!NOTATION"))
                i = EndOfDeclaration(i, end);
            else
                throw Fail(2, "syntax error", i);
            if (i < 3)
                throw Fail(5, "unclosed token", _at);
        }
    }

    private int EndOfDeclaration(int i, int end)
    {
        for (; i < end; i++)
        {
            if (_text[i] == '>')
                return i + 1;
            if (_text[i] is '"' or '\'')
            {
                var close = _text.IndexOf(_text[i], i + 1);
                if (close < 0)
                    break;
                i = close;
            }
        }

        throw Fail(2, "syntax error", end);
    }

    private void ReadEntityDeclaration(ref int i, int end)
    {
        i += 8;
        SkipSpace(ref i);
        var isParameter = _text[i] == '%';
        if (isParameter)
        {
            i++;
            SkipSpace(ref i);
        }

        var start = i;
        i = EndOfName(i);
        var name = _text[start..i];
        SkipSpace(ref i);
        string? value = null;
        if (!ReadExternalId(ref i, end, out _, out _))
            value = EntityValue(ReadQuoted(ref i, end), start);
        i = EndOfDeclaration(i, end);
        // The first declaration counts.
        if (!isParameter)
            _entities.TryAdd(name, value);
    }

    // References to characters are resolved in the declaration, those to entities where it is used.
    private string EntityValue(string text, int place)
    {
        if (!text.Contains("&#", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '&' && i + 1 < text.Length && text[i + 1] == '#' ? EndOfReference(text, i + 1) : -1;
            if (text[i] == '&' && end < 0 && i + 1 < text.Length && text[i + 1] == '#')
                throw Invalid(place);
            if (end < 0)
            {
                result.Append(text[i]);
                continue;
            }

            if (end == text.Length || text[end] != ';')
                throw Invalid(place);
            result.Append(Character(text.AsSpan(i + 1, end - i - 1)));
            i = end;
        }

        return result.ToString();
    }

    private void ReadAttributeList(ref int i, int end)
    {
        i += 9;
        SkipSpace(ref i);
        var start = i;
        i = EndOfName(i);
        var element = _text[start..i];
        while (SkipSpace(ref i) && i < end && _text[i] != '>')
        {
            m.Tick(4);
            start = i;
            i = EndOfName(i);
            if (i == start)
                throw Fail(2, "syntax error", i);
            var name = _text[start..i];
            SkipSpace(ref i);
            if (_text[i] == '(')
                i = Math.Max(i, _text.IndexOf(')', i)) + 1;
            else
                i = EndOfName(i);
            SkipSpace(ref i);
            if (_text[i] == '#')
            {
                start = i;
                i = EndOfName(i + 1);
                if (_text.AsSpan(start, i - start) is not "#FIXED")
                    continue;
            }

            var value = ValueOf(ReadQuoted(ref i, end));
            if (!_defaultsOf.TryGetValue(element, out var list))
                _defaultsOf[element] = list = [];
            list.Add((new QualifiedName(name), value));
        }

        i = EndOfDeclaration(i, end);
    }

    private void AddDefaults(QualifiedName element) => _defaults = _defaultsOf.GetValueOrDefault(element.Text);
}
