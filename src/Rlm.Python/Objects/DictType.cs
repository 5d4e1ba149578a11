using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>dict</c>.</summary>
internal static class DictType
{
    public static readonly PyType Instance = new TypeBuilder("dict")
        .New("__new__(cls, *args, **kwargs)", static (_, a) => Create((PyType)a[0].Object!))
        .Init("__init__(self, /, *args, **kwargs)", static (m, a) => Update(m, a, "dict"), drains: ~1)
        .Operators("""
            __len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __or__ __ror__ __ior__
            __eq__ __ne__ __repr__
            """)
        .Unhashable()
        .ClassMethod("fromkeys(cls, iterable, value=None, /)", FromKeys, drains: 1 << 1)
        .Method("get(self, key, default=None, /)", static (m, a) =>
        {
            var value = ((PyDict)a[0].Object!).Get(m, a[1]);
            return !value.IsMissing ? value : a[2].IsMissing ? Value.None : a[2];
        })
        .Method("setdefault(self, key, default=None, /)", SetDefault)
        .Method("pop(self, key, default=None, /)", Pop)
        .Method("popitem(self, /)", PopItem)
        .Method("update(self, /, *args, **kwargs)", static (m, a) => Update(m, a, "update"), drains: ~1)
        .Method("clear(self, /)", static (_, a) =>
        {
            ((PyDict)a[0].Object!).Clear();
            return Value.None;
        })
        .Method("copy(self, /)", static (m, a) =>
        {
            var dict = (PyDict)a[0].Object!;
            m.Tick(1 + (dict.Count / 16));
            return dict.Copy();
        })
        .Method("keys(self, /)", static (_, a) => new DictKeys((PyDict)a[0].Object!))
        .Method("values(self, /)", static (_, a) => new DictValues((PyDict)a[0].Object!))
        .Method("items(self, /)", static (_, a) => new DictItems((PyDict)a[0].Object!))
        .Method("__reversed__(self, /)", static (_, a) => new DictKeyIterator((PyDict)a[0].Object!, backward: true))
        .Build();

    /// <summary>An empty dict, or an instance of a class derived from it.</summary>
    public static PyDict Create(PyType cls) => ReferenceEquals(cls, Instance) ? new PyDict() : new PyDictInstance(cls);

    /// <summary>
    /// Sets what <c>(self, source=(), /, **kwargs)</c> says; the keywords stand before the collected positional arguments.
    /// </summary>
    public static Value Update(Machine m, ReadOnlySpan<Value> a, string name)
    {
        var dict = (PyDict)a[0].Object!;
        if (a.Length > 3)
            return m.Raise(PyTypes.TypeError, $"{name} expected at most 1 argument, got {a.Length - 2}");
        if (a.Length == 3)
        {
            if (!m.IsIterable(a[2]) && m.GetAttrOrMissing(a[2], "keys").IsMissing)
                return m.Raise(PyTypes.TypeError, $"'{a[2].Type.NameInMessages}' object is not iterable");
            dict.Update(m, a[2]);
        }

        if (a[1].Object is PyDict keywords)
            dict.Merge(m, keywords);
        return Value.None;
    }

    private static Value PopItem(Machine m, ReadOnlySpan<Value> a)
    {
        var dict = (PyDict)a[0].Object!;
        if (dict.Count == 0)
            return m.Raise(PyTypes.KeyError, "popitem(): dictionary is empty");
        var last = dict.Used - 1;
        while (dict.Entries[last].Key.IsMissing)
            last--;
        var (key, value) = (dict.Entries[last].Key, dict.Entries[last].Value);
        dict.RemoveAt(last);
        return new PyTuple([key, value]);
    }

    public static Value SetDefault(Machine m, ReadOnlySpan<Value> a) =>
        ((PyDict)a[0].Object!).SetDefault(m, a[1], a[2].IsMissing ? Value.None : a[2]);

    public static Value Pop(Machine m, ReadOnlySpan<Value> a)
    {
        // Nothing is hashed where there is nothing to find.
        var dict = (PyDict)a[0].Object!;
        var value = dict.Count == 0 ? Value.Missing : dict.Remove(m, a[1]);
        return !value.IsMissing ? value : a[2].IsMissing ? m.RaiseKeyError(a[1]) : a[2];
    }

    public static Value FromKeys(Machine m, ReadOnlySpan<Value> a)
    {
        var value = a[2].IsMissing ? Value.None : a[2];
        if (!ReferenceEquals(a[0].Object, Instance))
        {
            var made = m.Call(a[0]);
            foreach (var key in m.ToList(a[1]).Span)
            {
                m.Tick(1);
                m.SetItem(made, key, value);
            }

            return made;
        }

        var dict = new PyDict();
        foreach (var key in m.ToSpan(a[1]))
        {
            m.Tick(1);
            dict.Set(m, key, value);
        }

        return dict;
    }
}
