using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary><c>collections.deque</c>.</summary>
internal static class DequeType
{
    public static readonly PyType Instance = new TypeBuilder("deque", null, "collections")
        .New("__new__(cls, *args, **kwargs)", static (_, a) => new PyDeque((PyType)a[0].Object!))
        .Init("__init__(self, iterable=(), maxlen=None)", Init, drains: 1 << 1)
        .Operators("""
            __len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __add__ __iadd__ __mul__ __rmul__ __imul__
            __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __repr__
            """)
        .Unhashable()
        .Property("maxlen", static (_, self) => Self(self).Most < 0 ? Value.None : Value.Int(Self(self).Most))
        .Method("append(self, item, /)", static (_, a) =>
        {
            Self(a[0]).Append(a[1]);
            return Value.None;
        })
        .Method("appendleft(self, item, /)", static (_, a) =>
        {
            Self(a[0]).AppendLeft(a[1]);
            return Value.None;
        })
        .Method("pop(self, /)", static (m, a) =>
            Self(a[0]).Count == 0 ? m.Raise(PyTypes.IndexError, "pop from an empty deque") : Self(a[0]).Pop())
        .Method("popleft(self, /)", static (m, a) =>
            Self(a[0]).Count == 0 ? m.Raise(PyTypes.IndexError, "pop from an empty deque") : Self(a[0]).PopLeft())
        .Method("extend(self, iterable, /)", static (m, a) => Extend(m, a, left: false), drains: 1 << 1)
        .Method("extendleft(self, iterable, /)", static (m, a) => Extend(m, a, left: true), drains: 1 << 1)
        .Method("clear(self, /)", static (_, a) =>
        {
            Self(a[0]).Clear();
            return Value.None;
        })
        .Method("copy(self, /)", static (m, a) => Self(a[0]).Copy(m))
        .Method("__copy__(self, /)", static (m, a) => Self(a[0]).Copy(m))
        .Method("count(self, value, /)", static (m, a) => Value.Int(Sequences.CountOf(m, Self(a[0]).ToArray(), a[1])))
        .Method("index(self, value, start=0, stop=9223372036854775807, /)", Index)
        .Method("insert(self, index, value, /)", Insert)
        .Method("remove(self, value, /)", Remove)
        .Method("reverse(self, /)", Reverse)
        .Method("rotate(self, n=1, /)", static (m, a) =>
        {
            Self(a[0]).Rotate(m, a[1].IsMissing ? 1 : m.ToIndex(a[1]));
            return Value.None;
        })
        .Method("__reversed__(self, /)", static (_, a) => new DequeIterator(Self(a[0]), backward: true))
        .Build();

    private static PyDeque Self(in Value self) => (PyDeque)self.Object!;

    private static Value Init(Machine m, ReadOnlySpan<Value> a)
    {
        var deque = Self(a[0]);
        deque.Clear();
        deque.Most = -1;
        if (!a[2].IsMissing && !a[2].IsNone)
        {
            if (!Indexing.TryRead(m, a[2], out var most))
                return m.Raise(PyTypes.TypeError, "an integer is required");
            if (most < 0)
                return m.Raise(PyTypes.ValueError, "maxlen must be non-negative");
            deque.Most = most;
        }

        if (!a[1].IsMissing)
            deque.AddRange(m, m.ToSpan(a[1]));
        return Value.None;
    }

    private static Value Extend(Machine m, ReadOnlySpan<Value> a, bool left)
    {
        var items = ReferenceEquals(a[1].Object, a[0].Object) ? Self(a[0]).ToArray() : m.ToSpan(a[1]);
        Self(a[0]).AddRange(m, items, left);
        return Value.None;
    }

    private static Value Index(Machine m, ReadOnlySpan<Value> a)
    {
        var deque = Self(a[0]);
        var index = deque.IndexOf(m, a[1], ListType.Bound(m, a[2], 0, deque.Count), ListType.Bound(m, a[3], long.MaxValue, deque.Count));
        return index < 0 ? m.Raise(PyTypes.ValueError, $"{m.Repr(a[1])} is not in deque") : Value.Int(index);
    }

    private static Value Insert(Machine m, ReadOnlySpan<Value> a)
    {
        var deque = Self(a[0]);
        var index = m.ToIndex(a[1]);
        if (deque.Count == deque.Most)
            return m.Raise(PyTypes.IndexError, "deque already at its maximum size");
        if (index < 0)
            index = Math.Max(0, index + deque.Count);
        m.Tick(1 + (deque.Count / 4));
        deque.Insert((int)Math.Min(index, deque.Count), a[2]);
        return Value.None;
    }

    private static Value Remove(Machine m, ReadOnlySpan<Value> a)
    {
        var deque = Self(a[0]);
        var version = deque.Version;
        for (var i = 0; i < deque.Count; i++)
        {
            Sequences.Tick(m, i);
            var isSame = Sequences.Same(m, deque[i], a[1]);
            if (version != deque.Version)
                return m.Raise(PyTypes.IndexError, "deque mutated during iteration");
            if (!isSame)
                continue;
            deque.RemoveAt(i);
            return Value.None;
        }

        return m.Raise(PyTypes.ValueError, $"{m.Repr(a[1])} is not in deque");
    }

    private static Value Reverse(Machine m, ReadOnlySpan<Value> a)
    {
        var deque = Self(a[0]);
        m.Tick(1 + (deque.Count / 4));
        for (int i = 0, j = deque.Count - 1; i < j; i++, j--)
            (deque[i], deque[j]) = (deque[j], deque[i]);
        return Value.None;
    }
}
