using System.Globalization;
using System.Text;

namespace Rlm.Python.Text;

/// <summary>
/// Floats as text, exactly as CPython writes them: the shortest digits that read back the same, or so many digits, rounded to even.
/// </summary>
internal static class FloatText
{
    /// <summary>What <c>repr</c> and <c>str</c> say.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
            return Special(value, upper: false);
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
        {
            var whole = ((long)value).ToString(CultureInfo.InvariantCulture);
            return value == 0 && double.IsNegative(value) ? "-0.0" : whole + ".0";
        }

        var text = Shortest(value, alternate: false, dotZero: true);
        return value < 0 ? "-" + text : text;
    }

    /// <summary>
    /// The text of the absolute value by a presentation type: <c>e f g</c> in either case, or <c>r</c> for the
    /// shortest that reads back the same.
    /// </summary>
    /// <param name="value">The value; its sign is the caller's matter, but see <see cref="RoundsToZero"/>.</param>
    /// <param name="type">The presentation type.</param>
    /// <param name="precision">Digits behind the point, or significant ones for <c>g</c>; ignored for <c>r</c>.</param>
    /// <param name="alternate">Keep the point and, for <c>g</c>, trailing zeros.</param>
    /// <param name="dotZero">Write at least one digit behind the point, unless there is an exponent.</param>
    public static string Unsigned(double value, char type, int precision, bool alternate, bool dotZero)
    {
        var upper = char.IsAsciiLetterUpper(type);
        if (!double.IsFinite(value))
            return Special(Math.Abs(value), upper);
        value = Math.Abs(value);
        var text = char.ToLowerInvariant(type) switch
        {
            'f' => Fixed(value, precision, alternate),
            'e' => Exponential(value, precision, alternate),
            'g' => General(value, precision == 0 ? 1 : precision, alternate, dotZero),
            _ => Shortest(value, alternate, dotZero),
        };
        return upper ? text.ToUpperInvariant() : text;
    }

    /// <summary>Whether a text made of digits stands for zero.</summary>
    public static bool RoundsToZero(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '1' and <= '9')
                return false;
            if (c is 'e' or 'E')
                break;
            if (char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    private static string Special(double value, bool upper)
    {
        var text = double.IsNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
        return upper ? text.ToUpperInvariant() : text;
    }

    private static string Fixed(double value, int precision, bool alternate)
    {
        var text = value.ToString("F" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return alternate && precision == 0 ? text + "." : text;
    }

    private static string Exponential(double value, int precision, bool alternate)
    {
        var (digits, point) = Digits(value, precision + 1);
        return Scientific(digits, point, alternate);
    }

    private static string General(double value, int precision, bool alternate, bool dotZero)
    {
        var (digits, point) = Digits(value, precision);
        var exponential = point <= -4 || point > precision || (dotZero && point == precision);
        if (!alternate)
            digits = digits.TrimEnd('0') is { Length: > 0 } some ? some : "0";
        return exponential ? Scientific(digits, point, alternate) : Positional(digits, point, alternate, dotZero);
    }

    private static string Shortest(double value, bool alternate, bool dotZero)
    {
        var (digits, point) = ShortestDigits(Math.Abs(value));
        return point is <= -4 or > 16 ? Scientific(digits, point, alternate) : Positional(digits, point, alternate, dotZero);
    }

    // The digits of d.ddd and the place of the point counted from their start: 0.001 is ("1", -2), 12.5 is ("125", 2).
    private static (string Digits, int Point) Digits(double value, int count)
    {
        var text = value.ToString("E" + (count - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (count == 1 ? text[..e] : string.Concat(text.AsSpan(0, 1), text.AsSpan(2, e - 2)), value == 0 ? 1 : exponent + 1);
    }

    private static (string Digits, int Point) ShortestDigits(double value)
    {
        Span<char> buffer = stackalloc char[32];
        if (value == 0)
            return ("0", 1);
        value.TryFormat(buffer, out var length, "R", CultureInfo.InvariantCulture);
        var text = buffer[..length];
        var exponent = 0;
        var e = text.IndexOf('E');
        if (e >= 0)
        {
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }

        var dot = text.IndexOf('.');
        var point = dot < 0 ? text.Length : dot;
        Span<char> digits = stackalloc char[32];
        var count = 0;
        foreach (var c in text)
        {
            if (c != '.')
                digits[count++] = c;
        }

        var zeros = 0;
        while (zeros < count - 1 && digits[zeros] == '0')
            zeros++;
        return (new string(digits[zeros..count].TrimEnd('0')), point - zeros + exponent);
    }

    private static string Scientific(string digits, int point, bool alternate)
    {
        var exponent = point - 1;
        var text = new StringBuilder(digits.Length + 8).Append(digits[0]);
        if (digits.Length > 1 || alternate)
            text.Append('.').Append(digits, 1, digits.Length - 1);
        text.Append('e').Append(exponent < 0 ? '-' : '+');
        if (Math.Abs(exponent) < 10)
            text.Append('0');
        return text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(exponent)}").ToString();
    }

    private static string Positional(string digits, int point, bool alternate, bool dotZero)
    {
        var text = new StringBuilder(digits.Length + 8);
        if (point <= 0)
            text.Append("0.").Append('0', -point).Append(digits);
        else if (point >= digits.Length)
            text.Append(digits).Append('0', point - digits.Length).Append(dotZero ? ".0" : alternate ? "." : "");
        else
            text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
        if (point <= 0 && digits == "0")
            return dotZero ? "0.0" : alternate ? "0." : "0";
        return text.ToString();
    }
}
