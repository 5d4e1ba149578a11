using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The type <c>bytearray</c>.</summary>
internal static class ByteArrayType
{
    public static readonly PyType Instance = Build();

    private static PyType Build()
    {
        var builder = new TypeBuilder("bytearray")
            .New("__new__(cls, source=b'', encoding='utf-8', errors='strict')", New, drains: 1 << 1)
            .Operators("__add__ __iadd__ __mul__ __rmul__ __imul__ __mod__ __len__ __getitem__ __setitem__ __delitem__ __contains__ "
                + "__iter__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __repr__ __str__")
            .Unhashable()
            .Method("append(self, item, /)", static (m, a) =>
            {
                var self = Self(m, a);
                self.Splice(m, self.Count, 0, [ByteArguments.Byte(m, a[1])]);
                return Value.None;
            })
            .Method("clear(self, /)", static (m, a) =>
            {
                Self(m, a).Replace([]);
                return Value.None;
            })
            .Method("copy(self, /)", static (m, a) => Self(m, a).Unchanged())
            .Method("extend(self, iterable_of_ints, /)", Extend, drains: 1 << 1)
            .Method("insert(self, index, item, /)", Insert)
            .Method("pop(self, index=-1, /)", Pop)
            .Method("remove(self, value, /)", Remove)
            .Method("reverse(self, /)", static (m, a) =>
            {
                var self = Self(m, a);
                m.Tick(self.Count >> 4);
                self.Writable.Reverse();
                return Value.None;
            });
        ByteMethods.AddTo(builder, static bytes => new PyByteArray(bytes));
        return builder.Build();
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var type = (PyType)a[0].Object!;
        var content = ByteArguments.Create(m, a[1], a[2], a[3], "bytearray");
        return ReferenceEquals(type, Instance) ? new PyByteArray(content) : new PyByteArrayInstance(type, content);
    }

    private static PyByteArray Self(Machine m, ReadOnlySpan<Value> a) => a[0].Object as PyByteArray
        ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 'bytearray' object but received a '{a[0].Type.NameInMessages}'");

    private static Value Extend(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(m, a);
        if (a[1].Object is PyStr)
            return m.Raise(PyTypes.TypeError, "expected iterable of integers; got: 'str'");
        if (a[1].Object is not PyByteSequence && !Iterables.IsIterable(m, a[1]))
            return m.Raise(PyTypes.TypeError, $"can't extend bytearray with {a[1].Type.NameInMessages}");
        self.Splice(m, self.Count, 0, ByteArguments.FromIterable(m, a[1], "bytearray"));
        return Value.None;
    }

    private static Value Insert(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(m, a);
        var index = StrArguments.Count(m, a[1]);
        var item = ByteArguments.Byte(m, a[2]);
        if (index < 0)
            index = Math.Max(0, index + self.Count);
        self.Splice(m, (int)Math.Min(index, self.Count), 0, [item]);
        return Value.None;
    }

    private static Value Pop(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(m, a);
        var index = a[1].IsMissing ? -1 : StrArguments.Count(m, a[1]);
        if (self.Count == 0)
            return m.Raise(PyTypes.IndexError, "pop from empty bytearray");
        if (index < 0)
            index += self.Count;
        if ((ulong)index >= (ulong)self.Count)
            return m.Raise(PyTypes.IndexError, "pop index out of range");
        var item = self.Span[(int)index];
        self.Splice(m, (int)index, 1, []);
        return Value.Int(item);
    }

    private static Value Remove(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(m, a);
        var index = self.Span.IndexOf(ByteArguments.Byte(m, a[1]));
        if (index < 0)
            return m.Raise(PyTypes.ValueError, "value not found in bytearray");
        self.Splice(m, index, 1, []);
        return Value.None;
    }
}
