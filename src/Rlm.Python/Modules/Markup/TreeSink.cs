using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary>Builds elements, and tells of those events that are asked for.</summary>
internal sealed class TreeSink(Machine m) : IXmlSink
{
    private readonly List<PyElement> _path = [];
    private readonly StringBuilder _joined = new();
    private PyStr? _data;
    private PyElement? _last;
    private bool _isTail;

    public PyElement? Root { get; private set; }

    /// <summary>The events that are reported, as <c>start-ns</c>; null for none.</summary>
    public HashSet<string>? Wanted { get; set; }

    /// <summary>Pairs of event and what it is about, not yet taken.</summary>
    public PyList Events { get; set; } = new();

    /// <summary>The functions whose identity marks comments and instructions.</summary>
    public Value CommentTag { get; set; } = Value.None;

    public Value InstructionTag { get; set; } = Value.None;

    public void Traverse(Census census)
    {
        census.Add(Root);
        census.Add(Events);
        census.Add(_data);
        census.AddBytes(_joined.Capacity * 2L);
        foreach (var element in _path)
            census.Add(element);
    }

    public void Doctype(PyStr name, PyStr? publicId, PyStr? systemId)
    {
    }

    public void StartNamespace(PyStr prefix, PyStr uri)
    {
        if (IsWanted("start-ns"))
            Report("start-ns", new PyTuple([prefix, uri]));
    }

    public void EndNamespace(PyStr prefix)
    {
        if (IsWanted("end-ns"))
            Report("end-ns", Value.None);
    }

    public void Start(PyStr tag, PyDict? attributes)
    {
        Flush();
        var element = new PyElement(ElementType.Instance, tag);
        if (attributes is not null)
            element.Attrib = attributes;
        if (_path.Count > 0)
            _path[^1].Children.Add(element);
        else
            Root = element;
        _path.Add(element);
        _last = element;
        _isTail = false;
        if (IsWanted("start"))
            Report("start", element);
    }

    public void End(PyStr tag)
    {
        Flush();
        _last = _path[^1];
        _path.RemoveAt(_path.Count - 1);
        _isTail = true;
        if (IsWanted("end"))
            Report("end", _last);
    }

    public void Data(PyStr text)
    {
        if (_data is null)
        {
            _data = text;
            return;
        }

        if (_joined.Length == 0)
            _joined.Append(_data.Span);
        _joined.Append(text.Span);
    }

    public void Section(bool begins)
    {
    }

    public void Comment(PyStr text)
    {
        if (IsWanted("comment"))
            Report("comment", Note(CommentTag, text));
    }

    public void Instruction(PyStr target, PyStr text)
    {
        if (IsWanted("pi"))
            Report("pi", Note(InstructionTag, text.Units == 0 ? target : PyStr.From($"{target} {text}")));
    }

    private PyElement Note(in Value tag, PyStr text)
    {
        Flush();
        return new PyElement(ElementType.Instance, tag) { Text = text };
    }

    private bool IsWanted(string name) => Wanted is not null && Wanted.Contains(name);

    private void Report(string name, in Value what) => Events.Add(new PyTuple([Value.Str(name), what]));

    private void Flush()
    {
        if (_data is null)
            return;
        var text = _data;
        if (_joined.Length > 0)
        {
            PyStr.CheckLength(m, _joined.Length);
            text = PyStr.From(_joined.ToString());
            _joined.Clear();
        }

        _data = null;
        if (_last is null)
            return;
        if (!_isTail)
            _last.Text = Joined(_last.Text, text);
        else
            _last.Tail = Joined(_last.Tail, text);
    }

    // A comment between two pieces does not part them.
    private Value Joined(in Value before, PyStr text) => before.Object is PyStr first ? m.Binary(BinaryOp.Add, first, text) : text;
}
