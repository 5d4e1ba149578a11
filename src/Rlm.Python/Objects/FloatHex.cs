using System.Globalization;
using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>float.hex</c> and <c>float.fromhex</c>.</summary>
internal static class FloatHex
{
    public static string ToHex(double value)
    {
        if (double.IsNaN(value))
            return "nan";
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
            return sign + "0x0.0p+0";
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var lead = exponent == 0 ? 0 : 1;
        exponent = exponent == 0 ? -1022 : exponent - 1023;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}0x{lead}.{bits & 0xF_FFFF_FFFF_FFFF:x13}p{exponent:+0;-0;+0}");
    }

    public static Value Parse(Machine m, ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\n\r\f\v");
        var negative = text is ['-', ..];
        if (text is ['+' or '-', ..])
            text = text[1..];
        if (Special(text) is { } special)
            return Value.Float(negative ? -special : special);
        if (text is ['0', 'x' or 'X', ..])
            text = text[2..];
        m.Tick(1 + (text.Length / 8));
        var mantissaLength = text.IndexOfAny('p', 'P');
        var mantissa = mantissaLength < 0 ? text : text[..mantissaLength];
        if (!TryExponent(mantissaLength < 0 ? "0" : text[(mantissaLength + 1)..], out var exponent)
            || !TryMantissa(mantissa, out var digits, ref exponent))
            return m.Raise(PyTypes.ValueError, "invalid hexadecimal floating-point string");
        var value = digits.IsZero ? 0
            : exponent + digits.GetBitLength() > 1100 ? double.PositiveInfinity
            : exponent + digits.GetBitLength() < -1200 ? 0
            : exponent >= 0 ? BigMath.ToDouble(digits << (int)exponent)
            : BigMath.TrueDivide(m, digits, BigInteger.One << (int)Math.Min(-exponent, int.MaxValue / 2));
        if (double.IsInfinity(value))
            return m.Raise(PyTypes.OverflowError, "hexadecimal value too large to represent as a float");
        return Value.Float(negative ? -value : value);
    }

    private static double? Special(ReadOnlySpan<char> text) =>
        text.Equals("inf", StringComparison.OrdinalIgnoreCase)
            || text.Equals("infinity", StringComparison.OrdinalIgnoreCase) ? double.PositiveInfinity
        : text.Equals("nan", StringComparison.OrdinalIgnoreCase) ? double.NaN
        : null;

    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        var negative = text is ['-', ..];
        if (text is ['+' or '-', ..])
            text = text[1..];
        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9'))
            return false;
        foreach (var c in text)
            exponent = Math.Min((exponent * 10) + (c - '0'), 1L << 40);
        if (negative)
            exponent = -exponent;
        return true;
    }

    // Of a long mantissa only the leading digits and whether anything follows them matter.
    private static bool TryMantissa(ReadOnlySpan<char> text, out BigInteger digits, ref long exponent)
    {
        digits = default;
        var value = UInt128.Zero;
        var count = 0;
        var sticky = false;
        var fraction = false;
        foreach (var c in text)
        {
            if (c == '.' && !fraction)
            {
                fraction = true;
                continue;
            }

            if (!char.IsAsciiHexDigit(c))
                return false;
            var digit = (uint)Convert.ToInt32(c.ToString(), 16);
            count++;
            if (value >> 116 == 0)
            {
                value = (value << 4) | digit;
                if (fraction)
                    exponent -= 4;
            }
            else
            {
                sticky |= digit != 0;
                if (!fraction)
                    exponent += 4;
            }
        }

        digits = sticky ? value | 1 : value;
        return count > 0;
    }
}
