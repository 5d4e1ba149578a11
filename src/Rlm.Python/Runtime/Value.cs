using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// Any Python value in 16 bytes. A null <see cref="Object"/> is a small integer, whose value is in <see cref="Bits"/>: storing one
/// needs no write barrier and testing for one is a comparison with zero. Floats, booleans and singletons carry a <see cref="Tag"/>;
/// all else is the object itself.
/// </summary>
[DebuggerDisplay("{DebuggerText,nq}")]
internal struct Value
{
    public PyObject? Object;
    public long Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(PyObject? value)
    {
        Object = value;
        Bits = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value(PyObject? tag, long bits)
    {
        Object = tag;
        Bits = bits;
    }

    public static Value None => new(Tag.None);
    public static Value True => new(Tag.Bool, 1);
    public static Value False => new(Tag.Bool, 0);
    public static Value Ellipsis => new(Tag.Ellipsis);
    public static Value NotImplemented => new(Tag.NotImplemented);

    /// <summary>No value: an optional argument that was left out, a variable that is not assigned, a lookup that found nothing.</summary>
    public static Value Missing => new(Tag.Missing);

    /// <summary>Returned by a native function after <see cref="Machine.Raise(PyType, string)"/>: a Python exception is pending.</summary>
    public static Value Error => new(Tag.Error);

    /// <summary>Returned by a native function that has pushed a frame or a host call: the result comes later.</summary>
    public static Value Pushed => new(Tag.Pushed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Int(long value) => new(null, value);

    /// <summary>A small integer where it fits, else a <see cref="PyInt"/>.</summary>
    public static Value Int(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Int((long)value) : new(new PyInt(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Float(double value) => new(Tag.Float, BitConverter.DoubleToInt64Bits(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Bool(bool value) => new(Tag.Bool, value ? 1 : 0);

    public static Value Str(string value) => new(PyStr.From(value));

    public static implicit operator Value(PyObject value) => new(value);

    public readonly bool IsInt => Object is null;
    public readonly bool IsFloat => ReferenceEquals(Object, Tag.Float);
    public readonly bool IsBool => ReferenceEquals(Object, Tag.Bool);
    public readonly bool IsNone => ReferenceEquals(Object, Tag.None);
    public readonly bool IsMissing => ReferenceEquals(Object, Tag.Missing);
    public readonly bool IsNotImplemented => ReferenceEquals(Object, Tag.NotImplemented);
    public readonly bool IsError => ReferenceEquals(Object, Tag.Error);
    public readonly bool IsPushed => ReferenceEquals(Object, Tag.Pushed);

    /// <summary>Whether this is no result but <see cref="Error"/> or <see cref="Pushed"/>: hand it straight back to the machine.</summary>
    public readonly bool IsControl
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ReferenceEquals(Object, Tag.Error) || ReferenceEquals(Object, Tag.Pushed);
    }

    /// <summary>Whether this is True; only meaningful for a boolean.</summary>
    public readonly bool IsTrue => Bits != 0;

    public readonly double AsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int64BitsToDouble(Bits);
    }

    /// <summary>The Python type of this value.</summary>
    public readonly PyType Type => Object is null ? IntType.Instance : Object.Type;

    /// <summary>Python's <c>is</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Same(in Value a, in Value b) => ReferenceEquals(a.Object, b.Object) && a.Bits == b.Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetInt(long value)
    {
        Object = null;
        Bits = value;
    }

    /// <summary>Stores a float, skipping the write barrier where a float was there before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetFloat(double value)
    {
        if (!ReferenceEquals(Object, Tag.Float))
            Object = Tag.Float;
        Bits = BitConverter.DoubleToInt64Bits(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetBool(bool value)
    {
        if (!ReferenceEquals(Object, Tag.Bool))
            Object = Tag.Bool;
        Bits = value ? 1 : 0;
    }

    private readonly string DebuggerText => Object switch
    {
        null => Bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Tag t when ReferenceEquals(t, Tag.Float) => AsDouble.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Tag t when ReferenceEquals(t, Tag.Bool) => IsTrue ? "True" : "False",
        var o => o.ToString() ?? "",
    };
}
