using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary><c>struct</c>.</summary>
internal static class StructModule
{
    public static readonly PyType Error = new TypeBuilder("error", PyTypes.Exception, "struct", ownLayout: false).Build();

    private static readonly PyType StructType = new TypeBuilder("Struct", null, "_struct")
        .New("__new__(cls, /, *args, **kwargs)", static (_, a) => new PyStruct((PyType)a[0].Object!))
        .Init("__init__(self, /, format)", static (m, a) =>
        {
            ((PyStruct)a[0].Object!).Layout = StructLayout.Parse(m, a[1]);
            return Value.None;
        })
        .Operators("__repr__")
        .Property("format", static (m, self) => Value.Str(Self(m, self).Format))
        .Property("size", static (m, self) => Value.Int(Self(m, self).Size))
        .Method("pack(self, /, *values)", static (m, a) => Pack(m, Self(m, a[0]), a[1..]))
        .Method("unpack(self, buffer, /)", static (m, a) => Unpack(m, Self(m, a[0]), a[1]))
        .Method("unpack_from(self, /, buffer, offset=0)", static (m, a) => UnpackFrom(m, Self(m, a[0]), a[1], a[2]))
        .Method("iter_unpack(self, buffer, /)", static (m, a) => IterUnpack(m, Self(m, a[0]), a[1]))
        .Method("pack_into(self, /, *args)", static (m, a) => PackInto(m, Self(m, a[0]), a[1..]))
        .Build();

    public static ModuleDefinition Create() => new ModuleBuilder("struct")
        .Doc("Functions to convert between Python values and C structs as bytes.")
        .Type(Error)
        .Type(StructType)
        .Function("calcsize(format, /)", static (m, a) => Value.Int(StructLayout.Parse(m, a[0]).Size))
        .Function("pack(*values)", static (m, a) => a.Length == 0
            ? m.Raise(PyTypes.TypeError, "missing format argument")
            : Pack(m, StructLayout.Parse(m, a[0]), a[1..]))
        .Function("unpack(format, buffer, /)", static (m, a) => Unpack(m, StructLayout.Parse(m, a[0]), a[1]))
        .Function("unpack_from(format, /, buffer, offset=0)", static (m, a) => UnpackFrom(m, StructLayout.Parse(m, a[0]), a[1], a[2]))
        .Function("iter_unpack(format, buffer, /)", static (m, a) => IterUnpack(m, StructLayout.Parse(m, a[0]), a[1]))
        .Function("pack_into(*args)", static (m, a) => a.Length == 0
            ? m.Raise(PyTypes.TypeError, "missing format argument")
            : PackInto(m, StructLayout.Parse(m, a[0]), a[1..]))
        .Build();

    private static StructLayout Self(Machine m, in Value self) => ((PyStruct)self.Object!).Layout
        ?? throw m.Error(PyTypes.RuntimeError, "Struct object is not initialized");

    private static Value Pack(Machine m, StructLayout layout, ReadOnlySpan<Value> values)
    {
        Check(m, layout, "pack", values.Length);
        return layout.Pack(m, values);
    }

    private static Value Unpack(Machine m, StructLayout layout, in Value buffer)
    {
        var bytes = ByteArguments.Bytes(m, buffer).Span;
        return bytes.Length == layout.Size
            ? layout.Unpack(m, bytes)
            : m.Raise(Error, $"unpack requires a buffer of {layout.Size} bytes");
    }

    private static Value UnpackFrom(Machine m, StructLayout layout, in Value buffer, in Value offset)
    {
        var start = offset.IsMissing ? 0 : m.ToIndex(offset);
        var bytes = ByteArguments.Bytes(m, buffer).Span;
        if (start < 0)
        {
            if (start + layout.Size > 0)
                return m.Raise(Error, $"not enough data to unpack {layout.Size} bytes at offset {start}");
            if (start + bytes.Length < 0)
                return m.Raise(Error, $"offset {start} out of range for {bytes.Length}-byte buffer");
            start += bytes.Length;
        }

        if (bytes.Length - start < layout.Size)
        {
            return m.Raise(
                Error,
                $"unpack_from requires a buffer of at least {(Int128)layout.Size + start} bytes for unpacking {layout.Size} bytes "
                + $"at offset {start} (actual buffer size is {bytes.Length})");
        }

        return layout.Unpack(m, bytes[(int)start..]);
    }

    private static Value IterUnpack(Machine m, StructLayout layout, in Value buffer)
    {
        if (layout.Size == 0)
            return m.Raise(Error, "cannot iteratively unpack with a struct of length 0");
        var bytes = ByteArguments.Bytes(m, buffer);
        return bytes.Count % layout.Size == 0
            ? new UnpackIterator(layout, bytes)
            : m.Raise(Error, $"iterative unpacking requires a buffer of a multiple of {layout.Size} bytes");
    }

    private static Value PackInto(Machine m, StructLayout layout, ReadOnlySpan<Value> a)
    {
        if (a.Length < 2)
            return m.Raise(Error, a.Length == 0 ? "pack_into expected buffer argument" : "pack_into expected offset argument");
        Check(m, layout, "pack_into", a.Length - 2);
        var start = m.ToIndex(a[1]);
        if (a[0].Object is not PyByteSequence)
            throw m.Error(PyTypes.TypeError, $"argument must be read-write bytes-like object, not {a[0].Type.NameInMessages}");
        // What the values' own code does to the buffer happens before it is written to.
        m.Reserve(layout.Size);
        var packed = new byte[layout.Size];
        layout.Pack(m, a[2..], packed);
        var target = WritableBytes.Of(m, a[0]);
        if (start < 0)
        {
            if (start + layout.Size > 0)
                return m.Raise(Error, $"no space to pack {layout.Size} bytes at offset {start}");
            if (start + target.Length < 0)
                return m.Raise(Error, $"offset {start} out of range for {target.Length}-byte buffer");
            start += target.Length;
        }

        if (target.Length - start < layout.Size)
        {
            return m.Raise(
                Error,
                $"pack_into requires a buffer of at least {(Int128)layout.Size + start} bytes for packing {layout.Size} bytes "
                + $"at offset {start} (actual buffer size is {target.Length})");
        }

        packed.CopyTo(target[(int)start..]);
        return Value.None;
    }

    private static void Check(Machine m, StructLayout layout, string name, int count)
    {
        if (count != layout.ValueCount)
            throw m.Error(Error, $"{name} expected {layout.ValueCount} items for packing (got {count})");
    }
}
