using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>Buffers that can be written to.</summary>
internal static class WritableBytes
{
    /// <summary>The bytes of a bytearray, an array, or a view of one that has no gaps; valid until the next change of its size.</summary>
    /// <exception cref="PyError">It cannot be written to.</exception>
    public static Span<byte> Of(Machine m, in Value value) => value.Object switch
    {
        PyByteArray bytes => bytes.Writable,
        PyArray array => array.Writable,
        PyMemoryView { IsReadOnly: false, IsContiguous: true } view => view.Writable,
        _ => throw m.Error(PyTypes.TypeError, $"argument must be read-write bytes-like object, not {value.Type.NameInMessages}"),
    };
}
