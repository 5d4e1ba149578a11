using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>Puts the parts of a number together: sign, prefix, digits in groups, the rest, padding.</summary>
internal static class NumberLayout
{
    /// <param name="m">Pays.</param>
    /// <param name="spec">How.</param>
    /// <param name="sign">What stands before: a sign, or nothing.</param>
    /// <param name="prefix"><c>0x</c> and the like.</param>
    /// <param name="digits">The digits before the point.</param>
    /// <param name="rest">The point and all behind it.</param>
    public static string Combine(
        Machine m, in FormatSpec spec, string sign, string prefix, ReadOnlySpan<char> digits, ReadOnlySpan<char> rest)
    {
        var fixedUnits = sign.Length + prefix.Length + rest.Length;
        if (spec.Width > 4096)
            PyStr.CheckLength(m, spec.Width);
        var least = spec.Fill == '0' && spec.Align == '=' ? spec.Width - fixedUnits : 0;
        var grouped = digits.Length == 0 ? "" : Group(digits, least, spec.Grouping, spec.GroupSize);
        var padding = Math.Max(0, spec.Width - fixedUnits - grouped.Length);
        if (padding == 0)
            return rest.Length == 0 && sign.Length == 0 && prefix.Length == 0 ? grouped : string.Concat($"{sign}{prefix}", grouped, rest);
        m.Tick(padding >> 4);
        var result = new StringBuilder();
        var (left, inner, right) = spec.Align switch
        {
            '<' => (0L, 0L, padding),
            '^' => (padding / 2, 0L, padding - (padding / 2)),
            '=' => (0L, padding, 0L),
            _ => (padding, 0L, 0L),
        };
        AppendFill(result, spec.Fill, left);
        result.Append(sign).Append(prefix);
        AppendFill(result, spec.Fill, inner);
        result.Append(grouped).Append(rest);
        AppendFill(result, spec.Fill, right);
        return result.ToString();
    }

    /// <summary>Pads a text; its length in code points is given.</summary>
    public static string Pad(Machine m, in FormatSpec spec, ReadOnlySpan<char> text, long points)
    {
        var padding = spec.Width - points;
        if (padding <= 0)
            return text.ToString();
        PyStr.CheckLength(m, text.Length + Math.Min(padding, long.MaxValue / 2));
        m.Tick(padding >> 4);
        var left = spec.Align switch { '>' => padding, '^' => padding / 2, _ => 0 };
        var result = new StringBuilder((int)Math.Min(text.Length + padding, 1 << 20));
        AppendFill(result, spec.Fill, left);
        result.Append(text);
        AppendFill(result, spec.Fill, padding - left);
        return result.ToString();
    }

    public static void AppendFill(StringBuilder to, int fill, long count)
    {
        if (fill < 0x10000)
        {
            to.Append((char)fill, (int)count);
            return;
        }

        for (; count > 0; count--)
            UnicodeData.AppendPoint(to, fill);
    }

    // Zeros up to the least width belong to the groups, and a separator never stands first.
    private static string Group(ReadOnlySpan<char> digits, long least, char separator, int size)
    {
        if (separator == 0)
            return least > digits.Length ? new string('0', (int)(least - digits.Length)) + digits.ToString() : digits.ToString();
        var reversed = new StringBuilder();
        var next = digits.Length;
        while (true)
        {
            var count = Math.Min(size, Math.Max(Math.Max(next, least), 1));
            for (var i = 0; i < count; i++)
                reversed.Append(next > 0 ? digits[--next] : '0');
            least -= count;
            if (next <= 0 && least <= 0)
                break;
            reversed.Append(separator);
            least--;
        }

        var chars = new char[reversed.Length];
        reversed.CopyTo(0, chars, reversed.Length);
        Array.Reverse(chars);
        return new string(chars);
    }
}
