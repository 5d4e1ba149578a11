using System.Numerics;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary><c>complex</c>.</summary>
internal static class ComplexType
{
    public static readonly PyType Instance = new TypeBuilder("complex")
        .Doc("A complex number: complex(real=0, imag=0) of numbers, complex(text) of a text.")
        .New("__new__(cls, real=0, imag=0)", New)
        .Operators("__repr__ __hash__ __bool__ __eq__ __ne__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__"
            + " __neg__ __pos__")
        .Method("__format__(self, format_spec, /)", static (m, a) =>
            Value.Str(
                Formatter.Format(m, new PyComplex(Self(m, a[0])),
                    m.ToStr(a[1], $"__format__() argument must be str, not {a[1].Type.NameInMessages}").ToString())))
        .Method("__pow__(self, value, mod=None, /)", static (m, a) => Numbers.Power(m, a[0], a[1], a[2]))
        .Method("__rpow__(self, value, mod=None, /)", static (m, a) => Numbers.Power(m, a[1], a[0], a[2]))
        .Method("__abs__(self, /)", static (m, a) => ComplexMath.Abs(m, Self(m, a[0])))
        .Method("__complex__(self, /)", static (m, a) => new PyComplex(Self(m, a[0])))
        .Method("__getnewargs__(self, /)", static (m, a) =>
            new PyTuple([Value.Float(Self(m, a[0]).Real), Value.Float(Self(m, a[0]).Imaginary)]))
        .Method("conjugate(self, /)", static (m, a) => new PyComplex(Complex.Conjugate(Self(m, a[0]))))
        .Property("real", static (m, self) => Value.Float(Self(m, self).Real))
        .Property("imag", static (m, self) => Value.Float(Self(m, self).Imaginary))
        .Build();

    /// <summary>The value of anything that counts as complex; null where it does not.</summary>
    public static Complex? TryConvert(Machine m, in Value value)
    {
        if (Numbers.IsNumber(value))
            return Numbers.ToComplex(m, value);
        var method = value.Type.Lookup("__complex__");
        if (!method.IsMissing)
        {
            var result = m.Call(method, value);
            return result.Object is PyComplex complex
                ? complex.Value
                : throw m.Error(PyTypes.TypeError, $"__complex__ returned non-complex (type {result.Type.NameInMessages})");
        }

        return value.Object is PyStr || (value.Type.Lookup("__float__").IsMissing && value.Type.Lookup("__index__").IsMissing)
            ? null
            : FloatType.Convert(m, value) is { IsControl: false } number ? new(number.AsDouble, 0) : null;
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyType type || !type.IsSubclassOf(Instance))
        {
            throw m.Error(PyTypes.TypeError, a[0].Object is PyType other
                ? $"complex.__new__({other.Name}): {other.Name} is not a subtype of complex"
                : $"complex.__new__(X): X is not a type object ({a[0].Type.NameInMessages})");
        }

        Complex value;
        if (a[1].Object is PyStr text)
        {
            if (!a[2].IsMissing)
                return m.Raise(PyTypes.TypeError, "complex() can't take second arg if first is a string");
            if (ComplexText.Parse(m, text.Span) is not { } parsed)
                return m.Raise(PyTypes.ValueError, ComplexText.Complaint(m, text.Span));
            value = parsed;
        }
        else
        {
            value = FromParts(m, a[1], a[2]);
        }

        return new PyComplex(value, ReferenceEquals(type, Instance) ? null : type);
    }

    private static Complex FromParts(Machine m, in Value real, in Value imaginary)
    {
        if (imaginary.Object is PyStr)
            throw m.Error(PyTypes.TypeError, "complex() second arg can't be a string");
        Complex first = Complex.Zero, second = Complex.Zero;
        if (!real.IsMissing)
        {
            first = TryConvert(m, real)
                ?? throw m.Error(PyTypes.TypeError, $"complex() first argument must be a string or a number, not '{real.Type.NameInMessages}'");
        }

        if (imaginary.IsMissing)
            return first;
        second = TryConvert(m, imaginary)
            ?? throw m.Error(PyTypes.TypeError, $"complex() second argument must be a number, not '{imaginary.Type.NameInMessages}'");
        // A complex second part turns by a right angle; real ones are taken as they are, so that signs of zero stay.
        var realPart = imaginary.Object is PyComplex ? first.Real - second.Imaginary : first.Real;
        return new(realPart, real.Object is PyComplex ? second.Real + first.Imaginary : second.Real);
    }

    private static Complex Self(Machine m, in Value self) => self.Object is PyComplex complex
        ? complex.Value
        : throw m.Error(PyTypes.TypeError, $"descriptor requires a 'complex' object but received a '{self.Type.NameInMessages}'");
}
