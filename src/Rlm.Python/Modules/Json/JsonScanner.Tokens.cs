using System.Buffers;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Json;

internal sealed partial class JsonScanner
{
    // What ends a run of plain characters in a string.
    private static readonly SearchValues<char> Special = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 32).Select(c => (char)c)]);
    private static readonly SearchValues<char> SpecialWhereLenient = SearchValues.Create("\"\\");

    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    private char[] _buffer = [];

    private PyStr ReadString(Machine m, ReadOnlySpan<char> s, ref int i, bool isKey)
    {
        var start = i + 1;
        var rest = s[start..];
        // Most strings are short: a look at a few characters is cheaper than a vectorised search.
        var length = 0;
        while (length < rest.Length && length < 16 && rest[length] is not '"' and not '\\' and >= ' ')
            length++;
        if (length == 16 || length == rest.Length)
            length = rest.IndexOfAny(_strict ? Special : SpecialWhereLenient);
        if (length >= 0 && rest[length] == '"')
        {
            i = start + length + 1;
            return isKey ? _keys.Get(rest[..length]) : Make(rest[..length]);
        }

        return ReadEscapedString(m, s, ref i, isKey);
    }

    private static PyStr Make(ReadOnlySpan<char> text)
    {
        if (text.Length > 32 << 10)
            Machine.ReserveFor(text.Length * 2L);
        return PyStr.From(text);
    }

    private PyStr ReadEscapedString(Machine m, ReadOnlySpan<char> s, ref int i, bool isKey)
    {
        var begin = i;
        var position = i + 1;
        var count = 0;
        while (true)
        {
            var rest = s[position..];
            var length = rest.IndexOfAny(_strict ? Special : SpecialWhereLenient);
            if (length < 0)
                throw Wrong(m, "Unterminated string starting at", begin);
            Append(rest[..length], ref count);
            position += length;
            if (s[position] == '"')
                break;
            if (s[position] != '\\')
                throw Wrong(m, "Invalid control character at", position);
            if (position + 1 >= s.Length)
                throw Wrong(m, "Unterminated string starting at", begin);
            var escape = s[position + 1];
            var unescaped = escape switch
            {
                '"' or '\\' or '/' => escape,
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => ReadHex(m, s, position + 1),
                _ => throw Wrong(m, "Invalid \\escape", position),
            };
            Append([unescaped], ref count);
            position += escape == 'u' ? 6 : 2;
            if (position >= _nextTick)
            {
                m.Tick(TickUnits >> 2);
                _nextTick = position + TickUnits;
            }
        }

        i = position + 1;
        var text = _buffer.AsSpan(0, count);
        return isKey ? _keys.Get(text) : Make(text);
    }

    private char ReadHex(Machine m, ReadOnlySpan<char> s, int letter)
    {
        if (letter + 5 >= s.Length)
            throw Wrong(m, "Invalid \\uXXXX escape", letter);
        var value = 0;
        foreach (var c in s.Slice(letter + 1, 4))
        {
            var digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
                throw Wrong(m, "Invalid \\uXXXX escape", letter);
            value = (value << 4) | digit;
        }

        return (char)value;
    }

    private void Append(ReadOnlySpan<char> text, ref int count)
    {
        if (count + text.Length > _buffer.Length)
        {
            var size = Math.Max(256, (count + text.Length) * 2L);
            Machine.ReserveFor(size * 2);
            Array.Resize(ref _buffer, (int)Math.Min(size, Array.MaxLength));
        }

        text.CopyTo(_buffer.AsSpan(count));
        count += text.Length;
    }

    private Value ReadNumber(Machine m, ReadOnlySpan<char> s, ref int i, out JsonHooks hook)
    {
        hook = JsonHooks.None;
        var start = i;
        var k = i;
        var negative = s[k] == '-';
        if (negative)
            k++;
        if ((uint)k >= (uint)s.Length || !char.IsAsciiDigit(s[k]))
            throw Wrong(m, "Expecting value", start);
        long mantissa = 0;
        var first = k;
        if (s[k] == '0')
        {
            k++;
        }
        else
        {
            while ((uint)k < (uint)s.Length && (uint)(s[k] - '0') <= 9)
                mantissa = unchecked((mantissa * 10) + (s[k++] - '0'));
        }

        var digits = k - first;
        var isFloat = false;
        var exponent = 0;
        if (k + 1 < s.Length && s[k] == '.' && char.IsAsciiDigit(s[k + 1]))
        {
            isFloat = true;
            var point = k++;
            while ((uint)k < (uint)s.Length && (uint)(s[k] - '0') <= 9)
                mantissa = unchecked((mantissa * 10) + (s[k++] - '0'));
            exponent = point + 1 - k;
            digits -= exponent;
        }

        var hasExponent = false;
        if (k + 1 < s.Length && (s[k] | 0x20) == 'e')
        {
            var e = k + 1;
            if (s[e] is '+' or '-' && e + 1 < s.Length)
                e++;
            if (char.IsAsciiDigit(s[e]))
            {
                while ((uint)e < (uint)s.Length && (uint)(s[e] - '0') <= 9)
                    e++;
                k = e;
                isFloat = hasExponent = true;
            }
        }

        i = k;
        var text = s[start..k];
        if ((_hooks & (isFloat ? JsonHooks.Float : JsonHooks.Int)) != 0)
        {
            hook = isFloat ? JsonHooks.Float : JsonHooks.Int;
            return PyStr.From(text);
        }

        if (!isFloat)
            return digits <= 18 ? Value.Int(negative ? -mantissa : mantissa) : ReadLargeInt(m, text);
        // Both numbers are exact then, and so the quotient is rounded once.
        if (!hasExponent && digits <= 15 && exponent >= -22)
        {
            var value = mantissa / PowersOfTen[-exponent];
            return Value.Float(negative ? -value : value);
        }

        m.Tick(text.Length / 64);
        return Numbers.TryParseFloat(m, text, out var number) ? Value.Float(number) : Value.Float(0);
    }

    private static Value ReadLargeInt(Machine m, ReadOnlySpan<char> text) => m.Finish(Numbers.ParseInt(m, text, 10));
}
