using System.Xml;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary>
/// Reads XML as expat does: well-formedness, namespaces, entities of the internal subset; nothing external is ever looked for. Takes the
/// document in pieces, and keeps its nesting on the heap.
/// </summary>
internal sealed partial class XmlScanner(Machine m, IXmlSink sink)
{
    // What expat allows before it looks at how much larger than the document its entities are.
    private const long FreeExpansion = 8 << 20;
    private const long MostExpansion = 100;
    private const int MostEntityDepth = 100;

    private readonly List<OpenElement> _open = [];
    private readonly HashSet<string> _expanding = [];
    private string _text = "";
    private int _at;
    private int _line = 1;
    private int _column;
    private bool _isFinal;
    private bool _isAtBeginning = true;
    private bool _hasRoot;
    private long _read;
    private long _expanded;

    // How deep the element was in which the entity that is being read began.
    private int _floor;

    private sealed record OpenElement(string Name, PyStr Tag, List<string>? Prefixes);

    /// <summary>Reads on as far as tokens are complete.</summary>
    /// <exception cref="XmlErrorException">The document is not well-formed.</exception>
    public void Feed(string text, bool isFinal)
    {
        _read += text.Length;
        if (_at > 0)
            (_line, _column) = Place(_text, _at);
        if (_at < _text.Length)
        {
            m.Reserve(2L * (_text.Length - _at + text.Length));
            m.Tick((_text.Length - _at) >> 6);
            text = string.Concat(_text.AsSpan(_at), text);
        }

        _text = text;
        _at = 0;
        _isFinal = isFinal;
        while (_at < _text.Length && ReadToken())
            m.Tick(4);
        if (!isFinal)
            return;
        if (_at < _text.Length)
            throw IsCdata(_at) ? Fail(20, "unclosed CDATA section", _text.Length) : Unclosed();
        if (!_hasRoot || _open.Count > 0)
            throw Fail(3, "no element found", _text.Length);
    }

    private XmlErrorException Unclosed()
    {
        var isSubset = _text.AsSpan(_at).StartsWith("<!DOCTYPE") && _text.IndexOf('[', _at) >= 0;
        return isSubset ? Fail(3, "no element found", _text.Length) : Fail(5, "unclosed token", _at);
    }

    // False where the token is not complete.
    private bool ReadToken()
    {
        if (_open.Count > _floor || _floor > 0)
            return ReadContent();
        return ReadOutside();
    }

    private bool ReadContent()
    {
        var c = _text[_at];
        if (c == '&')
            return ReadReference();
        if (c != '<')
            return ReadData();
        if (_at + 1 == _text.Length)
            return false;
        return _text[_at + 1] switch
        {
            '/' => ReadEndTag(),
            '?' => ReadInstruction(),
            '!' => ReadCommentOrCdata(),
            _ => ReadStartTag(),
        };
    }

    // Before and after the document's element.
    private bool ReadOutside()
    {
        var start = _at;
        if (_isAtBeginning && _text[_at] == '\uFEFF')
        {
            // A byte order mark is no character of the document.
            _text = _text.Remove(_at, 1);
            if (_at == _text.Length)
                return true;
        }

        while (_at < _text.Length && IsSpace(_text[_at]))
            _at++;
        if (_at > start)
        {
            _isAtBeginning = false;
            return true;
        }

        if (_text[_at] != '<')
            return ReadMisplaced();
        if (_at + 1 == _text.Length)
            return false;
        var next = _text[_at + 1];
        if (next == '?')
            return ReadInstruction();
        if (next == '!')
        {
            if (_at + 2 == _text.Length)
                return false;
            if (_text[_at + 2] == '-')
                return ReadComment();
            return ReadDeclaration();
        }

        if (!IsNameStart(next))
            throw Invalid(_at + 1);
        if (_hasRoot)
            throw Fail(9, "junk after document element", _at);
        _isAtBeginning = false;
        return ReadStartTag();
    }

    // What cannot stand outside is still read as a token of a document type, which decides what is wrong with it.
    private bool ReadMisplaced()
    {
        var i = _at + 1;
        switch (_text[_at])
        {
            case '"' or '\'':
                i = _text.IndexOf(_text[_at], i) + 1;
                if (i == 0)
                    return false;
                CheckEnd(i, ">%[");
                break;
            case '#':
                if (i == _text.Length)
                    return false;
                if (!IsNameStart(_text[i]))
                    throw Invalid(i);
                CheckEnd(EndOfPlainName(i), ">),|%");
                break;
            case '%':
                if (i == _text.Length)
                    return false;
                if (IsNameStart(_text[i]))
                {
                    i = EndOfPlainName(i);
                    if (i == _text.Length)
                        return false;
                    if (_text[i] != ';')
                        throw Invalid(i);
                }
                else
                {
                    CheckEnd(i, "%");
                }

                break;
            case ')':
                if (i < _text.Length && _text[i] is not ('*' or '+' or '?'))
                    CheckEnd(i, ">,|)");
                break;
            case '[' or ']' or '(' or '|' or ',' or '>':
                break;
            default:
                i = EndOfName(_at);
                if (i == _at)
                    throw Invalid(i);
                CheckEnd(i, IsNameStart(_text[_at]) ? ">),|[%*+?" : ">),|[%");
                break;
        }

        throw Misplaced();
    }

    private XmlErrorException Misplaced() => _hasRoot ? Fail(9, "junk after document element", _at) : Fail(2, "syntax error", _at);

    private void CheckEnd(int i, string allowed)
    {
        if (i < _text.Length && !IsSpace(_text[i]) && !allowed.Contains(_text[i], StringComparison.Ordinal))
            throw Invalid(i);
    }

    private bool ReadEndTag()
    {
        var start = _at + 2;
        if (start == _text.Length)
            return false;
        if (!IsNameStart(_text[start]))
            throw Invalid(start);
        var end = EndOfName(start);
        var close = end;
        while (close < _text.Length && IsSpace(_text[close]))
            close++;
        if (close == _text.Length)
            return false;
        if (_text[close] != '>')
            throw Invalid(close);
        if (_open.Count <= _floor)
            throw Fail(13, "asynchronous entity", _at);
        var element = _open[^1];
        if (!_text.AsSpan(start, end - start).SequenceEqual(element.Name))
            throw Fail(7, "mismatched tag", start);
        _at = close + 1;
        Close(element);
        return true;
    }

    private void Close(OpenElement element)
    {
        _open.RemoveAt(_open.Count - 1);
        sink.End(element.Tag);
        if (element.Prefixes is null)
            return;
        for (var i = element.Prefixes.Count - 1; i >= 0; i--)
        {
            var uris = _namespaces[element.Prefixes[i]];
            uris.RemoveAt(uris.Count - 1);
            sink.EndNamespace(PyStr.From(element.Prefixes[i]));
        }
    }

    private int EndOfPlainName(int i)
    {
        while (i < _text.Length && IsNamePart(_text[i]))
            i++;
        return i;
    }

    private int EndOfName(int i)
    {
        while (i < _text.Length && (IsNamePart(_text[i]) || _text[i] == ':'))
            i++;
        return i;
    }

    private PyStr Lines(int start, int end)
    {
        var text = _text.AsSpan(start, end - start);
        return text.Contains('\r')
            ? PyStr.From(text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
            : PyStr.From(text);
    }

    private XmlErrorException Invalid(int at) => Fail(4, "not well-formed (invalid token)", at);

    private XmlErrorException Fail(int code, string message, int at)
    {
        var (line, column) = _origin is { } origin ? Place(origin.Text, origin.At) : Place(_text, at);
        return new XmlErrorException(code, message, line, column);
    }

    // The line from 1 and the column from 0, in code points.
    private (int Line, int Column) Place(string text, int at)
    {
        var (line, column) = (_line, _column);
        for (var i = 0; i < at; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                (line, column) = (line + 1, 0);
            else if (!char.IsLowSurrogate(c) && c != '\r')
                column++;
        }

        return (line, column);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsNameStart(char c) => XmlConvert.IsStartNCNameChar(c);

    private static bool IsNamePart(char c) => XmlConvert.IsNCNameChar(c);
}
