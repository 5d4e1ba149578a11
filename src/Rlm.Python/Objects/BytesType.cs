using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The type <c>bytes</c>.</summary>
internal static class BytesType
{
    public static readonly PyType Instance = Build();

    private static PyType Build()
    {
        var builder = new TypeBuilder("bytes")
            .New("__new__(cls, source=b'', encoding='utf-8', errors='strict')", New, drains: 1 << 1)
            .Operators("__add__ __mul__ __rmul__ __mod__ __rmod__ __len__ __getitem__ __contains__ __iter__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__ __str__")
            .Method("__bytes__(self, /)", static (m, a) => ByteArguments.Self(m, a).Unchanged())
            .Method("__getnewargs__(self, /)", static (m, a) => new PyTuple([ByteArguments.Self(m, a).Unchanged()]));
        ByteMethods.AddTo(builder, static bytes => PyBytes.From(bytes));
        return builder.Build();
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var type = (PyType)a[0].Object!;
        var isExact = ReferenceEquals(type, Instance);
        if (isExact && a[1].Object is PyBytes bytes && ReferenceEquals(bytes.Type, Instance) && a[2].IsMissing && a[3].IsMissing)
            return bytes;
        var content = ByteArguments.Create(m, a[1], a[2], a[3], "bytes");
        return isExact ? PyBytes.From(content) : new PyBytesInstance(type, content);
    }
}
