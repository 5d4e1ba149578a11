using System.Globalization;
using System.Numerics;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Decimals;

/// <summary><c>Decimal.__format__</c>: the mini-language, rounded in decimal by the context's rounding.</summary>
internal static class DecimalFormat
{
    private const string Invalid = "invalid format string";

    public static string Format(Machine m, in DecimalValue value, string specText, PyDecimalContext context)
    {
        var spec = Parse(m, specText, out var zeroPadded);
        var type = spec.Type == 0 ? context.Capitals ? 'G' : 'g' : (char)spec.Type;
        if (type == 'n')
            type = 'g';
        if (!value.IsFinite)
        {
            var body = DecimalText.Write(m, value.WithSign(false)) + (type == '%' ? "%" : "");
            if (zeroPadded)
                (spec.Fill, spec.Align) = (' ', '>');
            return NumberLayout.Combine(m, spec, SignOf(spec, value.IsNegative), "", [], body);
        }

        var number = Round(m, value, type, spec.Precision, context.Settings.Rounding);
        var isNegative = number.IsNegative && !(spec.NoNegativeZero && number.IsZero);
        var digits = BigMath.ToDecimal(m, number.Coefficient);
        var left = number.Exponent + digits.Length;
        var point = type switch
        {
            'e' or 'E' => number.IsZero && spec.Precision >= 0 ? 1 - spec.Precision : 1,
            'g' or 'G' => number.Exponent <= 0 && left > -6 ? left : 1,
            _ => left,
        };
        var length = Math.Max(digits.Length, Math.Abs(point)) + digits.Length;
        if (length > 4096)
            PyStr.CheckLength(m, length);
        m.Tick(1 + (length / 16));
        var text = new StringBuilder();
        DecimalText.AppendPointed(text, digits, point);
        var pointed = text.ToString();
        var whole = pointed.IndexOf('.', StringComparison.Ordinal);
        if (whole < 0)
            whole = pointed.Length;
        var rest = pointed[whole..];
        if (spec.Alternate && rest.Length == 0)
            rest = ".";
        if (left != point || type is 'e' or 'E')
            rest += (char.IsUpper(type) ? "E" : "e") + (left - point).ToString("+0;-0;+0", CultureInfo.InvariantCulture);
        if (type == '%')
            rest += "%";
        return NumberLayout.Combine(m, spec, SignOf(spec, isNegative), "", pointed.AsSpan(0, whole), rest);
    }

    private static DecimalValue Round(Machine m, in DecimalValue value, char type, long precision, RoundingMode rounding)
    {
        var number = type == '%' ? value.WithExponent(value.Exponent + 2) : value;
        if (precision >= 0)
        {
            number = type switch
            {
                'e' or 'E' => ToFigures(m, number, precision + 1, rounding, fills: true),
                'g' or 'G' => ToFigures(m, number, Math.Max(precision, 1), rounding, fills: false),
                _ => ToPlaces(m, number, precision, rounding),
            };
        }

        // Without digits after the point there is no other place for the zeros.
        return type is 'f' or 'F' or '%' && number.Exponent > 0 ? ToPlaces(m, number, 0, rounding) : number;
    }

    private static DecimalValue ToPlaces(Machine m, in DecimalValue value, long places, RoundingMode rounding)
    {
        if (value.Exponent > -places && !value.IsZero)
            PyStr.CheckLength(m, Math.Min(value.Exponent + places, long.MaxValue / 2));
        return DecimalMath.Rescale(m, value, -places, rounding, out _);
    }

    private static DecimalValue ToFigures(Machine m, in DecimalValue value, long figures, RoundingMode rounding, bool fills)
    {
        if (value.IsZero)
            return value;
        var excess = value.Digits - figures;
        if (excess <= 0)
        {
            // Only scientific notation is filled up with zeros.
            if (excess < 0 && fills)
                PyStr.CheckLength(m, -excess);
            return fills ? DecimalMath.Rescale(m, value, value.Exponent + excess, rounding, out _) : value;
        }

        var result = DecimalMath.Rescale(m, value, value.Exponent + excess, rounding, out _);
        return result.Digits > figures
            ? new(result.IsNegative, result.Coefficient / 10, result.Exponent + 1)
            : result;
    }

    private static string SignOf(in FormatSpec spec, bool isNegative) =>
        isNegative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "";

    private static FormatSpec Parse(Machine m, string text, out bool zeroPadded)
    {
        zeroPadded = false;
        var result = new FormatSpec { Fill = ' ', Align = '>', Width = -1, Precision = -1 };
        var i = 0;
        var aligned = false;
        if (text.Length > 0)
        {
            var fill = UnicodeData.PointAt(text, 0, out var units);
            if (units < text.Length && text[units] is '<' or '>' or '=' or '^')
            {
                (result.Fill, result.Align, aligned) = (fill, text[units], true);
                i = units + 1;
            }
            else if (text[0] is '<' or '>' or '=' or '^')
            {
                (result.Align, aligned) = (text[0], true);
                i = 1;
            }
        }

        if (i < text.Length && text[i] is '+' or '-' or ' ')
            result.Sign = text[i++];
        if (i < text.Length && text[i] == 'z')
        {
            result.NoNegativeZero = true;
            i++;
        }

        if (i < text.Length && text[i] == '#')
        {
            result.Alternate = true;
            i++;
        }

        if (i < text.Length && text[i] == '0')
        {
            if (aligned)
                throw m.Error(PyTypes.ValueError, Invalid);
            zeroPadded = true;
            (result.Fill, result.Align) = ('0', '=');
            i++;
        }

        if (i < text.Length && DigitAt(text, i) > 0)
            result.Width = ReadNumber(m, text, ref i);
        if (i < text.Length && text[i] == ',')
            result.Grouping = text[i++];
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (i >= text.Length || DigitAt(text, i) < 0)
                throw m.Error(PyTypes.ValueError, Invalid);
            result.Precision = ReadNumber(m, text, ref i);
        }

        if (i < text.Length && text[i] is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%' or 'n' or 'N')
        {
            // What the locale says of separators is nothing.
            if (text[i] is 'n' or 'N' && result.Grouping != 0)
                throw m.Error(PyTypes.ValueError, Invalid);
            result.Type = text[i] == 'N' ? 'G' : text[i];
            i++;
        }

        return i == text.Length ? result : throw m.Error(PyTypes.ValueError, Invalid);
    }

    private static int DigitAt(string text, int index) => UnicodeData.DecimalValue(UnicodeData.PointAt(text, index, out _));

    private static long ReadNumber(Machine m, string text, ref int i)
    {
        long number = 0;
        while (i < text.Length && DigitAt(text, i) is >= 0 and var digit)
        {
            if (number > long.MaxValue / 100)
                throw m.Error(PyTypes.ValueError, Invalid);
            number = (number * 10) + digit;
            UnicodeData.PointAt(text, i, out var units);
            i += units;
        }

        return number;
    }
}
