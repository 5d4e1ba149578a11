using System.Text;
using Rlm.Python.Objects;

namespace Rlm.Python.Modules.Markup;

// Start tags: attributes and namespaces.
internal sealed partial class XmlScanner
{
    private const string XmlUri = "http://www.w3.org/XML/1998/namespace";

    // What each prefix means, from the outside in. No prefix is the empty one.
    private readonly Dictionary<string, List<string>> _namespaces = new() { ["xml"] = [XmlUri], [""] = [] };
    private readonly Dictionary<string, QualifiedName> _names = [];
    private readonly List<Attribute> _attributes = [];
    private readonly HashSet<string> _seen = [];

    private readonly record struct Attribute(QualifiedName Name, int Start, int End, int Place);

    // A name as written, and what it last meant.
    private sealed class QualifiedName(string text)
    {
        public string Text { get; } = text;

        public string Prefix { get; } = text.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? text[..colon] : "";

        public string Local { get; } = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];

        public string? Uri { get; set; }

        public PyStr? Expanded { get; set; }
    }

    private bool ReadStartTag()
    {
        var i = _at + 1;
        if (!IsNameStart(_text[i]))
            throw Invalid(i);
        if (!ReadName(ref i, out var name))
            return false;
        _attributes.Clear();
        _seen.Clear();
        while (true)
        {
            var start = i;
            while (i < _text.Length && IsSpace(_text[i]))
                i++;
            if (i == _text.Length)
                return false;
            if (_text[i] == '>')
            {
                i++;
                Open(name!, i, isEmpty: false);
                return true;
            }

            if (_text[i] == '/')
            {
                if (i + 1 == _text.Length)
                    return false;
                if (_text[i + 1] != '>')
                    throw Invalid(i + 1);
                Open(name!, i + 2, isEmpty: true);
                return true;
            }

            if (i == start || !IsNameStart(_text[i]))
                throw Invalid(i);
            if (!ReadAttribute(ref i))
                return false;
        }
    }

    private bool ReadAttribute(ref int i)
    {
        m.Tick(4);
        var place = i;
        if (!ReadName(ref i, out var name))
            return false;
        if (!SkipSpace(ref i))
            return false;
        if (_text[i] != '=')
            throw Invalid(i);
        i++;
        if (!SkipSpace(ref i))
            return false;
        var quote = _text[i];
        if (quote is not ('"' or '\''))
            throw Invalid(i);
        var start = i + 1;
        var length = _text.AsSpan(start).IndexOf(quote);
        var value = length < 0 ? _text.AsSpan(start) : _text.AsSpan(start, length);
        m.Tick(value.Length >> 5);
        CheckValue(value, start, isComplete: length >= 0);
        if (length < 0)
            return false;
        i = start + length + 1;
        _attributes.Add(new Attribute(name!, start, start + length, place));
        if (!_seen.Add(name!.Text))
        {
            // Found while the tag is read, but only told when it is complete.
            _duplicate ??= place;
        }

        return true;
    }

    private int? _duplicate;

    private void CheckValue(ReadOnlySpan<char> value, int place, bool isComplete)
    {
        var less = value.IndexOf('<');
        CheckCharacters(less < 0 ? value : value[..less], 0, place, isContent: false);
        var from = 0;
        while (value[from..].IndexOf('&') is var next and >= 0 && (less < 0 || from + next < less))
        {
            from += next + 1;
            var end = EndOfReference(value, from);
            if (end == value.Length && !isComplete)
                return;
            if (end < 0 || end == value.Length || value[end] != ';')
                throw Invalid(place + (end < 0 ? ~end : end));
        }

        if (less >= 0)
            throw Invalid(place + less);
    }

    // Where the semicolon of a reference must be; the complement of what is wrong before.
    private static int EndOfReference(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        if (i < text.Length && text[i] == '#')
        {
            i++;
            var isHex = i < text.Length && text[i] == 'x';
            var digits = isHex ? ++i : i;
            while (i < text.Length && (isHex ? char.IsAsciiHexDigit(text[i]) : char.IsAsciiDigit(text[i])))
                i++;
            return i == digits && i < text.Length ? ~i : i;
        }

        if (i < text.Length && !IsNameStart(text[i]))
            return ~i;
        while (i < text.Length && IsNamePart(text[i]))
            i++;
        return i;
    }

    private bool SkipSpace(ref int i)
    {
        while (i < _text.Length && IsSpace(_text[i]))
            i++;
        return i < _text.Length;
    }

    // False where the name may go on. A colon stands between two names, once.
    private bool ReadName(ref int i, out QualifiedName? name)
    {
        var start = i;
        var colon = -1;
        for (; i < _text.Length; i++)
        {
            if (_text[i] == ':')
            {
                if (colon >= 0)
                    throw Invalid(i);
                colon = i;
                if (i + 1 < _text.Length && !IsNameStart(_text[i + 1]))
                    throw Invalid(i + 1);
            }
            else if (!IsNamePart(_text[i]))
            {
                break;
            }
        }

        name = null;
        if (i == _text.Length)
            return false;
        var text = _text.AsSpan(start, i - start);
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out name))
            _names[text.ToString()] = name = new QualifiedName(text.ToString());
        return true;
    }

    private void Open(QualifiedName name, int end, bool isEmpty)
    {
        if (_duplicate is { } place)
            throw Fail(8, "duplicate attribute", place);
        var prefixes = Declare();
        AddDefaults(name);
        var attributes = _attributes.Count > (prefixes?.Count ?? 0) || _defaults is not null ? new PyDict() : null;
        var tag = Expand(name, isElement: true);
        foreach (var attribute in _attributes)
        {
            if (IsDeclaration(attribute.Name))
                continue;
            var key = Expand(attribute.Name, isElement: false);
            if (!attributes!.Get(m, key).IsMissing)
                throw Fail(8, "duplicate attribute", _at);
            attributes.Set(m, key, PyStr.From(ValueOf(_text.AsSpan(attribute.Start, attribute.End - attribute.Start))));
        }

        foreach (var (key, value) in _defaults ?? [])
            attributes!.SetDefault(m, Expand(key, isElement: false), PyStr.From(value));

        _hasRoot = true;
        var element = new OpenElement(name.Text, tag, prefixes);
        _open.Add(element);
        sink.Start(tag, attributes is { Count: > 0 } ? attributes : null);
        _at = end;
        if (isEmpty)
            Close(element);
    }

    private static bool IsDeclaration(QualifiedName name) => name.Prefix == "xmlns" || (name.Prefix.Length == 0 && name.Local == "xmlns");

    private List<string>? Declare()
    {
        List<string>? prefixes = null;
        foreach (var attribute in _attributes)
        {
            if (!IsDeclaration(attribute.Name))
                continue;
            var prefix = attribute.Name.Prefix.Length == 0 ? "" : attribute.Name.Local;
            var uri = ValueOf(_text.AsSpan(attribute.Start, attribute.End - attribute.Start));
            if (prefix == "xmlns")
                throw Fail(39, "reserved prefix (xmlns) must not be declared or undeclared", _at);
            if (prefix == "xml" && uri != XmlUri)
                throw Fail(38, "reserved prefix (xml) must not be undeclared or bound to another namespace name", _at);
            if (prefix != "xml" && uri == XmlUri)
                throw Fail(40, "prefix must not be bound to one of the reserved namespace names", _at);
            if (prefix.Length > 0 && uri.Length == 0)
                throw Fail(28, "must not undeclare prefix", _at);
            if (!_namespaces.TryGetValue(prefix, out var uris))
                _namespaces[prefix] = uris = [];
            uris.Add(uri);
            (prefixes ??= []).Add(prefix);
            sink.StartNamespace(PyStr.From(prefix), PyStr.From(uri));
        }

        return prefixes;
    }

    private PyStr Expand(QualifiedName name, bool isElement)
    {
        // Attributes without a prefix are in no namespace.
        if (name.Prefix.Length == 0 && !isElement)
            return name.Uri is null && name.Expanded is not null ? name.Expanded : PyStr.From(name.Local);
        var uri = _namespaces.TryGetValue(name.Prefix, out var uris) && uris.Count > 0 ? uris[^1] : null;
        if (uri is null && name.Prefix.Length > 0)
            throw Fail(27, "unbound prefix", _at);
        if (uri is { Length: 0 })
            uri = null;
        if (name.Expanded is not null && ReferenceEquals(name.Uri, uri))
            return name.Expanded;
        name.Uri = uri;
        return name.Expanded = PyStr.From(uri is null ? name.Local : $"{{{uri}}}{name.Local}");
    }

    // References resolved, every kind of space a blank.
    private string ValueOf(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny("&\t\n\r"))
            return text.ToString();
        var result = new StringBuilder(text.Length);
        AppendValue(result, text);
        return result.ToString();
    }

    private void AppendValue(StringBuilder to, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '&':
                    var end = i + 1 + text[(i + 1)..].IndexOf(';');
                    AppendReference(to, text[(i + 1)..end]);
                    i = end;
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\t' or '\n' or '\r':
                    to.Append(' ');
                    break;
                default:
                    to.Append(text[i]);
                    break;
            }
        }
    }
}
