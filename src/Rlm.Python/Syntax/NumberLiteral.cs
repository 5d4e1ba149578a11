using System.Globalization;
using System.Numerics;

namespace Rlm.Python.Syntax;

/// <summary>The value of a numeric token, whose form the tokenizer has already checked.</summary>
internal static class NumberLiteral
{
    /// <summary>Digits a decimal integer may have, as in CPython: converting more takes quadratic time.</summary>
    public const int MaxDigits = 4_300;

    /// <param name="text">The token.</param>
    /// <param name="digits">The digits of a decimal integer that is too long to be converted; else 0.</param>
    public static (ConstantKind Kind, object? Value) Parse(ReadOnlySpan<char> text, out int digits)
    {
        digits = 0;
        if (text.Contains('_'))
            text = text.ToString().Replace("_", "", StringComparison.Ordinal);

        if (text.Length > 2 && text[0] == '0')
        {
            switch (text[1] | 32)
            {
                case 'x':
                    return (ConstantKind.Integer, ParseRadix(text[2..], 4));
                case 'o':
                    return (ConstantKind.Integer, ParseRadix(text[2..], 3));
                case 'b':
                    return (ConstantKind.Integer, ParseRadix(text[2..], 1));
            }
        }

        if ((text[^1] | 32) == 'j')
            return (ConstantKind.Imaginary, ParseDouble(text[..^1]));
        if (text.ContainsAny('.', 'e', 'E'))
            return (ConstantKind.Float, ParseDouble(text));
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var small))
            return (ConstantKind.Integer, small);

        if (text.Length > MaxDigits)
        {
            digits = text.Length;
            return default;
        }

        return (ConstantKind.Integer, BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static double ParseDouble(ReadOnlySpan<char> text) =>
        double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    private static object ParseRadix(ReadOnlySpan<char> digits, int bits)
    {
        digits = digits.TrimStart('0');
        if (digits.Length * bits < 64)
        {
            long value = 0;
            foreach (var digit in digits)
                value = (value << bits) | DigitValue(digit);
            return value;
        }

        // From the least significant digit upwards into bytes, so that time stays linear.
        var bytes = new byte[((digits.Length * bits) / 8) + 2];
        for (int i = digits.Length - 1, bit = 0; i >= 0; i--, bit += bits)
        {
            var shifted = (int)DigitValue(digits[i]) << (bit % 8);
            bytes[bit / 8] |= (byte)shifted;
            bytes[(bit / 8) + 1] |= (byte)(shifted >> 8);
        }

        var big = new BigInteger(bytes, isUnsigned: true);
        return big <= long.MaxValue ? (long)big : big;
    }

    private static long DigitValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 32) - 'a' + 10;
}
