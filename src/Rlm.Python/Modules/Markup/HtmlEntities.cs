using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Markup;

/// <summary>The named characters of HTML 5 and 4, and text in which they are resolved.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 32;

    private static readonly Lazy<(Dictionary<string, string> Html5, Dictionary<string, int> Html4)> Loaded = new(Load);

    /// <summary>What each name stands for; most names end in a semicolon, some old ones are there without it too.</summary>
    public static Dictionary<string, string> Html5 => Loaded.Value.Html5;

    public static IReadOnlyDictionary<string, int> Html4 => Loaded.Value.Html4;

    public static PyStr Unescape(Machine m, PyStr text)
    {
        if (text.Units == 0)
            return text;
        var span = text.Span;
        m.Tick(1 + (span.Length >> 6));
        var at = span.IndexOf('&');
        return at < 0 ? text.AsExact() : PyStr.From(Unescape(m, span, at));
    }

    public static string Unescape(Machine m, ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        return at < 0 ? text.ToString() : Unescape(m, text, at);
    }

    private static string Unescape(Machine m, ReadOnlySpan<char> text, int at)
    {
        PyStr.CheckLength(m, text.Length);
        var result = new StringBuilder(Math.Min(text.Length, 1 << 20));
        var start = 0;
        while (at >= 0)
        {
            m.Tick(2);
            result.Append(text[start..at]);
            start = at + AppendReference(result, text[at..]);
            var next = text[start..].IndexOf('&');
            at = next < 0 ? -1 : start + next;
        }

        return result.Append(text[start..]).ToString();
    }

    // Appends what the text begins with, which is an ampersand; returns how much of it that was.
    private static int AppendReference(StringBuilder to, ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[1] == '#')
            return AppendNumber(to, text);
        var end = 1;
        for (var points = 0; end < text.Length && points < LongestName
            && text[end] is not ('\t' or '\n' or '\f' or ' ' or '<' or '&' or '#' or ';'); points++)
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]) ? 2 : 1;
        if (end == 1)
        {
            to.Append('&');
            return 1;
        }

        if (end < text.Length && text[end] == ';')
            end++;
        var lookup = Html5.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = end - 1; length > 0; length--)
        {
            if (lookup.TryGetValue(text.Slice(1, length), out var found))
            {
                to.Append(found).Append(text[(1 + length)..end]);
                return end;
            }
        }

        to.Append(text[..end]);
        return end;
    }

    private static int AppendNumber(StringBuilder to, ReadOnlySpan<char> text)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        long number = 0;
        for (; end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])); end++)
        {
            var digit = char.IsAsciiDigit(text[end]) ? text[end] - '0' : (text[end] | 32) - 'a' + 10;
            number = Math.Min((number * (isHex ? 16 : 10)) + digit, 0x110000);
        }

        if (end == start)
        {
            to.Append('&');
            return 1;
        }

        if (end < text.Length && text[end] == ';')
            end++;
        var point = (int)number;
        if (point == 0 || point is >= 0xD800 and <= 0xDFFF || point > 0x10FFFF)
            to.Append('\uFFFD');
        else if (point is >= 0x80 and < 0xA0)
            to.Append(Codecs.Cp1252[point - 0x80] is var c && c == 0 ? (char)point : c);
        else if (!IsDropped(point))
            UnicodeData.AppendPoint(to, point);
        return end;
    }

    private static bool IsDropped(int point) => point is (>= 1 and <= 8) or 0xB or (>= 0xE and <= 0x1F) or 0x7F or (>= 0xFDD0 and <= 0xFDEF)
        || (point & 0xFFFE) == 0xFFFE;

    private static (Dictionary<string, string> Html5, Dictionary<string, int> Html4) Load()
    {
        var data = DataReader.Open("html-entities");
        var html5 = new Dictionary<string, string>();
        for (var count = data.ReadNumber(); count > 0; count--)
        {
            var name = data.ReadText();
            html5[name] = data.ReadText();
        }

        var html4 = new Dictionary<string, int>();
        for (var count = data.ReadNumber(); count > 0; count--)
        {
            var name = data.ReadText();
            html4[name] = data.ReadNumber();
        }

        return (html5, html4);
    }
}
