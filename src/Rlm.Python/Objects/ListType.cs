using Rlm.Python.Runtime;
using Rlm.Python.Sorting;

namespace Rlm.Python.Objects;

/// <summary><c>list</c>.</summary>
internal static class ListType
{
    public static readonly PyType Instance = new TypeBuilder("list")
        .Doc("Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n"
            + "The argument must be an iterable if specified.")
        .New("__new__(cls, *args, **kwargs)", static (_, a) => Create((PyType)a[0].Object!))
        .Init("__init__(self, iterable=(), /)", Init)
        .Operators("""
            __len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __add__ __iadd__ __mul__ __rmul__ __imul__
            __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __repr__
            """)
        .Unhashable()
        .Method("append(self, object, /)", static (_, a) =>
        {
            ((PyList)a[0].Object!).Add(a[1]);
            return Value.None;
        })
        .Method("extend(self, iterable, /)", static (m, a) => Extend(m, (PyList)a[0].Object!, a[1], Value.None))
        .Method("insert(self, index, object, /)", static (m, a) =>
        {
            ((PyList)a[0].Object!).Insert(m, StrArguments.Count(m, a[1]), a[2]);
            return Value.None;
        })
        .Method("pop(self, index=-1, /)", Pop)
        .Method("remove(self, value, /)", Remove)
        .Method("clear(self, /)", static (_, a) =>
        {
            ((PyList)a[0].Object!).Clear();
            return Value.None;
        })
        .Method("copy(self, /)", static (m, a) =>
        {
            var items = Sequences.Slice(m, ((PyList)a[0].Object!).Span, 0, ((PyList)a[0].Object!).Count, 1);
            return new PyList(items, items.Length);
        })
        .Method("index(self, value, start=0, stop=9223372036854775807, /)", Index)
        .Method("count(self, value, /)", static (m, a) => Value.Int(Sequences.CountOf(m, ((PyList)a[0].Object!).Span, a[1])))
        .Method("reverse(self, /)", Reverse)
        .Method("sort(self, /, *, key=None, reverse=False)", Sort)
        .Method("__reversed__(self, /)", static (_, a) => new ReversedListIterator((PyList)a[0].Object!))
        .Build();

    /// <summary>An empty list, or an instance of a class derived from it.</summary>
    public static PyList Create(PyType cls) => ReferenceEquals(cls, Instance) ? new PyList() : new PyListInstance(cls);

    /// <summary>Appends the items one by one, so that those before an error stay: <paramref name="result"/>, Error or Pushed.</summary>
    internal static Value Extend(Machine m, PyList list, Value iterable, Value result)
    {
        if (m.IsNativeIterable(iterable) || !m.IsIterable(iterable))
        {
            list.Extend(m, iterable);
            return result;
        }

        return m.WithIterator(iterable, iterator =>
        {
            if (iterable.Object is not PyGenerator)
                m.LengthHint(iterable);
            return m.Then(m.CallValue(m.Prelude("append_all"), [list, iterator], KeywordNames.None), new Machine.ReplaceResult(result));
        });
    }

    private static Value Init(Machine m, ReadOnlySpan<Value> a)
    {
        var list = (PyList)a[0].Object!;
        list.Clear();
        return a[1].IsMissing ? Value.None : Extend(m, list, a[1], Value.None);
    }

    private static Value Pop(Machine m, ReadOnlySpan<Value> a)
    {
        var list = (PyList)a[0].Object!;
        var index = a[1].IsMissing ? -1 : StrArguments.Count(m, a[1]);
        if (list.Count == 0)
            return m.Raise(PyTypes.IndexError, "pop from empty list");
        if (index < 0)
            index += list.Count;
        if ((ulong)index >= (ulong)list.Count)
            return m.Raise(PyTypes.IndexError, "pop index out of range");
        var value = list.Items[index];
        m.Tick(1 + ((list.Count - (int)index) / 64));
        list.RemoveRange((int)index, 1);
        return value;
    }

    private static Value Remove(Machine m, ReadOnlySpan<Value> a)
    {
        var list = (PyList)a[0].Object!;
        var index = Sequences.IndexOf(m, list, a[1], 0, long.MaxValue);
        if (index < 0)
            return m.Raise(PyTypes.ValueError, "list.remove(x): x not in list");
        m.Tick(1 + ((list.Count - index) / 64));

        // Comparing may have run code that shortened the list.
        if (index < list.Count)
            list.RemoveRange(index, 1);
        return Value.None;
    }

    private static Value Index(Machine m, ReadOnlySpan<Value> a)
    {
        var list = (PyList)a[0].Object!;
        var start = Bound(m, a[2], 0, list.Count);
        var stop = Bound(m, a[3], long.MaxValue, list.Count);
        var index = Sequences.IndexOf(m, list, a[1], start, stop);
        return index < 0 ? m.Raise(PyTypes.ValueError, $"{m.Repr(a[1])} is not in list") : Value.Int(index);
    }

    /// <summary>A bound of a search, counted from the end where it is negative.</summary>
    internal static long Bound(Machine m, in Value value, long absent, long length)
    {
        if (value.IsMissing)
            return absent;
        if (!Indexing.TryRead(m, value, out var index))
            throw m.Error(PyTypes.TypeError, "slice indices must be integers or have an __index__ method");
        return index < 0 ? Math.Max(0, index + length) : index;
    }

    private static Value Reverse(Machine m, ReadOnlySpan<Value> a)
    {
        var list = (PyList)a[0].Object!;
        m.Tick(1 + (list.Count / 32));
        list.Span.Reverse();
        return Value.None;
    }

    private static Value Sort(Machine m, ReadOnlySpan<Value> a)
    {
        var key = a[1].IsMissing ? Value.None : a[1];
        return SortStep.Sort(m, (PyList)a[0].Object!, key, !a[2].IsMissing && m.Truth(a[2]), inPlace: true);
    }
}
