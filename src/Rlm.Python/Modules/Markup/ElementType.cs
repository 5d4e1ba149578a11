using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary><c>xml.etree.ElementTree.Element</c>.</summary>
internal static class ElementType
{
    public const string Module = "xml.etree.ElementTree";

    public static readonly PyType Instance = new TypeBuilder("Element", null, Module)
        .New("__new__(cls, *args, **kwargs)", static (_, a) => new PyElement((PyType)a[0].Object!, Value.None))
        .Init("__init__(self, *args, **kwargs)", Init)
        .Operators("__len__ __getitem__ __setitem__ __delitem__ __repr__ __bool__")
        .Property("tag", static (_, self) => Self(self).Tag, static (_, self, value) => Set(Self(self).Tag = value))
        .Property("text", static (_, self) => Self(self).Text, static (_, self, value) => Set(Self(self).Text = value))
        .Property("tail", static (_, self) => Self(self).Tail, static (_, self, value) => Set(Self(self).Tail = value))
        .Property("attrib", static (_, self) => Self(self).Attrib, static (m, self, value) =>
        {
            if (value.Object is not PyDict dict)
                return m.Raise(PyTypes.TypeError, $"attrib must be dict, not {value.Type.NameInMessages}");
            Self(self).Attrib = dict;
            return Value.None;
        })
        .Method("append(self, subelement, /)", static (m, a) =>
        {
            Self(a[0]).Children.Add(Element(m, a[1], "append", 1));
            return Value.None;
        })
        .Method("extend(self, elements, /)", Extend, drains: 1 << 1)
        .Method("insert(self, index, subelement, /)", static (m, a) =>
        {
            var element = Element(m, a[2], "insert", 2);
            var children = Self(a[0]).Children;
            m.CallMethod(children, "insert", Value.Int(m.ToIndex(a[1])), element);
            return Value.None;
        })
        .Method("remove(self, subelement, /)", Remove)
        .Method("clear(self, /)", static (_, a) =>
        {
            var self = Self(a[0]);
            self.Children.Items = [];
            self.Children.Count = 0;
            self.Attrib = new PyDict();
            self.Text = self.Tail = Value.None;
            return Value.None;
        })
        .Method("get(self, key, default=None)", static (m, a) =>
        {
            var found = Self(a[0]).HasAttributes ? Self(a[0]).Attrib.Get(m, a[1]) : Value.Missing;
            return !found.IsMissing ? found : a[2].IsMissing ? Value.None : a[2];
        })
        .Method("set(self, key, value, /)", static (m, a) =>
        {
            Self(a[0]).Attrib.Set(m, a[1], a[2]);
            return Value.None;
        })
        .Method("keys(self, /)", static (m, a) => m.ToList(m.CallMethod(Self(a[0]).Attrib, "keys")))
        .Method("items(self, /)", static (m, a) => m.ToList(m.CallMethod(Self(a[0]).Attrib, "items")))
        .Method("iter(self, tag=None)", static (_, a) =>
            new ElementIterator(Self(a[0]),
                a[1].IsMissing || a[1].Object is PyStr { Units: 1 } star && star.Span[0] == '*' ? Value.None : a[1], texts: false))
        .Method("itertext(self, /)", static (_, a) => new ElementIterator(Self(a[0]), Value.None, texts: true))
        .Method("makeelement(self, tag, attrib, /)", static (m, a) =>
        {
            if (a[2].Object is not PyDict attributes)
                return m.Raise(PyTypes.TypeError, $"makeelement() argument 2 must be dict, not {a[2].Type.NameInMessages}");
            return new PyElement(Instance!, a[1]) { Attrib = attributes.Copy() };
        })
        .Method("find(self, path, namespaces=None)", static (m, a) =>
            SimpleTag(a) is { } tag ? First(m, Self(a[0]), tag) ?? Value.None : Search(m, "_find", a[0], a[1], a[2]))
        .Method("findtext(self, path, default=None, namespaces=None)", static (m, a) =>
        {
            var found = Search(m, "_find", a[0], a[1], a[3]);
            if (found.Object is not PyElement element)
                return a[2].IsMissing ? Value.None : a[2];
            return element.Text.IsNone ? PyStr.Empty : element.Text;
        })
        .Method("findall(self, path, namespaces=None)", static (m, a) => Search(m, "_findall", a[0], a[1], a[2]))
        .Method("iterfind(self, path, namespaces=None)", static (m, a) => Search(m, "_iterfind", a[0], a[1], a[2]))
        .Method("__copy__(self, /)", static (m, a) => Self(a[0]).ShallowCopy(m))
        .Method("__deepcopy__(self, memo, /)", static (m, a) => DeepCopy(m, Self(a[0])))
        .Build();

    public static PyElement Element(Machine m, in Value value, string function, int argument) => value.Object as PyElement
        ?? throw m.Error(PyTypes.TypeError, $"{function}() argument {argument} must be {Module}.Element, not {StrArguments.NameOf(value)}");

    /// <summary>Arguments of <c>Element</c> and <c>SubElement</c>: tag, attributes, more attributes by name.</summary>
    public static void Fill(Machine m, PyElement element, ReadOnlySpan<Value> args, PyDict keywords, string function, int position)
    {
        var tag = args.Length > 0 ? args[0] : keywords.RemoveStr("tag", out var named) ? named : throw m.Error(
            PyTypes.TypeError, $"{function}() takes at least {position} argument{(position == 1 ? "" : "s")} ({position - 1} given)");
        element.Tag = tag;
        var attrib = args.Length > 1 ? args[1] : keywords.RemoveStr("attrib", out named) ? named : Value.Missing;
        if (args.Length > 2)
        {
            throw m.Error(
                PyTypes.TypeError, $"{function}() takes at most {position + 1} positional arguments ({args.Length + position - 1} given)");
        }

        if (!attrib.IsMissing)
        {
            element.Attrib = attrib.Object is PyDict given
                ? given.Copy()
                : throw m.Error(PyTypes.TypeError, $"{function}() argument {position + 1} must be dict, not {attrib.Type.NameInMessages}");
        }

        foreach (var (key, value) in keywords.Items())
            element.Attrib.Set(m, key, value);
    }

    private static bool RemoveStr(this PyDict dict, string key, out Value value)
    {
        value = dict.GetStr(key);
        return !value.IsMissing && dict.RemoveStr(key);
    }

    private static PyElement Self(in Value self) => (PyElement)self.Object!;

    private static Value Set(in Value value) => value.IsError ? value : Value.None;

    private static Value Init(Machine m, ReadOnlySpan<Value> a)
    {
        var keywords = (PyDict)a[1].Object!;
        Fill(m, Self(a[0]), a[2..], keywords, "Element", 1);
        return Value.None;
    }

    private static Value Extend(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is PyElement other)
        {
            foreach (var child in other.Children.Span.ToArray())
                Self(a[0]).Children.Add(child);
            return Value.None;
        }

        if (!m.IsNativeIterable(a[1]) && a[1].Object is not PyList && m.GetAttrOrMissing(a[1], "__iter__").IsMissing)
            return m.Raise(PyTypes.TypeError, "'elements' must be an iterable");
        foreach (var item in m.ToList(a[1]).Span)
        {
            m.Tick(1);
            if (item.Object is not PyElement)
                return m.Raise(PyTypes.TypeError, $"expected an Element, not \"{item.Type.NameInMessages}\"");
            Self(a[0]).Children.Add(item);
        }

        return Value.None;
    }

    private static Value Remove(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyElement element)
            return m.Raise(PyTypes.TypeError, $"remove() argument must be {Module}.Element, not {StrArguments.NameOf(a[1])}");
        var children = Self(a[0]).Children;
        for (var i = 0; i < children.Count; i++)
        {
            m.Tick(1);
            if (ReferenceEquals(children.Items[i].Object, element))
                return children.DelItem(m, Value.Int(i));
        }

        return m.Raise(PyTypes.ValueError, "list.remove(x): x not in list");
    }

    // A path that is nothing but a tag, which most are.
    private static PyStr? SimpleTag(ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyStr path || !(a[2].IsMissing || a[2].IsNone))
            return null;
        var tag = path.Span;
        if (tag.StartsWith("{") && tag.IndexOf('}') is var end and > 1)
            return tag[1] == '*' || tag[(end + 1)..].ContainsAny("/*[@.") ? null : path;
        return tag.StartsWith("{}") || tag.ContainsAny("/*[@.") ? null : path;
    }

    private static Value? First(Machine m, PyElement element, PyStr tag)
    {
        foreach (var child in element.Children.Span)
        {
            m.Tick(1);
            if (((PyElement)child.Object!).Tag.Object is PyStr name && (ReferenceEquals(name, tag) || name.Span.SequenceEqual(tag.Span)))
                return child;
        }

        return null;
    }

    private static Value Search(Machine m, string function, in Value element, in Value path, in Value namespaces) =>
        m.Call(m.LoadModule(Module)!.Names.GetStr(function), element, path, namespaces.IsMissing ? Value.None : namespaces);

    private static PyElement DeepCopy(Machine m, PyElement element)
    {
        var root = new PyElement(element.Type, element.Tag);
        var pending = new Stack<(PyElement From, PyElement To)>();
        pending.Push((element, root));
        while (pending.TryPop(out var pair))
        {
            m.Tick(4);
            var (from, to) = pair;
            (to.Text, to.Tail) = (from.Text, from.Tail);
            if (from.HasAttributes)
                to.Attrib = from.Attrib.Copy();
            foreach (var child in from.Children.Span)
            {
                var old = (PyElement)child.Object!;
                var copy = new PyElement(old.Type, old.Tag);
                to.Children.Add(copy);
                pending.Push((old, copy));
            }
        }

        return root;
    }
}
