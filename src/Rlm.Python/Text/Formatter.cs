using System.Globalization;
using System.Numerics;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>The format mini-language for built-in types, as <c>format()</c> and f-strings use it.</summary>
internal static class Formatter
{
    // Formatting an integer to text costs time with the square of its size: see IntegerDigits.
    private const int DefaultPrecision = 6;

    /// <exception cref="PyError">The specification is wrong, or wrong for the value's type.</exception>
    public static string Format(Machine m, in Value value, string spec)
    {
        if (spec.Length == 0)
            return m.Str(value);
        if (value.IsInt)
            return FormatInt(m, value.Bits, spec, "int");
        if (value.IsFloat)
            return FormatFloat(m, value.AsDouble, spec, "float");
        if (value.IsBool)
            return FormatInt(m, value.Bits, spec, "bool");
        return value.Object switch
        {
            PyStr text => FormatText(m, text, spec),
            PyInt integer => FormatInt(m, integer.BigValue, spec, value.Type.Name),
            PyFloatInstance number => FormatFloat(m, number.Value, spec, value.Type.Name),
            PyComplex complex => FormatComplex(m, complex.Value.Real, complex.Value.Imaginary, spec, value.Type.Name),
            _ => throw m.Error(PyTypes.TypeError, $"unsupported format string passed to {value.Type.NameInMessages}.__format__"),
        };
    }

    private static string FormatText(Machine m, PyStr text, string specText)
    {
        var spec = FormatSpec.Parse(m, specText, 's', '<', text.Type.Name);
        if (spec.Type != 's')
            throw spec.Unknown(m, text.Type.Name);
        var problem = spec switch
        {
            { Sign: ' ' } => "Space not allowed in string format specifier",
            { Sign: not '\0' } => "Sign not allowed in string format specifier",
            { NoNegativeZero: true } => "Negative zero coercion (z) not allowed in string format specifier",
            { Alternate: true } => "Alternate form (#) not allowed in string format specifier",
            { Align: '=' } => "'=' alignment not allowed in string format specifier",
            _ => null,
        };
        if (problem is not null)
            throw m.Error(PyTypes.ValueError, problem);
        if (spec.Precision >= 0 && spec.Precision < text.Units && spec.Precision < text.PointCount)
            text = text.SlicePoints(0, spec.Precision);
        return spec.Width <= 0 ? text.ToString() : NumberLayout.Pad(m, spec, text.Span, text.PointCount);
    }

    private static string FormatInt(Machine m, BigInteger value, string specText, string typeName)
    {
        var spec = FormatSpec.Parse(m, specText, 'd', '>', typeName);
        if (spec.Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%')
            return FormatFloat(m, ToDouble(m, value), spec, typeName);
        if (spec.Type is not ('b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n'))
            throw spec.Unknown(m, typeName);
        if (spec.Precision >= 0)
            throw m.Error(PyTypes.ValueError, "Precision not allowed in integer format specifier");
        if (spec.NoNegativeZero)
            throw m.Error(PyTypes.ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
        if (spec.Type == 'c')
            return FormatCharacter(m, value, spec);
        var prefix = spec.Alternate && spec.Type is 'b' or 'o' or 'x' or 'X' ? "0" + (char)spec.Type : "";
        var sign = value.Sign < 0 ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "";
        return NumberLayout.Combine(m, spec, sign, prefix, Digits(m, BigInteger.Abs(value), (char)spec.Type), []);
    }

    private static string FormatCharacter(Machine m, BigInteger value, FormatSpec spec)
    {
        if (spec.Sign != 0)
            throw m.Error(PyTypes.ValueError, "Sign not allowed with integer format specifier 'c'");
        if (spec.Alternate)
            throw m.Error(PyTypes.ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
        if (value > long.MaxValue || value < long.MinValue)
            throw m.Error(PyTypes.OverflowError, "Python int too large to convert to C long");
        if (value.Sign < 0 || value > 0x10FFFF)
            throw m.Error(PyTypes.OverflowError, "%c arg not in range(0x110000)");
        // As a number without digits: numbers are aligned to the right.
        if (spec.Align == '=')
            spec.Align = '>';
        if (spec.Width <= 1)
            return UnicodeData.Text((int)value);
        return NumberLayout.Pad(m, spec, UnicodeData.Text((int)value), 1);
    }

    /// <summary>The digits of a value that is not negative, by presentation type.</summary>
    public static string Digits(Machine m, BigInteger value, char type)
    {
        switch (type)
        {
            case 'b':
                m.ReserveDigits(value.GetBitLength());
                return ToBits(value, 1);
            case 'o':
                m.ReserveDigits(value.GetBitLength());
                return ToBits(value, 3);
            case 'x' or 'X':
                m.ReserveDigits(value.GetBitLength());
                var hex = ToBits(value, 4);
                return type == 'X' ? hex.ToUpperInvariant() : hex;
            default:
                return value <= long.MaxValue ? ((long)value).ToString(CultureInfo.InvariantCulture) : m.Str(Value.Int(value));
        }
    }

    /// <summary>A big integer as a float.</summary>
    public static double ToDouble(Machine m, BigInteger value)
    {
        var result = value >= long.MinValue && value <= long.MaxValue ? (double)(long)value : m.ToDouble(Value.Int(value));
        return double.IsFinite(result) ? result : throw m.Error(PyTypes.OverflowError, "int too large to convert to float");
    }

    private static string ToBits(BigInteger value, int width)
    {
        if (value.IsZero)
            return "0";
        var bytes = value.ToByteArray(isUnsigned: true);
        var bits = value.GetBitLength();
        var count = (int)((bits + width - 1) / width);
        return string.Create(count, (bytes, width), static (chars, state) =>
        {
            var (source, w) = state;
            for (var i = 0; i < chars.Length; i++)
            {
                var bit = (long)(chars.Length - 1 - i) * w;
                var index = (int)(bit >> 3);
                var pair = source[index] | (index + 1 < source.Length ? source[index + 1] << 8 : 0);
                var digit = (pair >> (int)(bit & 7)) & ((1 << w) - 1);
                chars[i] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            }
        });
    }

    private static string FormatFloat(Machine m, double value, string specText, string typeName)
    {
        var spec = FormatSpec.Parse(m, specText, '\0', '>', typeName);
        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'))
            throw spec.Unknown(m, typeName);
        return FormatFloat(m, value, spec, typeName);
    }

    private static string FormatFloat(Machine m, double value, in FormatSpec spec, string typeName)
    {
        _ = typeName;
        var text = FloatDigits(m, ref value, spec, DefaultPrecision, spec.Type == 0, out var percent);
        var isNegative = IsNegative(value) && !(spec.NoNegativeZero && FloatText.RoundsToZero(text));
        var sign = isNegative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "";
        if (percent)
            text += "%";
        var digits = DigitCount(text);
        return NumberLayout.Combine(m, spec, sign, "", text.AsSpan(0, digits), text.AsSpan(digits));
    }

    // What the type and precision of a specification make of a float's absolute value.
    private static string FloatDigits(Machine m, ref double value, in FormatSpec spec, int defaultPrecision, bool dotZero, out bool percent)
    {
        if (spec.Precision > int.MaxValue)
            throw m.Error(PyTypes.ValueError, "precision too big");
        var type = spec.Type switch { 0 => 'r', 'n' => 'g', _ => (char)spec.Type };
        percent = type == '%';
        if (percent)
        {
            type = 'f';
            value *= 100;
        }

        var precision = spec.Precision < 0 ? defaultPrecision : (int)spec.Precision;
        if (spec.Precision >= 0 && type == 'r')
            type = 'g';
        CheckPrecision(m, type, precision);
        return FloatText.Unsigned(value, type, precision, spec.Alternate, dotZero);
    }

    /// <summary>Pays for digits, of which a program may ask for many millions.</summary>
    public static void CheckPrecision(Machine m, char type, int precision)
    {
        if (type == 'r' || precision < 4096)
            return;
        PyStr.CheckLength(m, precision);
        m.Tick(precision);
        if (precision > 999_999_000)
            throw m.Error(PyTypes.ValueError, "precision too big");
    }

    private static string FormatComplex(Machine m, double real, double imaginary, string specText, string typeName)
    {
        var spec = FormatSpec.Parse(m, specText, '\0', '>', typeName);
        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
            throw spec.Unknown(m, typeName);
        if (spec.Fill == '0')
            throw m.Error(PyTypes.ValueError, "Zero padding is not allowed in complex format specifier");
        if (spec.Align == '=')
            throw m.Error(PyTypes.ValueError, "'=' alignment flag is not allowed in complex format specifier");
        var skipsReal = spec.Type == 0 && real == 0 && !IsNegative(real);
        var brackets = spec.Type == 0 && !skipsReal;
        var defaultPrecision = spec.Type == 0 ? 0 : DefaultPrecision;
        // Without a type a complex number is written as repr does: no ".0".
        var part = spec with { Width = -1, Fill = ' ', Align = '<' };
        var text = new StringBuilder();
        if (brackets)
            text.Append('(');
        if (!skipsReal)
            text.Append(ComplexPart(m, real, part, defaultPrecision));
        if (!skipsReal)
            part.Sign = '+';
        text.Append(ComplexPart(m, imaginary, part, defaultPrecision)).Append('j');
        if (brackets)
            text.Append(')');
        return NumberLayout.Pad(m, spec, text.ToString(), text.Length);
    }

    private static string ComplexPart(Machine m, double value, in FormatSpec spec, int defaultPrecision)
    {
        var text = FloatDigits(m, ref value, spec, defaultPrecision, dotZero: false, out _);
        var isNegative = IsNegative(value) && !(spec.NoNegativeZero && FloatText.RoundsToZero(text));
        var sign = isNegative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "";
        var digits = DigitCount(text);
        return NumberLayout.Combine(m, spec, sign, "", text.AsSpan(0, digits), text.AsSpan(digits));
    }

    private static bool IsNegative(double value) => double.IsNegative(value) && !double.IsNaN(value);

    private static int DigitCount(string text)
    {
        var count = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }
}
