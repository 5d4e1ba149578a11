using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The type <c>memoryview</c>.</summary>
internal static class MemoryViewType
{
    public static readonly PyType Instance = new TypeBuilder("memoryview")
        .New("__new__(cls, object)", static (m, a) => a[1].Object switch
        {
            PyMemoryView view => view.View(),
            PyByteSequence bytes => new PyMemoryView(bytes),
            _ => m.Raise(PyTypes.TypeError, $"memoryview: a bytes-like object is required, not '{a[1].Type.Name}'"),
        })
        .Operators("__len__ __getitem__ __setitem__ __iter__ __eq__ __ne__ __hash__ __repr__")
        .Method("tobytes(self, /, order='C')", static (m, a) => PyBytes.From(Self(m, a[0]).Span.ToArray()))
        .Method("tolist(self, /)", static (m, a) => m.ToList(Self(m, a[0])))
        .Method("toreadonly(self, /)", static (m, a) => new PyMemoryView(PyBytes.From(Self(m, a[0]).Span.ToArray())))
        .Method("hex(self, sep='', bytes_per_sep=1)", static (m, a) => HexText.Write(m, Self(m, a[0]).Span, a[1], a[2]))
        .Method("release(self, /)", static (m, a) => Release(a[0]))
        .Method("cast(self, format)", static (m, a) => a[1].Object is PyStr format && format.ToString() is "B" or "b" or "c"
            ? Self(m, a[0])
            : m.Raise(PyTypes.ValueError, "memoryview: destination format must be a native single character format prefixed with an optional '@'"))
        .Method("__enter__(self, /)", static (m, a) => Self(m, a[0]))
        .Method("__exit__(self, *args)", static (m, a) => Release(a[0]))
        .Property("obj", static (m, self) => Self(m, self).Source)
        .Property("nbytes", static (m, self) => Value.Int(Self(m, self).Count))
        .Property("itemsize", static (_, _) => Value.Int(1))
        .Property("ndim", static (_, _) => Value.Int(1))
        .Property("format", static (_, _) => Value.Str("B"))
        .Property("readonly", static (m, self) => Value.Bool(Self(m, self).IsReadOnly))
        .Property("shape", static (m, self) => new PyTuple([Value.Int(Self(m, self).Count)]))
        .Property("strides", static (m, self) => new PyTuple([Value.Int(Self(m, self).Stride)]))
        .Property("contiguous", static (m, self) => Value.Bool(Self(m, self).Stride == 1))
        .Sealed()
        .Build();

    private static PyMemoryView Self(Machine m, in Value value)
    {
        var view = value.Object as PyMemoryView
            ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 'memoryview' object but received a '{value.Type.Name}'");
        view.Check(m);
        return view;
    }

    private static Value Release(in Value value)
    {
        if (value.Object is PyMemoryView view)
            view.IsReleased = true;
        return Value.None;
    }
}
