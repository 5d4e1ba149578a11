using Rlm.Python.Modules.Binary;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The type <c>memoryview</c>.</summary>
internal static class MemoryViewType
{
    private const int MaxDimensions = 64;

    public static readonly PyType Instance = new TypeBuilder("memoryview")
        .New("__new__(cls, object)", static (m, a) =>
        {
            (a[1].Object as PyMemoryView)?.Check(m);
            return a[1].Object is PyByteSequence bytes
                ? new PyMemoryView(bytes)
                : m.Raise(PyTypes.TypeError, $"memoryview: a bytes-like object is required, not '{a[1].Type.NameInMessages}'");
        })
        .Operators("__len__ __getitem__ __setitem__ __delitem__ __iter__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__")
        .Method("tobytes(self, /, order='C')", static (m, a) =>
        {
            var view = Self(m, a[0]);
            m.Reserve(view.Count);
            m.Tick(view.Count >> 6);
            return PyBytes.From(view.Span.ToArray());
        })
        .Method("tolist(self, /)", static (m, a) => Self(m, a[0]) is { Shape.Length: > 0 } view ? view.ToList(m) : Self(m, a[0]).Only(m))
        .Method("toreadonly(self, /)", static (m, a) =>
            Self(m, a[0]) is var view
                ? new PyMemoryView(view, view.Start, view.Format, view.Shape, view.Strides, isReadOnly: true)
                : Value.None)
        .Method("hex(self, sep='', bytes_per_sep=1)", static (m, a) => HexText.Write(m, Self(m, a[0]).Span, a[1], a[2]))
        .Method("release(self, /)", static (m, a) => Release(a[0]))
        .Method("cast(self, format, shape=None)", Cast)
        .Method("__enter__(self, /)", static (m, a) => Self(m, a[0]))
        .Method("__exit__(self, /, *args)", static (m, a) => Release(a[0]))
        .Property("obj", static (m, self) => Self(m, self).Source)
        .Property("nbytes", static (m, self) => Value.Int(Self(m, self).Count))
        .Property("itemsize", static (m, self) => Value.Int(Self(m, self).ItemSize))
        .Property("ndim", static (m, self) => Value.Int(Self(m, self).Shape.Length))
        .Property("format", static (m, self) => Value.Str(Self(m, self).Format))
        .Property("readonly", static (m, self) => Value.Bool(Self(m, self).IsReadOnly))
        .Property("shape", static (m, self) => Tuple(Self(m, self).Shape))
        .Property("strides", static (m, self) => Tuple(Self(m, self).Strides))
        .Property("suboffsets", static (m, self) => Tuple(Self(m, self) is null ? [0] : []))
        .Property("contiguous", static (m, self) => Value.Bool(Self(m, self).IsContiguous))
        .Property("c_contiguous", static (m, self) => Value.Bool(Self(m, self).IsContiguous))
        .Property("f_contiguous", static (m, self) => Value.Bool(Self(m, self) is { Shape.Length: < 2, IsContiguous: true }))
        .Sealed()
        .Build();

    private static PyMemoryView Self(Machine m, in Value value)
    {
        var view = value.Object as PyMemoryView
            ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 'memoryview' object but received a '{value.Type.NameInMessages}'");
        view.Check(m);
        return view;
    }

    private static Value Cast(Machine m, ReadOnlySpan<Value> a)
    {
        var view = Self(m, a[0]);
        var format = m.ToStr(a[1], $"cast() argument 'format' must be str, not {a[1].Type.NameInMessages}").ToString();
        if (format.Length is 0 or > 2 || (format.Length == 2 && format[0] != '@') || format[^1] is 'u' or 'w'
            || ItemFormat.SizeOf(format[^1]) == 0)
        {
            return m.Raise(
                PyTypes.ValueError,
                "memoryview: destination format must be a native single character format prefixed with an optional '@'");
        }

        if (!view.IsContiguous)
            return m.Raise(PyTypes.TypeError, "memoryview: casts are restricted to C-contiguous views");
        var size = ItemFormat.SizeOf(format[^1]);
        if (!IsByte(format[^1]) && !IsByte(view.Code))
            return m.Raise(PyTypes.TypeError, "memoryview: cannot cast between two non-byte formats");
        if (view.Count % size != 0)
            return m.Raise(PyTypes.TypeError, "memoryview: length is not a multiple of itemsize");
        int[] shape = [view.Count / size];
        if (!a[2].IsMissing && !a[2].IsNone)
        {
            if (a[2].Object is not (PyList or PyTuple))
                return m.Raise(PyTypes.TypeError, "shape must be a list or a tuple");
            shape = ReadShape(m, m.ToSpan(a[2]), view.Count, size);
            if (view.Shape.Length != 1 && shape.Length > 1)
                return m.Raise(PyTypes.TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
        }

        return new PyMemoryView(view, view.Start, format, shape, PyMemoryView.StridesOf(shape, size), view.IsReadOnly);
    }

    private static int[] ReadShape(Machine m, ReadOnlySpan<Value> items, int count, int size)
    {
        if (items.Length > MaxDimensions)
            throw m.Error(PyTypes.ValueError, "memoryview: number of dimensions must not exceed 64");
        var shape = new int[items.Length];
        long product = size;
        for (var i = 0; i < shape.Length; i++)
        {
            if (!m.TryInt(items[i], out var length))
                throw m.Error(PyTypes.TypeError, "memoryview.cast(): elements of shape must be integers");
            if (length.Sign <= 0 || length > int.MaxValue)
                throw m.Error(PyTypes.ValueError, "memoryview.cast(): elements of shape must be integers > 0");
            shape[i] = (int)length;
            product = Math.Min(product * shape[i], int.MaxValue);
        }

        return product == count ? shape : throw m.Error(PyTypes.TypeError, "memoryview: product(shape) * itemsize != buffer size");
    }

    private static bool IsByte(char code) => code is 'B' or 'b' or 'c';

    private static PyTuple Tuple(int[] numbers) => new([.. numbers.Select(static number => Value.Int(number))]);

    private static Value Release(in Value value)
    {
        if (value.Object is PyMemoryView view)
            view.IsReleased = true;
        return Value.None;
    }
}
