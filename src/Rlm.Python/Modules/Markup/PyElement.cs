using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary>An XML element. Its methods are in <see cref="ElementType"/>.</summary>
internal sealed class PyElement(PyType cls, Value tag) : PyObject
{
    private Attributes _attributes;
    private PyDict? _attrib;

    public Value Tag { get; set; } = tag;

    public Value Text { get; set; } = Value.None;

    public Value Tail { get; set; } = Value.None;

    /// <summary>The elements inside.</summary>
    public PyList Children { get; } = new();

    /// <summary>Made when it is asked for: most elements have no attributes.</summary>
    public PyDict Attrib
    {
        get => _attrib ??= new PyDict();
        set => _attrib = value;
    }

    public bool HasAttributes => _attrib is { Count: > 0 };

    public override PyType Type => cls;

    public override long Size => 136;

    public override ref Attributes Attributes
    {
        get
        {
            if (cls.IsShared)
                return ref base.Attributes;
            return ref _attributes;
        }
    }

    public override void Traverse(Census census)
    {
        census.Add(Tag);
        census.Add(Text);
        census.Add(Tail);
        census.Add(Children);
        census.Add(_attrib);
        if (!cls.IsShared)
        {
            census.Add(cls);
            _attributes.Traverse(census);
        }
    }

    public PyElement ShallowCopy(Machine m)
    {
        var copy = new PyElement(cls, Tag) { Text = Text, Tail = Tail };
        if (HasAttributes)
            copy.Attrib = Attrib.Copy();
        m.Tick(1 + (Children.Count / 4));
        foreach (var child in Children.Span)
            copy.Children.Add(child);
        return copy;
    }

    public override bool Truth(Machine m) => Children.Count > 0;

    public override long Length(Machine m) => Children.Count;

    public override string Repr(Machine m) => $"<Element {m.Repr(Tag)} at {m.Address(this)}>";

    public override Value GetIter(Machine m) => new ListIterator(Children);

    public override Value GetItem(Machine m, in Value key)
    {
        if (key.Object is PySlice)
            return Children.GetItem(m, key);
        return Locate(m, key, "child index out of range", out var index) ? Children.Items[index] : Value.Error;
    }

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        if (key.Object is PySlice)
        {
            var items = m.ToList(value);
            foreach (var item in items.Span)
            {
                if (item.Object is not PyElement)
                    return m.Raise(PyTypes.TypeError, $"expected an Element, not \"{item.Type.NameInMessages}\"");
            }

            return Children.SetItem(m, key, items);
        }

        if (!Locate(m, key, "child assignment index out of range", out var index))
            return Value.Error;
        if (value.Object is not PyElement)
            return m.Raise(PyTypes.TypeError, $"expected an Element, not \"{value.Type.NameInMessages}\"");
        Children.Items[index] = value;
        return Value.None;
    }

    public override Value DelItem(Machine m, in Value key)
    {
        if (key.Object is PySlice)
            return Children.DelItem(m, key);
        return Locate(m, key, "child assignment index out of range", out var index) ? Children.DelItem(m, Value.Int(index)) : Value.Error;
    }

    private bool Locate(Machine m, in Value key, string outOfRange, out int index)
    {
        index = -1;
        if (!Indexing.TryRead(m, key, out var position))
        {
            m.Raise(PyTypes.TypeError, "element indices must be integers");
            return false;
        }

        if (position < 0)
            position += Children.Count;
        if ((ulong)position >= (ulong)Children.Count)
        {
            m.Raise(PyTypes.IndexError, outOfRange);
            return false;
        }

        index = (int)position;
        return true;
    }
}
