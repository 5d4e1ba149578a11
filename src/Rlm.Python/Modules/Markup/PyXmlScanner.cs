using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary>The native part of <c>XMLParser</c>: takes text, tells errors, hands out the tree or the events.</summary>
internal sealed class PyXmlScanner : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("_Scanner", null, ElementType.Module)
        .Method("feed(self, text, final, entities, /)", static (m, a) => ((PyXmlScanner)a[0].Object!).Feed(m, a[1], m.Truth(a[2]), a[3]))
        .Method("root(self, /)", static (_, a) => ((PyXmlScanner)a[0].Object!)._tree?.Root is { } root ? root : Value.None)
        .Method("take(self, /)", static (_, a) => ((PyXmlScanner)a[0].Object!).TakeEvents())
        .Method("want(self, events, comment, pi, /)", static (m, a) => ((PyXmlScanner)a[0].Object!).Want(m, a))
        .Sealed()
        .Build();

    private readonly XmlScanner _scanner;
    private readonly TreeSink? _tree;
    private readonly EventSink? _events;

    public PyXmlScanner(Machine m, bool buildsTree)
    {
        _tree = buildsTree ? new TreeSink(m) : null;
        _events = buildsTree ? null : new EventSink();
        _scanner = new XmlScanner(m, (IXmlSink?)_tree ?? _events!);
    }

    public override PyType Type => TypeInstance;

    public override long Size => 4096;

    public override void Traverse(Census census)
    {
        _tree?.Traverse(census);
        census.Add(_events?.Events);
    }

    // None, or what is wrong as a tuple of message, code, line and column.
    private Value Feed(Machine m, in Value text, bool isFinal, in Value entities)
    {
        if (entities.Object is PyDict { Count: > 0 } known)
            _scanner.Fallback = name => known.GetStr(name).Object is PyStr meaning ? meaning.ToString() : null;
        m.Hold(this);
        try
        {
            _scanner.Feed(((PyStr)text.Object!).ToString(), isFinal);
            return Value.None;
        }
        catch (XmlErrorException error)
        {
            return new PyTuple([Value.Str(error.Message), Value.Int(error.Code), Value.Int(error.Line), Value.Int(error.Column)]);
        }
        finally
        {
            m.Release(this);
        }
    }

    private Value Want(Machine m, ReadOnlySpan<Value> a)
    {
        _tree!.Wanted = [];
        foreach (var name in m.ToList(a[1]).Span)
            _tree.Wanted.Add(name.Object!.ToString()!);
        (_tree.CommentTag, _tree.InstructionTag) = (a[2], a[3]);
        return Value.None;
    }

    private PyList TakeEvents()
    {
        var events = _tree?.Events ?? _events!.Events;
        if (_tree is not null)
            _tree.Events = new PyList();
        else
            _events!.Events = new PyList();
        return events;
    }
}
