using System.Globalization;
using System.Numerics;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Decimals;

/// <summary>Decimal numbers as text, and back.</summary>
internal static class DecimalText
{
    /// <summary>Scientific notation where an exponent is needed, in steps of three for engineers.</summary>
    public static string Write(Machine m, in DecimalValue value, bool capitals = true, bool engineering = false)
    {
        var sign = value.IsNegative ? "-" : "";
        if (value.IsInfinite)
            return sign + "Infinity";
        if (value.IsNaN)
            return sign + (value.IsSignaling ? "sNaN" : "NaN") + (value.Coefficient.IsZero ? "" : BigMath.ToDecimal(m, value.Coefficient));
        var digits = BigMath.ToDecimal(m, value.Coefficient);
        if (value.Exponent == 0)
            return sign + digits;
        var left = value.Exponent + digits.Length;
        long point;
        if (value.Exponent <= 0 && left > -6)
            point = left;
        else if (!engineering)
            point = 1;
        else if (value.Coefficient.IsZero)
            point = FloorMod(left + 1) - 1;
        else
            point = FloorMod(left - 1) + 1;
        var text = new StringBuilder(digits.Length + 16).Append(sign);
        AppendPointed(text, digits, point);
        if (left != point)
            text.Append(capitals ? 'E' : 'e').Append((left - point).ToString("+0;-0", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>Digits with a point after so many of them; zeros fill what is missing on either side.</summary>
    public static void AppendPointed(StringBuilder text, string digits, long point)
    {
        if (point <= 0)
            text.Append("0.").Append('0', (int)-point).Append(digits);
        else if (point >= digits.Length)
            text.Append(digits).Append('0', (int)(point - digits.Length));
        else
            text.Append(digits, 0, (int)point).Append('.').Append(digits, (int)point, digits.Length - (int)point);
    }

    /// <summary>Reads a number; null where the text is none. The exponent may be out of bounds.</summary>
    public static (DecimalValue Value, BigInteger Exponent)? Parse(Machine m, PyStr source)
    {
        var text = Clean(m, source);
        if (text is null)
            return null;
        var i = 0;
        var negative = false;
        if (text.Length > 0 && text[0] is '+' or '-')
            negative = text[i++] == '-';
        var rest = text.AsSpan(i);
        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            return (DecimalValue.Infinity(negative), 0);
        var signaling = rest.StartsWith("snan", StringComparison.OrdinalIgnoreCase);
        if (signaling || rest.StartsWith("nan", StringComparison.OrdinalIgnoreCase))
        {
            var payload = rest[(signaling ? 4 : 3)..];
            if (payload.ContainsAnyExceptInRange('0', '9'))
                return null;
            var number = payload.Length == 0 ? BigInteger.Zero : BigMath.ParseDecimal(m, payload);
            return (new(negative, number, 0, signaling ? DecimalKind.SignalingNaN : DecimalKind.QuietNaN), 0);
        }

        var whole = DigitsAt(rest, 0);
        var fraction = 0;
        var end = whole;
        if (end < rest.Length && rest[end] == '.')
        {
            fraction = DigitsAt(rest, end + 1);
            end += fraction + 1;
        }

        if (whole + fraction == 0)
            return null;
        var exponent = BigInteger.Zero;
        if (end < rest.Length && rest[end] is 'e' or 'E')
        {
            end++;
            var minus = false;
            if (end < rest.Length && rest[end] is '+' or '-')
                minus = rest[end++] == '-';
            var count = DigitsAt(rest, end);
            if (count == 0)
                return null;
            exponent = BigMath.ParseDecimal(m, rest.Slice(end, count));
            if (minus)
                exponent = -exponent;
            end += count;
        }

        if (end != rest.Length)
            return null;
        var digits = fraction == 0 ? rest[..whole] : string.Concat(rest[..whole], rest.Slice(whole + 1, fraction));
        return (new(negative, BigMath.ParseDecimal(m, digits), 0), exponent - fraction);
    }

    private static long FloorMod(long value) => ((value % 3) + 3) % 3;

    private static int DigitsAt(ReadOnlySpan<char> text, int start)
    {
        var count = text[start..].IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length - start : count;
    }

    // Without blanks around it and underscores; digits of other scripts become ASCII. Null where another character is not ASCII.
    private static string? Clean(Machine m, PyStr source)
    {
        var text = source.ToString();
        m.Tick(1 + (text.Length / 16));
        var needs = text.AsSpan().ContainsAnyExceptInRange('!', '~') || text.Contains('_', StringComparison.Ordinal);
        if (!needs)
            return text;
        var result = new StringBuilder(text.Length);
        int start = 0, end = text.Length;
        while (start < end && UnicodeData.IsSpace(text[start]))
            start++;
        while (end > start && UnicodeData.IsSpace(text[end - 1]))
            end--;
        for (var i = start; i < end;)
        {
            var point = UnicodeData.PointAt(text, i, out var units);
            i += units;
            if (point == '_')
                continue;
            if (point < 128)
                result.Append((char)point);
            else if (UnicodeData.DecimalValue(point) is >= 0 and var digit)
                result.Append((char)('0' + digit));
            else
                return null;
        }

        return result.ToString();
    }
}
