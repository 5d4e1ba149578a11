using System.Buffers;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>The text of a string as source code: quotes, escapes, and what cannot be printed as numbers.</summary>
internal static class TextRepr
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(32, 95).Select(c => (char)c).Where(c => c is not ('\'' or '\\'))]);

    public static string Of(Machine m, PyStr text)
    {
        if (text.Units > 4096)
        {
            m.Tick(text.Units >> 3);
            m.Reserve(2 * text.Units);
        }

        return Of(text.Span);
    }

    public static string Of(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain) ? $"'{text}'" : Escape(text, asciiOnly: false);

    /// <summary>As <c>ascii()</c> writes it.</summary>
    public static string AsciiOf(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain) ? $"'{text}'" : Escape(text, asciiOnly: true);

    /// <summary>Escapes all that is not ASCII in a text that is a repr already.</summary>
    public static string ToAscii(string repr)
    {
        if (Ascii.IsValid(repr))
            return repr;
        var result = new StringBuilder(repr.Length + 16);
        for (int i = 0, units; i < repr.Length; i += units)
        {
            var point = UnicodeData.PointAt(repr, i, out units);
            if (point < 128)
                result.Append((char)point);
            else
                AppendEscape(result, point);
        }

        return result.ToString();
    }

    /// <summary>Appends <c>\xe9</c>, <c>\u20ac</c> or <c>\U0001f600</c>.</summary>
    public static void AppendEscape(StringBuilder to, int point)
    {
        var (letter, digits) = point < 0x100 ? ('x', 2) : point < 0x10000 ? ('u', 4) : ('U', 8);
        to.Append('\\').Append(letter);
        for (var shift = 4 * (digits - 1); shift >= 0; shift -= 4)
            to.Append("0123456789abcdef"[(point >> shift) & 15]);
    }

    private static string Escape(ReadOnlySpan<char> text, bool asciiOnly)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var result = new StringBuilder(text.Length + 16).Append(quote);
        var reserved = 2L * text.Length;
        for (var i = 0; i < text.Length;)
        {
            var run = text[i..].IndexOfAnyExcept(Plain);
            if (run < 0)
                run = text.Length - i;
            result.Append(text.Slice(i, run));
            i += run;
            if (result.Length > reserved)
                Machine.ReserveFor(reserved = 2L * result.Length);
            if (i == text.Length)
                break;
            var point = UnicodeData.PointAt(text, i, out var units);
            i += units;
            if (point == quote || point == '\\')
                result.Append('\\').Append((char)point);
            else if (point == '\n')
                result.Append("\\n");
            else if (point == '\r')
                result.Append("\\r");
            else if (point == '\t')
                result.Append("\\t");
            else if (point < 128 ? point is >= ' ' and < 127 : !asciiOnly && UnicodeData.IsPrintable(point))
                result.Append(text.Slice(i - units, units));
            else
                AppendEscape(result, point);
        }

        return result.Append(quote).ToString();
    }
}
