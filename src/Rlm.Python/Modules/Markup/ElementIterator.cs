using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary>Walks an element and all below it in document order: the elements of a tag, or the texts. Depth costs no stack.</summary>
internal sealed class ElementIterator(PyElement root, Value tag, bool texts) : PyIterator
{
    private static readonly PyType Class = Declare(new TypeBuilder("_element_iterator", null, "_elementtree")).Sealed().Build();

    private readonly Stack<(PyElement Element, int Next)> _path = new();
    private PyElement? _root = root;

    public override PyType Type => Class;

    public override long Size => 96 + (24L * _path.Count);

    public override void Traverse(Census census)
    {
        census.Add(_root);
        census.Add(tag);
        foreach (var (element, _) in _path)
            census.Add(element);
    }

    public override bool MoveNext(Machine m, out Value item)
    {
        while (Step(m, out item))
        {
            if (!item.IsMissing)
                return true;
        }

        return false;
    }

    private bool Step(Machine m, out Value item)
    {
        m.Tick(1);
        item = Value.Missing;
        PyElement entered;
        if (_root is not null)
        {
            entered = _root;
            _root = null;
        }
        else
        {
            if (!_path.TryPop(out var top))
                return false;
            if (top.Next >= top.Element.Children.Count)
            {
                if (texts && _path.Count > 0 && m.Truth(top.Element.Tail))
                    item = top.Element.Tail;
                return true;
            }

            _path.Push((top.Element, top.Next + 1));
            entered = (PyElement)top.Element.Children.Items[top.Next].Object!;
        }

        if (!texts)
        {
            _path.Push((entered, 0));
            if (tag.IsNone || ReferenceEquals(entered.Tag.Object, tag.Object) || m.Equal(entered.Tag, tag))
                item = entered;
            return true;
        }

        // Comments and instructions have text that does not count, but what follows them does.
        var isElement = entered.Tag.Object is PyStr || entered.Tag.IsNone;
        _path.Push((entered, isElement ? 0 : int.MaxValue));
        if (isElement && m.Truth(entered.Text))
            item = entered.Text;
        return true;
    }
}
