using System.Numerics;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary><c>int</c>.</summary>
internal static class IntType
{
    public static readonly PyType Instance = new TypeBuilder("int")
        .Doc("A whole number of any size: int(x=0) of a number, int(text, base=10) of a text.")
        .New("__new__(cls, x=0, /, base=10)", New)
        .Operators("__repr__ __hash__ __bool__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__"
            + " __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lshift__ __rlshift__ __rshift__ __rrshift__"
            + " __and__ __rand__ __or__ __ror__ __xor__ __rxor__ __neg__ __pos__ __invert__")
        .Method("__format__(self, format_spec, /)", static (m, a) =>
            Value.Str(Formatter.Format(
                m, Self(m, a[0]), m.ToStr(a[1], $"__format__() argument must be str, not {a[1].Type.NameInMessages}").ToString())))
        .Method("__pow__(self, value, mod=None, /)", static (m, a) => Numbers.Power(m, Self(m, a[0]), Operand(a[1]), a[2]))
        .Method("__rpow__(self, value, mod=None, /)", static (m, a) => Numbers.Power(m, Operand(a[1]), Self(m, a[0]), a[2]))
        .Method("__divmod__(self, value, /)", static (m, a) => Numbers.DivMod(m, Self(m, a[0]), Operand(a[1])))
        .Method("__rdivmod__(self, value, /)", static (m, a) => Numbers.DivMod(m, Operand(a[1]), Self(m, a[0])))
        .Method("__abs__(self, /)", static (m, a) => Numbers.Abs(m, Self(m, a[0])))
        .Method("__int__(self, /)", Identity)
        .Method("__index__(self, /)", Identity)
        .Method("__trunc__(self, /)", Identity)
        .Method("__floor__(self, /)", Identity)
        .Method("__ceil__(self, /)", Identity)
        .Method("__float__(self, /)", static (m, a) => Value.Float(Numbers.ToDouble(m, Self(m, a[0]))))
        .Method("__round__(self, ndigits=None, /)", static (m, a) => Numbers.Round(m, Self(m, a[0]), a[1]))
        .Method("__getnewargs__(self, /)", static (m, a) => new PyTuple([Numbers.Plain(Self(m, a[0]))]))
        .Method("__sizeof__(self, /)", static (m, a) => Value.Int(24 + (4 * ((Numbers.Big(Self(m, a[0])).GetBitLength() + 29) / 30))))
        .Method("conjugate(self, /)", Identity)
        .Method("bit_length(self, /)", static (m, a) => Value.Int(BigInteger.Abs(Numbers.Big(Self(m, a[0]))).GetBitLength()))
        .Method("bit_count(self, /)", static (m, a) => Value.Int(BitCount(m, BigInteger.Abs(Numbers.Big(Self(m, a[0]))))))
        .Method("as_integer_ratio(self, /)", static (m, a) => new PyTuple([Numbers.Plain(Self(m, a[0])), Value.Int(1)]))
        .Method("is_integer(self, /)", static (m, a) => Value.True)
        .Method("to_bytes(self, /, length=1, byteorder='big', *, signed=False)", IntBytes.ToBytes)
        .ClassMethod("from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", IntBytes.FromBytes)
        .Property("real", static (m, self) => Numbers.Plain(Self(m, self)))
        .Property("imag", static (m, self) => Value.Int(0))
        .Property("numerator", static (m, self) => Numbers.Plain(Self(m, self)))
        .Property("denominator", static (m, self) => Value.Int(1))
        .Build();

    /// <summary>An int of the class, which is <c>int</c> or derives from it.</summary>
    public static Value Make(PyType type, in Value value) =>
        ReferenceEquals(type, Instance) ? Numbers.Plain(value) : new PyIntInstance(type, Numbers.Big(value));

    /// <summary><c>int(value)</c> of anything but text.</summary>
    public static Value Convert(Machine m, in Value value)
    {
        switch (Numbers.KindOf(value))
        {
            case NumberKind.Int when value.Object is null or Tag || ReferenceEquals(value.Type, Instance):
                return Numbers.Plain(value);
            case NumberKind.Float when !value.Type.HasSlot(Dunder.Int):
                return Numbers.ToIntegral(m, Math.Truncate(Numbers.ToDouble(m, value)));
        }

        foreach (var name in (ReadOnlySpan<string>)["__int__", "__index__", "__trunc__"])
        {
            var method = value.Type.Lookup(name);
            if (method.IsMissing || method.IsNone)
                continue;
            var result = m.Call(method, value);
            if (Numbers.KindOf(result) == NumberKind.Int)
                return Numbers.Plain(result);
            if (name == "__trunc__")
                return Convert(m, result);
            throw m.Error(PyTypes.TypeError, $"{name} returned non-int (type {result.Type.NameInMessages})");
        }

        throw m.Error(
            PyTypes.TypeError, $"int() argument must be a string, a bytes-like object or a real number, not '{value.Type.NameInMessages}'");
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var type = ClassOf(m, a[0]);
        var (value, numberBase) = (a[1], a[2]);
        Value result;
        if (numberBase.IsMissing)
            result = value.IsMissing ? Value.Int(0) : value.Object is PyStr s
                ? Numbers.ParseInt(m, s.Span, 10)
                : FromBytesOrNumber(m, value, 10);
        else if (value.IsMissing)
            throw m.Error(PyTypes.TypeError, "int() missing string argument");
        else
            result = FromTextWithBase(m, value, (int)Math.Clamp(m.ToIndex(numberBase), -1, 1000));
        return result.IsControl ? result : Make(type, result);
    }

    private static Value FromTextWithBase(Machine m, in Value value, int numberBase)
    {
        if (value.Object is PyStr s)
            return Numbers.ParseInt(m, s.Span, numberBase);
        return IntBytes.IsBytes(value)
            ? FromBytesOrNumber(m, value, numberBase)
            : m.Raise(PyTypes.TypeError, "int() can't convert non-string with explicit base");
    }

    private static Value FromBytesOrNumber(Machine m, in Value value, int numberBase)
    {
        if (!IntBytes.TryGetBytes(value, out var bytes))
            return Convert(m, value);
        var text = string.Create(bytes.Length, bytes, static (span, source) => System.Text.Encoding.Latin1.GetChars(source, span));
        // Only ASCII counts here, and messages show the bytes.
        var result = System.Text.Ascii.IsValid(text) ? Numbers.ParseInt(m, text, numberBase) : Value.Error;
        return result.IsError
            ? m.Raise(PyTypes.ValueError, $"invalid literal for int() with base {numberBase}: {m.Repr(PyBytes.From(bytes))}")
            : result;
    }

    private static PyType ClassOf(Machine m, in Value cls) => cls.Object switch
    {
        PyType type when type.IsSubclassOf(Instance) => type,
        PyType other => throw m.Error(PyTypes.TypeError, $"int.__new__({other.Name}): {other.Name} is not a subtype of int"),
        _ => throw m.Error(PyTypes.TypeError, $"int.__new__(X): X is not a type object ({cls.Type.NameInMessages})"),
    };

    private static Value Identity(Machine m, ReadOnlySpan<Value> a) => Numbers.Plain(Self(m, a[0]));

    private static Value Self(Machine m, in Value self) => Numbers.KindOf(self) == NumberKind.Int
        ? self
        : throw m.Error(PyTypes.TypeError, $"descriptor requires a 'int' object but received a '{self.Type.NameInMessages}'");

    // Int knows nothing of floats: float's own method is asked next.
    private static Value Operand(in Value value) => Numbers.KindOf(value) == NumberKind.Int ? value : Value.None;

    private static long BitCount(Machine m, in BigInteger value)
    {
        BigMath.Pay(m, value.GetBitLength());
        long count = 0;
        foreach (var b in value.ToByteArray(isUnsigned: true))
            count += BitOperations.PopCount(b);
        return count;
    }
}
