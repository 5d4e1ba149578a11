using System.Text;
using Rlm.Python.Text;

namespace Rlm.Python.Syntax;

/// <summary>The value of the text between quotes. Escapes that mean nothing stay as they are, as in Python.</summary>
internal static class StringLiteral
{
    /// <param name="body">The text between the quotes of a literal that is not raw.</param>
    /// <param name="error">What is wrong with an escape, where the result is null.</param>
    public static string? DecodeText(ReadOnlySpan<char> body, out string? error)
    {
        error = null;
        var escape = body.IndexOf('\\');
        if (escape < 0)
            return body.ToString();

        var text = new StringBuilder(body.Length);
        var position = 0;
        while (escape >= 0)
        {
            text.Append(body.Slice(position, escape));
            position += escape;
            position = DecodeEscape(body, position, text, out error);
            if (error is not null)
                return null;
            escape = body[position..].IndexOf('\\');
        }

        return text.Append(body[position..]).ToString();
    }

    /// <param name="body">ASCII text between the quotes.</param>
    /// <param name="raw">Whether backslashes are plain characters.</param>
    /// <param name="error">What is wrong with an escape, where the result is null.</param>
    public static byte[]? DecodeBytes(ReadOnlySpan<char> body, bool raw, out string? error)
    {
        error = null;
        var bytes = new byte[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (raw || body[i] != '\\' || i + 1 >= body.Length)
            {
                bytes[count++] = (byte)body[i];
                continue;
            }

            var next = body[++i];
            if (next == '\n')
                continue;

            if (SimpleEscape(next) is var simple && simple != '\0')
                bytes[count++] = (byte)simple;
            else if (next is >= '0' and <= '7')
            {
                var length = OctalLength(body[i..]);
                bytes[count++] = (byte)ParseDigits(body.Slice(i, length), 3);
                i += length - 1;
            }
            else if (next == 'x')
            {
                if (HexLength(body[(i + 1)..], 2) < 2)
                {
                    error = $"(value error) invalid \\x escape at position {i - 1}";
                    return null;
                }

                bytes[count++] = (byte)ParseDigits(body.Slice(i + 1, 2), 4);
                i += 2;
            }
            else
            {
                bytes[count++] = (byte)'\\';
                bytes[count++] = (byte)next;
            }
        }

        return count == bytes.Length ? bytes : bytes[..count];
    }

    /// <summary>Appends what the backslash at <paramref name="start"/> means; returns the position after the escape.</summary>
    private static int DecodeEscape(ReadOnlySpan<char> body, int start, StringBuilder text, out string? error)
    {
        error = null;
        if (start + 1 >= body.Length)
        {
            text.Append('\\');
            return start + 1;
        }

        var c = body[start + 1];
        if (SimpleEscape(c) is var simple && simple != '\0')
        {
            text.Append(simple);
            return start + 2;
        }

        switch (c)
        {
            case '\n':
                return start + 2;
            case >= '0' and <= '7':
                var length = OctalLength(body[(start + 1)..]);
                text.Append((char)ParseDigits(body.Slice(start + 1, length), 3));
                return start + 1 + length;
            case 'x':
                return DecodeHex(body, start, 2, text, out error);
            case 'u':
                return DecodeHex(body, start, 4, text, out error);
            case 'U':
                return DecodeHex(body, start, 8, text, out error);
            case 'N':
                return DecodeName(body, start, text, out error);
            default:
                text.Append('\\');
                return start + 1;
        }
    }

    private static int DecodeHex(ReadOnlySpan<char> body, int start, int digits, StringBuilder text, out string? error)
    {
        error = null;
        var found = HexLength(body[(start + 2)..], digits);
        if (found < digits)
        {
            error = UnicodeError(body, start, start + 2 + found, $"truncated \\{body[start + 1]}{new string('X', digits)} escape");
            return start;
        }

        var value = ParseDigits(body.Slice(start + 2, digits), 4);
        if (value > 0x10FFFF)
        {
            error = UnicodeError(body, start, start + 2 + digits, "illegal Unicode character");
            return start;
        }

        if (value <= char.MaxValue)
            text.Append((char)value);
        else
            text.Append(new Rune((int)value).ToString());
        return start + 2 + digits;
    }

    private static int DecodeName(ReadOnlySpan<char> body, int start, StringBuilder text, out string? error)
    {
        error = null;
        var rest = body[(start + 2)..];
        var close = rest.Length > 0 && rest[0] == '{' ? rest.IndexOf('}') : -1;
        if (close <= 1)
        {
            var end = rest.Length == 0 || rest[0] != '{' ? start + 2 : close < 0 ? body.Length : start + 3;
            error = UnicodeError(body, start, end, "malformed \\N character escape");
            return start;
        }

        if (UnicodeNames.Shared.Find(rest[1..close], withSequences: false) is not { } character)
        {
            error = UnicodeError(body, start, start + 3 + close, "unknown Unicode character name");
            return start;
        }

        text.Append(character);
        return start + 3 + close;
    }

    // CPython decodes a form of the text in which every character beyond ASCII is written with ten.
    private static string UnicodeError(ReadOnlySpan<char> body, int start, int end, string reason)
    {
        var first = 0;
        foreach (var rune in body[..start].EnumerateRunes())
            first += rune.IsAscii ? 1 : 10;

        var last = first + (end - start) - 1;
        return $"(unicode error) 'unicodeescape' codec can't decode bytes in position {first}-{last}: {reason}";
    }

    private static char SimpleEscape(char c) => c switch
    {
        '\\' or '\'' or '"' => c,
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        _ => '\0',
    };

    private static int OctalLength(ReadOnlySpan<char> digits)
    {
        var length = 0;
        while (length < 3 && length < digits.Length && digits[length] is >= '0' and <= '7')
            length++;
        return length;
    }

    private static int HexLength(ReadOnlySpan<char> digits, int most)
    {
        var length = 0;
        while (length < most && length < digits.Length && char.IsAsciiHexDigit(digits[length]))
            length++;
        return length;
    }

    private static uint ParseDigits(ReadOnlySpan<char> digits, int bits)
    {
        uint value = 0;
        foreach (var digit in digits)
            value = (value << bits) | (uint)(char.IsAsciiDigit(digit) ? digit - '0' : (digit | 32) - 'a' + 10);
        return value;
    }
}
