using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Ints from and to bytes.</summary>
internal static class IntBytes
{
    public static bool IsBytes(in Value value) => TryGetBytes(value, out _);

    public static bool TryGetBytes(in Value value, out byte[] bytes)
    {
        bytes = value.Object is PyByteSequence data ? data.Span.ToArray() : [];
        return value.Object is PyByteSequence;
    }

    public static Value ToBytes(Machine m, ReadOnlySpan<Value> a)
    {
        if (Numbers.KindOf(a[0]) != NumberKind.Int)
            return m.Raise(PyTypes.TypeError, $"descriptor 'to_bytes' requires a 'int' object but received a '{a[0].Type.NameInMessages}'");
        var length = a[1].IsMissing ? 1 : m.ToIndex(a[1]);
        if (!TryByteOrder(m, a[2], "to_bytes", out var bigEndian))
            return Value.Error;
        if (length < 0)
            return m.Raise(PyTypes.ValueError, "length argument must be non-negative");
        var signed = !a[3].IsMissing && m.Truth(a[3]);
        var value = Numbers.Big(a[0]);
        if (!signed && value.Sign < 0)
            return m.Raise(PyTypes.OverflowError, "can't convert negative int to unsigned");
        if (value.GetBitLength() + (signed ? 1 : 0) > SaturatingBits(length) && !(value.IsZero && length == 0))
            return m.Raise(PyTypes.OverflowError, "int too big to convert");
        m.Reserve(length);
        m.Tick(1 + (length / 64));
        var bytes = new byte[length];
        if (value.Sign < 0)
            bytes.AsSpan().Fill(0xFF);
        if (length > 0)
            value.TryWriteBytes(bytes, out _, isUnsigned: !signed);
        if (bigEndian)
            bytes.AsSpan().Reverse();
        return PyBytes.From(bytes);
    }

    public static Value FromBytes(Machine m, ReadOnlySpan<Value> a)
    {
        if (!TryByteOrder(m, a[2], "from_bytes", out var bigEndian))
            return Value.Error;
        if (!TryGetBytes(a[1], out var bytes))
        {
            if (a[1].Object is null or Tag or PyStr or PyInt or PyComplex)
                return m.Raise(PyTypes.TypeError, $"cannot convert '{a[1].Type.NameInMessages}' object to bytes");
            bytes = FromItems(m, m.ToList(a[1]));
        }

        BigMath.Pay(m, bytes.Length * 8L);
        var signed = !a[3].IsMissing && m.Truth(a[3]);
        var value = Value.Int(new BigInteger(bytes, isUnsigned: !signed, isBigEndian: bigEndian));
        return ReferenceEquals(a[0].Object, IntType.Instance) ? value : m.Call(a[0], value);
    }

    private static byte[] FromItems(Machine m, PyList items)
    {
        var bytes = new byte[items.Count];
        m.Tick(items.Count);
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = m.ToIndex(items.Items[i]);
            if (value is < 0 or > 255)
                throw m.Error(PyTypes.ValueError, "bytes must be in range(0, 256)");
            bytes[i] = (byte)value;
        }

        return bytes;
    }

    private static long SaturatingBits(long length) => length > long.MaxValue / 8 ? long.MaxValue : length * 8;

    private static bool TryByteOrder(Machine m, in Value order, string function, out bool bigEndian)
    {
        bigEndian = true;
        if (order.IsMissing)
            return true;
        if (order.Object is not PyStr name)
            throw m.Error(PyTypes.TypeError, $"{function}() argument 'byteorder' must be str, not {order.Type.NameInMessages}");
        var text = name.ToString();
        bigEndian = text == "big";
        if (bigEndian || text == "little")
            return true;
        m.Raise(PyTypes.ValueError, "byteorder must be either 'little' or 'big'");
        return false;
    }
}
