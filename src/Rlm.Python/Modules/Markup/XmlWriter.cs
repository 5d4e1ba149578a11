using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary>Writes elements as XML or HTML text; depth costs no stack.</summary>
internal sealed class XmlWriter
{
    private static readonly HashSet<string> HtmlEmpty =
    [
        "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta", "param",
        "source", "track",
        "wbr",
    ];

    private readonly Machine _machine;
    private readonly bool _isHtml;
    private readonly bool _shortensEmpty;
    private readonly PyDict _knownPrefixes;
    private readonly string? _defaultNamespace;
    private readonly Value _comment;
    private readonly Value _instruction;
    private readonly StringBuilder _out = new();
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _prefixes = [];
    private long _paid = 1 << 14;

    /// <param name="m">The machine that pays.</param>
    /// <param name="a">HTML or not, whether empty elements are shortened, the known prefixes by namespace, the default namespace, the
    /// tags of comments and instructions, and the type of qualified names.</param>
    private XmlWriter(Machine m, ReadOnlySpan<Value> a)
    {
        _machine = m;
        _isHtml = m.Truth(a[0]);
        _shortensEmpty = m.Truth(a[1]);
        _knownPrefixes = (PyDict)a[2].Object!;
        _defaultNamespace = m.Truth(a[3]) ? m.Str(a[3]) : null;
        (_comment, _instruction) = (a[4], a[5]);
        if (_defaultNamespace is not null)
            _prefixes[_defaultNamespace] = "";
    }

    public static Value Write(Machine m, PyElement root, ReadOnlySpan<Value> a)
    {
        var writer = new XmlWriter(m, a);
        writer.CollectNames(root, a[6]);
        writer.Run(root);
        PyStr.CheckLength(m, writer._out.Length);
        return PyStr.From(writer._out.ToString());
    }

    // Every name gets its prefix before anything is written, as the outermost element declares them all.
    private void CollectNames(PyElement root, in Value qualifiedName)
    {
        var elements = new ElementIterator(root, Value.None, texts: false);
        while (elements.MoveNext(_machine, out var item))
        {
            var element = (PyElement)item.Object!;
            if (element.Tag.Object is PyStr tag)
                AddName(tag.ToString());
            else if (IsInstance(element.Tag, qualifiedName))
                AddName(TextOf(element.Tag));
            else if (!element.Tag.IsNone && !IsNote(element))
                throw Unserializable(element.Tag);
            if (element.HasAttributes)
            {
                foreach (var (key, value) in element.Attrib.Items())
                {
                    if (key.Object is PyStr name)
                        AddName(name.ToString());
                    else if (IsInstance(key, qualifiedName))
                        AddName(TextOf(key));
                    else
                        throw Unserializable(key);
                    if (value.Object is not PyStr && IsInstance(value, qualifiedName))
                        AddName(TextOf(value));
                }
            }

            if (element.Text.Object is not PyStr && IsInstance(element.Text, qualifiedName))
                AddName(TextOf(element.Text));
        }
    }

    private bool IsInstance(in Value value, in Value type) => type.Object is PyType cls && _machine.IsInstance(value, cls);

    private string TextOf(in Value qualifiedName) => _machine.Str(_machine.GetAttr(qualifiedName, "text"));

    private bool IsNote(PyElement element) =>
        ReferenceEquals(element.Tag.Object, _comment.Object) || ReferenceEquals(element.Tag.Object, _instruction.Object);

    private void AddName(string name)
    {
        if (_names.ContainsKey(name))
            return;
        if (!name.StartsWith('{'))
        {
            if (_defaultNamespace is not null)
                throw _machine.Error(PyTypes.ValueError, "cannot use non-qualified names with default_namespace option");
            _names[name] = name;
            return;
        }

        var end = name.LastIndexOf('}');
        if (end < 0)
        {
            _names[name] = name;
            return;
        }

        var uri = name[1..end];
        if (!_prefixes.TryGetValue(uri, out var prefix))
        {
            prefix = _knownPrefixes.GetStr(uri).Object is PyStr known ? known.ToString() : $"ns{_prefixes.Count}";
            if (prefix != "xml")
                _prefixes[uri] = prefix;
        }

        _names[name] = prefix.Length == 0 ? name[(end + 1)..] : $"{prefix}:{name[(end + 1)..]}";
    }

    private void Run(PyElement root)
    {
        var path = new Stack<(PyElement Element, int Next, string? Name)>();
        Begin(path, root, isRoot: true);
        while (path.TryPop(out var top))
        {
            if (top.Next < top.Element.Children.Count)
            {
                path.Push((top.Element, top.Next + 1, top.Name));
                Begin(path, (PyElement)top.Element.Children.Items[top.Next].Object!, isRoot: false);
                continue;
            }

            if (top.Name is not null)
                _out.Append("</").Append(top.Name).Append('>');
            WriteTail(top.Element);
        }
    }

    private void Begin(Stack<(PyElement Element, int Next, string? Name)> path, PyElement element, bool isRoot)
    {
        Pay();
        if (ReferenceEquals(element.Tag.Object, _comment.Object))
        {
            _out.Append("<!--").Append(Shown(element.Text)).Append("-->");
            WriteTail(element);
            return;
        }

        if (ReferenceEquals(element.Tag.Object, _instruction.Object))
        {
            _out.Append("<?").Append(Shown(element.Text)).Append("?>");
            WriteTail(element);
            return;
        }

        if (element.Tag.IsNone)
        {
            WriteText(element.Text);
            path.Push((element, 0, null));
            return;
        }

        var written = element.Tag.Object is PyStr tag ? tag.ToString() : TextOf(element.Tag);
        var name = _names[written];
        _out.Append('<').Append(name);
        if (isRoot)
            WriteNamespaces();
        WriteAttributes(element);
        var isEmpty = !_machine.Truth(element.Text) && element.Children.Count == 0;
        if (!_isHtml && isEmpty && _shortensEmpty)
        {
            _out.Append(" />");
            WriteTail(element);
            return;
        }

        _out.Append('>');
        var lower = _isHtml ? name.ToLowerInvariant() : "";
        if (_machine.Truth(element.Text))
        {
            if (lower is "script" or "style")
                _out.Append(Shown(element.Text));
            else
                WriteText(element.Text);
        }

        path.Push((element, 0, _isHtml && HtmlEmpty.Contains(lower) ? null : name));
    }

    private void WriteAttributes(PyElement element)
    {
        if (!element.HasAttributes)
            return;
        foreach (var (key, value) in element.Attrib.Items())
        {
            var name = _names[key.Object is PyStr text ? text.ToString() : TextOf(key)];
            _out.Append(' ').Append(name).Append("=\"");
            if (value.Object is PyStr plain)
                Escape(plain.Span, isAttribute: true);
            else if (value.Object is not null && !_machine.GetAttrOrMissing(value, "text").IsMissing
                && _names.TryGetValue(TextOf(value), out var qualified))
                _out.Append(qualified);
            else
                throw Unserializable(value);
            _out.Append('"');
        }
    }

    private void WriteNamespaces()
    {
        foreach (var (uri, prefix) in _prefixes.OrderBy(static entry => entry.Value, StringComparer.Ordinal))
        {
            _out.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"");
            Escape(uri, isAttribute: true);
            _out.Append('"');
        }
    }

    private void WriteText(in Value text)
    {
        if (text.Object is PyStr plain)
        {
            Escape(plain.Span, isAttribute: false);
            return;
        }

        if (!_machine.Truth(text))
            return;
        if (text.Object is not null && !_machine.GetAttrOrMissing(text, "text").IsMissing
            && _names.TryGetValue(TextOf(text), out var qualified))
            _out.Append(qualified);
        else
            throw Unserializable(text);
    }

    private void WriteTail(PyElement element)
    {
        if (_machine.Truth(element.Tail))
            WriteText(element.Tail);
    }

    private string Shown(in Value text) => _machine.Str(text);

    private void Escape(ReadOnlySpan<char> text, bool isAttribute)
    {
        var special = isAttribute ? _isHtml ? "&>\"" : "&<>\"\r\n\t" : "&<>";
        while (text.IndexOfAny(special) is var at and >= 0)
        {
            _out.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "&#13;",
                '\n' => "&#10;",
                _ => "&#09;",
            });
            text = text[(at + 1)..];
            Pay();
        }

        _out.Append(text);
        Pay();
    }

    private void Pay()
    {
        _machine.Tick(4);
        if (_out.Length < _paid)
            return;
        _machine.Tick((_out.Length - _paid) >> 5);
        PyStr.CheckLength(_machine, _out.Length);
        _paid = _out.Length + (_out.Length >> 2) + (1 << 14);
    }

    private PyError Unserializable(in Value value) =>
        _machine.Error(PyTypes.TypeError, $"cannot serialize {_machine.Repr(value)} (type {value.Type.Name})");
}
