using System.Text;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>Writes a set of characters as .NET understands it.</summary>
internal sealed class ClassWriter(Flavour flavour)
{
    public const string Nothing = @"[^\s\S]";

    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Lone = @"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]";

    /// <summary>After a run of units: that it does not end inside a pair.</summary>
    public const string NotInsidePair = @"(?!(?<=[\uD800-\uDBFF])[\uDC00-\uDFFF])";

    // Word characters beyond the first 65,536, as pairs of first and last.
    private static readonly Lazy<List<(int First, int Last)>> AstralWords = new(() => Astral(static category =>
        category <= System.Globalization.UnicodeCategory.OtherLetter
        || category is >= System.Globalization.UnicodeCategory.DecimalDigitNumber and <= System.Globalization.UnicodeCategory.OtherNumber));

    private static readonly Lazy<List<(int First, int Last)>> AstralDigits = new(() => Astral(static category =>
        category == System.Globalization.UnicodeCategory.DecimalDigitNumber));

    /// <summary>Whether it takes every pair and every lone surrogate.</summary>
    public bool TakesAllSurrogates { get; private set; }

    /// <summary>The class in units: what <see cref="TakesAllSurrogates"/> allows for a run of unlimited length.</summary>
    public string Units { get; private set; } = "";

    /// <summary>Forgets the last class.</summary>
    public void Reset() => TakesAllSurrogates = false;

    public string Write(ReadOnlySpan<SetItem> items, bool isNegated, bool ignoreCase, bool isAscii)
    {
        TakesAllSurrogates = false;
        var ranges = new List<(int First, int Last)>();
        var categories = new StringBuilder();
        foreach (var item in items)
        {
            if (item.Category != 0)
            {
                if (!categories.ToString().Contains(item.Category, StringComparison.Ordinal))
                    categories.Append(item.Category);
                continue;
            }

            ranges.Add((item.First, item.Last));
            if (ignoreCase)
                CaseVariants.AddTo(ranges, item.First, item.Last, isAscii);
        }

        if (flavour == Flavour.Ascii)
            return WriteAscii(ranges, categories.ToString(), isNegated, isAscii);
        var body = new StringBuilder();
        foreach (var category in categories.ToString())
            AppendCategory(body, category, isAscii);
        var merged = Merge(ranges);
        foreach (var (first, last) in merged)
        {
            if (first <= 0xFFFF)
                AppendRange(body, first, Math.Min(last, 0xFFFF));
        }

        if (flavour == Flavour.Plain)
            return Bracket(body, isNegated);
        return WriteWide(body, merged, categories.ToString(), isNegated, isAscii);
    }

    public static void AppendLiteral(StringBuilder to, int point)
    {
        if (point > 0xFFFF)
        {
            AppendUnit(to, (char)(((point - 0x10000) >> 10) + 0xD800));
            AppendUnit(to, (char)(((point - 0x10000) & 0x3FF) + 0xDC00));
        }
        else
        {
            AppendUnit(to, (char)point);
        }
    }

    private static string Bracket(StringBuilder body, bool isNegated) =>
        body.Length == 0 ? (isNegated ? @"[\s\S]" : Nothing) : $"[{(isNegated ? "^" : "")}{body}]";

    private static string WriteAscii(List<(int First, int Last)> ranges, string categories, bool isNegated, bool isAscii)
    {
        UInt128 set = 0;
        foreach (var (first, last) in ranges)
        {
            for (var c = first; c <= Math.Min(last, 127); c++)
                set |= UInt128.One << c;
        }

        foreach (var category in categories)
            set |= AsciiCategory(category, isAscii);
        if (isNegated)
            set = ~set;
        if (set == AsciiCategory('w'))
            return @"\w";
        if (set == AsciiCategory('W'))
            return @"\W";
        if (set == UInt128.MaxValue)
            return @"[\s\S]";
        if (set == 0)
            return Nothing;
        var isSparse = (ulong)(UInt128.PopCount(set)) <= 64;
        var body = new StringBuilder();
        for (var c = 0; c < 128; c++)
        {
            if (Has(c) != isSparse)
                continue;
            var first = c;
            while (c + 1 < 128 && Has(c + 1) == isSparse)
                c++;
            AppendRange(body, first, c);
        }

        // .NET takes all but some word characters for word characters, where a boundary follows. U+FFFF is none, nor is it in the text.
        if (!isSparse && UInt128.PopCount(~set) > 1 && (~set & AsciiCategory('W')) == 0)
            body.Append("\\uFFFF");
        return Bracket(body, !isSparse);

        bool Has(int c) => (set >> c & 1) != 0;
    }

    /// <summary>The characters below 128 of a category.</summary>
    public static UInt128 AsciiCategory(char category, bool isAscii = false)
    {
        if (char.IsAsciiLetterUpper(category))
            return ~AsciiCategory(char.ToLowerInvariant(category), isAscii);
        UInt128 set = 0;
        for (var c = 0; c < 128; c++)
        {
            if (category switch
            {
                'd' => char.IsAsciiDigit((char)c),
                's' => UnicodeData.IsSpace(c) && (!isAscii || c is < 0x1C or ' '),
                _ => char.IsAsciiLetterOrDigit((char)c) || c == '_',
            })
            {
                set |= UInt128.One << c;
            }
        }

        return set;
    }

    private string WriteWide(StringBuilder body, List<(int First, int Last)> ranges, string categories, bool isNegated, bool isAscii)
    {
        var astral = ranges.Where(static r => r.Last > 0xFFFF).Select(static r => (Math.Max(r.First, 0x10000), r.Last)).ToList();
        foreach (var category in categories)
        {
            var lower = char.ToLowerInvariant(category);
            var members = isAscii || lower == 's' ? [] : lower == 'w' ? AstralWords.Value : AstralDigits.Value;
            astral.AddRange(char.IsAsciiLetterUpper(category) ? Complement(members) : members);
        }

        astral = Merge(astral);
        if (isNegated)
            astral = Complement(astral);
        var surrogates = categories.Any(char.IsAsciiLetterUpper) || ranges.Any(static r => r.First <= 0xD800 && r.Last >= 0xDFFF);
        var some = surrogates || ranges.Any(static r => r.First <= 0xDFFF && r.Last >= 0xD800);
        var lone = surrogates != isNegated;
        Units = Bracket(body, isNegated);
        if (!lone && astral.Count == 0)
            return some && !isNegated && body.Length > 0 ? $@"[{body}-[\uD800-\uDFFF]]" : isNegated ? $@"[^{body}\uD800-\uDFFF]" : Units;
        TakesAllSurrogates = lone && astral is [(0x10000, 0x10FFFF)];
        var result = new StringBuilder("(?:");
        if (isNegated)
            result.Append($@"[^{body}\uD800-\uDFFF]");
        else
            result.Append(body.Length == 0 ? Nothing : $@"[{body}-[\uD800-\uDFFF]]");
        if (TakesAllSurrogates)
            result.Append('|').Append(Pair);
        else
            AppendPairs(result, astral);
        if (lone)
            result.Append('|').Append(Lone);
        return result.Append(')').ToString();
    }

    private static void AppendPairs(StringBuilder to, List<(int First, int Last)> ranges)
    {
        // By first unit what second units it takes; neighbours that take the same are written together.
        var rows = new SortedDictionary<int, StringBuilder>();
        foreach (var (first, last) in ranges)
        {
            for (var start = first; start <= last;)
            {
                var end = Math.Min(last, start | 0x3FF);
                var high = ((start - 0x10000) >> 10) + 0xD800;
                if (!rows.TryGetValue(high, out var row))
                    rows.Add(high, row = new());
                AppendRange(row, ((start - 0x10000) & 0x3FF) + 0xDC00, ((end - 0x10000) & 0x3FF) + 0xDC00);
                start = end + 1;
            }
        }

        var byRow = rows.GroupBy(static pair => pair.Value.ToString(), static pair => pair.Key);
        foreach (var group in byRow)
        {
            to.Append("|[");
            foreach (var (first, last) in Merge([.. group.Select(static high => (high, high))]))
                AppendRange(to, first, last);
            to.Append("][").Append(group.Key).Append(']');
        }
    }

    private static void AppendCategory(StringBuilder to, char category, bool isAscii)
    {
        if (isAscii)
        {
            to.Append(category switch
            {
                'd' => "0-9",
                'D' => @"\u0000-/:-\uFFFF",
                's' => @"\u0009-\u000D\u0020",
                'S' => @"\u0000-\u0008\u000E-\u001F!-\uFFFF",
                'w' => "0-9A-Z_a-z",
                _ => @"\u0000-/:-@\u005B-\u005E\u0060\u007B-\uFFFF",
            });
            return;
        }

        to.Append(category switch
        {
            'd' => @"\d",
            'D' => @"\D",
            's' => @"\s\u001C-\u001F",
            'S' => @"\u0000-\u0008\u000E-\u001B!-\u0084\u0086-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E"
                + @"\u2060-\u2FFF\u3001-\uFFFF",
            'w' => @"\p{L}\p{N}_",
            _ => @"\p{M}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\p{S}\p{Z}\p{C}\u203F\u2040\u2054\uFE33\uFE34\uFE4D-\uFE4F\uFF3F",
        });
    }

    private static void AppendRange(StringBuilder to, int first, int last)
    {
        AppendUnit(to, (char)first);
        if (last > first + 1)
            to.Append('-');
        if (last > first)
            AppendUnit(to, (char)last);
    }

    private static void AppendUnit(StringBuilder to, char unit)
    {
        if (char.IsAsciiLetterOrDigit(unit)
            || unit is '_' or '"' or '\'' or ',' or ';' or '=' or '<' or '>' or '/' or ':' or '@' or '%' or '!')
            to.Append(unit);
        else
            to.Append("\\u").Append(((int)unit).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The same characters, ascending, each once.</summary>
    public static List<(int First, int Last)> Merge(List<(int First, int Last)> ranges)
    {
        if (ranges.Count < 2)
            return ranges;
        ranges.Sort();
        var merged = new List<(int First, int Last)>(ranges.Count) { ranges[0] };
        foreach (var (first, last) in ranges.Skip(1))
        {
            if (first <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            else
                merged.Add((first, last));
        }

        return merged;
    }

    private static List<(int First, int Last)> Complement(List<(int First, int Last)> astral)
    {
        var result = new List<(int First, int Last)>();
        var next = 0x10000;
        foreach (var (first, last) in astral)
        {
            if (first > next)
                result.Add((next, first - 1));
            next = last + 1;
        }

        if (next <= 0x10FFFF)
            result.Add((next, 0x10FFFF));
        return result;
    }

    private static List<(int First, int Last)> Astral(Func<System.Globalization.UnicodeCategory, bool> accepts)
    {
        var result = new List<(int First, int Last)>();
        for (var point = 0x10000; point < 0x34000; point++)
        {
            if (!accepts(UnicodeData.Category(point)))
                continue;
            var first = point;
            while (accepts(UnicodeData.Category(point + 1)))
                point++;
            result.Add((first, point));
        }

        return result;
    }
}
