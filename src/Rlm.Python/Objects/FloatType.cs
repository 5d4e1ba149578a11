using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary><c>float</c>.</summary>
internal static class FloatType
{
    public static readonly PyType Instance = new TypeBuilder("float")
        .Doc("A double-precision floating-point number: float(x=0.0) of a number or a text.")
        .New("__new__(cls, x=0.0, /)", New)
        .Operators("__repr__ __hash__ __bool__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__"
            + " __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __neg__ __pos__")
        .Method("__format__(self, format_spec, /)", static (m, a) =>
            Value.Str(
                Formatter.Format(m, Value.Float(Self(m, a[0])),
                    m.ToStr(a[1], $"__format__() argument must be str, not {a[1].Type.NameInMessages}").ToString())))
        .Method("__pow__(self, value, mod=None, /)", static (m, a) => Power(m, Value.Float(Self(m, a[0])), a[1], a[2]))
        .Method("__rpow__(self, value, mod=None, /)", static (m, a) => Power(m, a[1], Value.Float(Self(m, a[0])), a[2]))
        .Method("__divmod__(self, value, /)", static (m, a) => Numbers.DivMod(m, Value.Float(Self(m, a[0])), a[1]))
        .Method("__rdivmod__(self, value, /)", static (m, a) => Numbers.DivMod(m, a[1], Value.Float(Self(m, a[0]))))
        .Method("__abs__(self, /)", static (m, a) => Value.Float(Math.Abs(Self(m, a[0]))))
        .Method("__int__(self, /)", static (m, a) => Numbers.ToIntegral(m, Math.Truncate(Self(m, a[0]))))
        .Method("__trunc__(self, /)", static (m, a) => Numbers.ToIntegral(m, Math.Truncate(Self(m, a[0]))))
        .Method("__floor__(self, /)", static (m, a) => Numbers.ToIntegral(m, Math.Floor(Self(m, a[0]))))
        .Method("__ceil__(self, /)", static (m, a) => Numbers.ToIntegral(m, Math.Ceiling(Self(m, a[0]))))
        .Method("__float__(self, /)", static (m, a) => Value.Float(Self(m, a[0])))
        .Method("__round__(self, ndigits=None, /)", static (m, a) => Numbers.Round(m, Value.Float(Self(m, a[0])), a[1]))
        .Method("__getnewargs__(self, /)", static (m, a) => new PyTuple([Value.Float(Self(m, a[0]))]))
        .ClassMethod("__getformat__(cls, typestr, /)", static (m, a) => Value.Str("IEEE, little-endian"))
        .Method("conjugate(self, /)", static (m, a) => Value.Float(Self(m, a[0])))
        .Method("is_integer(self, /)", static (m, a) => Value.Bool(Self(m, a[0]) is var d && double.IsFinite(d) && Math.Floor(d) == d))
        .Method("as_integer_ratio(self, /)", AsIntegerRatio)
        .Method("hex(self, /)", static (m, a) => Value.Str(FloatHex.ToHex(Self(m, a[0]))))
        .ClassMethod("fromhex(cls, string, /)", FromHex)
        .Property("real", static (m, self) => Value.Float(Self(m, self)))
        .Property("imag", static (m, self) => Value.Float(0))
        .Build();

    /// <summary><c>float(value)</c>.</summary>
    public static Value Convert(Machine m, in Value value)
    {
        switch (value.Object)
        {
            case PyStr s:
                return Numbers.ParseFloat(m, s.Span);
            case PyFloatInstance or PyInt when !value.Type.HasSlot(Dunder.Float):
                return Value.Float(Numbers.ToDouble(m, value));
            case null or Tag when Numbers.IsNumber(value):
                return Value.Float(Numbers.ToDouble(m, value));
        }

        if (IntBytes.TryGetBytes(value, out var bytes))
        {
            var text = System.Text.Encoding.Latin1.GetString(bytes);
            return System.Text.Ascii.IsValid(text) && Numbers.TryParseFloat(m, text, out var parsed)
                ? Value.Float(parsed)
                : m.Raise(PyTypes.ValueError, $"could not convert string to float: {m.Repr(value)}");
        }

        foreach (var name in (ReadOnlySpan<string>)["__float__", "__index__"])
        {
            var method = value.Type.Lookup(name);
            if (method.IsMissing || method.IsNone)
                continue;
            var result = m.Call(method, value);
            var expected = name == "__float__" ? NumberKind.Float : NumberKind.Int;
            if (Numbers.KindOf(result) == expected)
                return Value.Float(Numbers.ToDouble(m, result));
            var article = name == "__float__" ? "float" : "int";
            throw m.Error(PyTypes.TypeError, name == "__float__"
                ? $"{value.Type.NameInMessages}.__float__ returned non-float (type {result.Type.NameInMessages})"
                : $"__index__ returned non-{article} (type {result.Type.NameInMessages})");
        }

        throw m.Error(PyTypes.TypeError, $"float() argument must be a string or a real number, not '{value.Type.NameInMessages}'");
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyType type || !type.IsSubclassOf(Instance))
        {
            throw m.Error(PyTypes.TypeError, a[0].Object is PyType other
                ? $"float.__new__({other.Name}): {other.Name} is not a subtype of float"
                : $"float.__new__(X): X is not a type object ({a[0].Type.NameInMessages})");
        }

        var result = a[1].IsMissing ? Value.Float(0) : Convert(m, a[1]);
        return result.IsControl || ReferenceEquals(type, Instance) ? result : new PyFloatInstance(type, result.AsDouble);
    }

    private static Value Power(Machine m, in Value a, in Value b, in Value modulus) =>
        Numbers.KindOf(a) > NumberKind.Float || Numbers.KindOf(b) > NumberKind.Float
        ? Value.NotImplemented
        : Numbers.Power(m, a, b, modulus);

    private static double Self(Machine m, in Value self) => Numbers.KindOf(self) == NumberKind.Float
        ? Numbers.ToDouble(m, self)
        : throw m.Error(PyTypes.TypeError, $"descriptor requires a 'float' object but received a '{self.Type.NameInMessages}'");

    private static Value AsIntegerRatio(Machine m, ReadOnlySpan<Value> a)
    {
        var value = Self(m, a[0]);
        if (double.IsNaN(value))
            return m.Raise(PyTypes.ValueError, "cannot convert NaN to integer ratio");
        if (double.IsInfinity(value))
            return m.Raise(PyTypes.OverflowError, "cannot convert Infinity to integer ratio");
        var (numerator, denominator) = Numbers.Ratio(value);
        return new PyTuple([Value.Int(numerator), Value.Int(denominator)]);
    }

    private static Value FromHex(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyStr text)
            return m.Raise(PyTypes.TypeError, "bad argument type for built-in operation");
        var value = FloatHex.Parse(m, text.Span);
        return value.IsControl || ReferenceEquals(a[0].Object, Instance) ? value : m.Call(a[0], value);
    }
}
