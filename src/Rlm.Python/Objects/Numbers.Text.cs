using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal static partial class Numbers
{
    /// <summary>So many digits an int may have when it is converted from or to text, unless the session says otherwise.</summary>
    public const int DefaultMaxTextDigits = 4300;

    /// <summary>The lowest limit that can be set, other than 0 for none.</summary>
    public const int LeastMaxTextDigits = 640;

    private const string DigitsHint = "use sys.set_int_max_str_digits() to increase the limit";

    private static readonly ConditionalWeakTable<Machine, StrongBox<int>> MaxTextDigits = [];

    private static readonly SearchValues<char> FloatCharacters = SearchValues.Create("0123456789.eE+-");

    /// <summary>How many digits conversions may have in this session; 0 for no limit.</summary>
    public static int GetMaxTextDigits(Machine m) => MaxTextDigits.TryGetValue(m, out var digits) ? digits.Value : DefaultMaxTextDigits;

    public static void SetMaxTextDigits(Machine m, int digits) => MaxTextDigits.GetOrCreateValue(m).Value = digits;

    // Every float('nan') is an object of its own in CPython: containers find the same one, but no other. Here the bits that a NaN has to spare
    // tell them apart; they are not shown when it is written as bytes.
    private static double NextNaN() => BitConverter.Int64BitsToDouble(0x7FFC_0000_0000_0000 | (Interlocked.Increment(ref _nans) & 0x3_FFFF_FFFF_FFFF));

    private static long _nans;

    /// <summary>The decimal text of an integer of any size.</summary>
    /// <exception cref="PyError">ValueError where it has more digits than the session allows.</exception>
    public static string ToText(Machine m, in BigInteger value)
    {
        var bits = value.GetBitLength();
        // Below 640 digits, the lowest limit, no limit can matter.
        var limit = bits < 2000 ? 0 : GetMaxTextDigits(m);
        if (limit > 0 && bits > (limit * 3.3219281) + 4)
            throw TooManyDigits(m);
        var text = BigMath.ToDecimal(m, BigInteger.Abs(value));
        if (limit > 0 && text.Length > limit)
            throw TooManyDigits(m);
        return value.Sign < 0 ? "-" + text : text;
    }

    /// <summary><c>int(text, numberBase)</c>.</summary>
    public static Value ParseInt(Machine m, ReadOnlySpan<char> text, int numberBase)
    {
        // Nearly all that programs convert is a few plain digits.
        if (numberBase == 10 && text.Length is > 0 and <= 18 && TryParsePlain(text, out var plain))
            return Value.Int(plain);
        if (numberBase != 0 && numberBase is < 2 or > 36)
            return m.Raise(PyTypes.ValueError, "int() base must be >= 2 and <= 36, or 0");
        m.Tick(1 + (text.Length / 16));
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 1);
        try
        {
            var ascii = ToAscii(text, buffer);
            return TryParseInt(m, ascii, numberBase, out var value) ? Value.Int(value) : InvalidInt(m, text, numberBase);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary><c>float(text)</c>.</summary>
    public static Value ParseFloat(Machine m, ReadOnlySpan<char> text) => TryParseFloat(m, text, out var value)
        ? Value.Float(value)
        : m.Raise(PyTypes.ValueError, $"could not convert string to float: {m.Repr(PyStr.From(text))}");

    public static bool TryParseFloat(Machine m, ReadOnlySpan<char> text, out double value)
    {
        if (text.Length is > 0 and < 40 && char.IsAsciiDigit(text[^1]) && !text.ContainsAnyExcept(FloatCharacters))
            return TryParseDecimalFloat(text, out value);
        m.Tick(1 + (text.Length / 16));
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 1);
        try
        {
            var ascii = ToAscii(text, buffer);
            value = 0;
            return RemoveUnderscores(ref ascii, buffer) && TryParseAsciiFloat(ascii, out value);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>A float without white space or underscores.</summary>
    public static bool TryParseAsciiFloat(ReadOnlySpan<char> text, out double value)
    {
        var unsigned = text is ['+' or '-', .. var rest] ? rest : text;
        if (unsigned.Length > 0 && !char.IsAsciiLetter(unsigned[0]))
            return TryParseDecimalFloat(text, out value);
        value = unsigned.Equals("nan", StringComparison.OrdinalIgnoreCase) ? NextNaN()
            : unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase)
                ? double.PositiveInfinity
            : 0;
        if (value == 0)
            return false;
        if (text[0] == '-')
            value = -value;
        return true;
    }

    /// <summary>The part of a number's text that <c>%.200r</c> shows in messages.</summary>
    private static Value InvalidInt(Machine m, ReadOnlySpan<char> text, int numberBase)
    {
        var shown = m.Repr(PyStr.From(text.Length > 400 ? text[..400] : text));
        return m.Raise(PyTypes.ValueError, $"invalid literal for int() with base {numberBase}: {(shown.Length > 200 ? shown[..200] : shown)}");
    }

    private static PyError TooManyDigits(Machine m) => m.Error(
        PyTypes.ValueError, $"Exceeds the limit ({GetMaxTextDigits(m)} digits) for integer string conversion; {DigitsHint}");

    private static bool TryParsePlain(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var i = text[0] == '-' ? 1 : 0;
        if (i == text.Length)
            return false;
        for (; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit > 9)
                return false;
            value = (value * 10) + digit;
        }

        if (text[0] == '-')
            value = -value;
        return true;
    }

    // Decimal digits of any script become ASCII ones; spaces around are removed; what else is not ASCII becomes a question mark.
    private static ReadOnlySpan<char> ToAscii(ReadOnlySpan<char> text, char[] buffer)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128)
            {
                buffer[count++] = IsSpace(c) ? ' ' : c;
            }
            else if (IsSpace(c))
            {
                buffer[count++] = ' ';
            }
            else
            {
                var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                var digit = pair
                    ? (int)CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(char.ConvertToUtf32(c, text[i + 1])), 0)
                    : CharUnicodeInfo.GetDecimalDigitValue(c);
                if (pair && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[i + 1])) != UnicodeCategory.DecimalDigitNumber)
                    digit = -1;
                if (pair)
                    i++;
                buffer[count++] = digit is >= 0 and <= 9 ? (char)('0' + digit) : '?';
            }
        }

        return buffer.AsSpan(0, count).Trim(' ');
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1c' and <= '\x1f';

    private static bool TryParseInt(Machine m, ReadOnlySpan<char> text, int numberBase, out BigInteger value)
    {
        value = default;
        var negative = text is ['-', ..];
        if (text is ['+' or '-', ..])
            text = text[1..];
        var mustBeZero = false;
        if (text is ['0', var letter, ..])
        {
            var prefixed = (letter | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (prefixed != 0 && (numberBase == 0 || numberBase == prefixed))
            {
                text = text is [_, _, '_', _, ..] ? text[3..] : text[2..];
                numberBase = prefixed;
            }
            else if (numberBase == 0)
            {
                mustBeZero = true;
            }
        }

        if (numberBase == 0)
            numberBase = 10;
        if (text.IsEmpty)
            return false;
        var digits = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            var count = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c == '_' && i > 0 && text[i - 1] != '_' && i + 1 < text.Length)
                    continue;
                var digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'z' ? (c | 0x20) - 'a' + 10 : 99;
                if (digit >= numberBase)
                    return false;
                digits[count++] = (byte)digit;
            }

            value = FromDigits(m, digits.AsSpan(0, count), numberBase);
            if (negative)
                value = -value;
            return !mustBeZero || value.IsZero;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(digits);
        }
    }

    private static BigInteger FromDigits(Machine m, ReadOnlySpan<byte> digits, int numberBase)
    {
        if (digits.Length <= 10)
        {
            long value = 0;
            foreach (var digit in digits)
                value = (value * numberBase) + digit;
            return value;
        }

        if (!BitOperations.IsPow2(numberBase) && digits.Length > LeastMaxTextDigits)
        {
            var limit = GetMaxTextDigits(m);
            if (limit > 0 && digits.Length > limit)
            {
                throw m.Error(
                    PyTypes.ValueError,
                    $"Exceeds the limit ({limit} digits) for integer string conversion: value has {digits.Length} digits; {DigitsHint}");
            }
        }

        if (numberBase != 10)
            return BigMath.Parse(m, digits, numberBase);
        var text = ArrayPool<char>.Shared.Rent(digits.Length);
        try
        {
            for (var i = 0; i < digits.Length; i++)
                text[i] = (char)('0' + digits[i]);
            return BigMath.ParseDecimal(m, text.AsSpan(0, digits.Length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    // An underscore may stand between two digits, nowhere else.
    private static bool RemoveUnderscores(ref ReadOnlySpan<char> text, char[] buffer)
    {
        if (!text.Contains('_'))
            return true;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '_')
                buffer[count++] = text[i];
            else if (count == 0 || !char.IsAsciiDigit(buffer[count - 1]) || i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]))
                return false;
        }

        text = buffer.AsSpan(0, count);
        return true;
    }

    // The runtime takes more than Python does (signs apart, thousands, names of infinity), so the shape is checked first.
    private static bool TryParseDecimalFloat(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var i = text is ['+' or '-', ..] ? 1 : 0;
        var start = i;
        i = SkipDigits(text, i);
        var digits = i - start;
        if (i < text.Length && text[i] == '.')
        {
            start = ++i;
            i = SkipDigits(text, i);
            digits += i - start;
        }

        if (digits == 0)
            return false;
        if (i == text.Length)
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        if ((text[i] | 0x20) != 'e')
            return false;
        var mantissa = text[..i++];
        var negative = i < text.Length && text[i] == '-';
        if (i < text.Length && text[i] is '+' or '-')
            i++;
        start = i;
        i = SkipDigits(text, i);
        if (i == start || i != text.Length)
            return false;
        if (i - start <= 9)
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        return ParseHugeExponent(mantissa, text[start..].TrimStart('0'), negative, out value);
    }

    // An exponent that no digits make up for decides alone; leading zeros do not count.
    private static bool ParseHugeExponent(ReadOnlySpan<char> mantissa, ReadOnlySpan<char> exponent, bool negative, out double value)
    {
        if (exponent.Length <= 9)
            return double.TryParse($"{mantissa}e{(negative ? "-" : "")}{exponent}0"[..^(exponent.Length == 0 ? 0 : 1)], NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        var isZero = !mantissa.ContainsAnyInRange('1', '9');
        value = isZero || negative ? 0 : double.PositiveInfinity;
        if (mantissa[0] == '-')
            value = -value;
        return true;
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        return i;
    }
}
