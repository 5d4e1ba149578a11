using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Rlm.Python.Text;

/// <summary>What Python asks of a code point: the runtime's data, narrowed to Unicode 15.1 and corrected where Python differs.</summary>
internal static class UnicodeData
{
    private static readonly FrozenDictionary<int, string> UpperMap = Parse(UnicodeTables.Upper);
    private static readonly FrozenDictionary<int, string> TitleMap = Parse(UnicodeTables.Title);
    private static readonly FrozenDictionary<int, string> FoldMap = Parse(UnicodeTables.Fold);

    public static UnicodeCategory Category(int point)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(point);
        if (point >= 0x897 && category != UnicodeCategory.OtherNotAssigned && IsIn(UnicodeTables.AddedLater, point))
            return UnicodeCategory.OtherNotAssigned;
        return point == 0x1171E ? UnicodeCategory.NonSpacingMark : category;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(int point) =>
        point <= ' ' ? point == ' ' || (uint)(point - 9) <= 4 || (uint)(point - 0x1C) <= 3 : point >= 0x85 && IsWideSpace(point);

    public static bool IsAlpha(int point) =>
        point < 128 ? char.IsAsciiLetter((char)point) : Category(point) <= UnicodeCategory.OtherLetter;

    public static bool IsDecimal(int point) =>
        point < 128 ? (uint)(point - '0') <= 9 : Category(point) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>The value of a decimal digit of any script, or -1.</summary>
    public static int DecimalValue(int point) => IsDecimal(point) ? (int)CharUnicodeInfo.GetDecimalDigitValue(Text(point), 0) : -1;

    public static bool IsDigit(int point) => point < 128
        ? (uint)(point - '0') <= 9
        : CharUnicodeInfo.GetDigitValue(Text(point), 0) >= 0 && !IsIn(UnicodeTables.AddedLater, point);

    public static bool IsNumeric(int point) => point < 128
        ? (uint)(point - '0') <= 9
        : (CharUnicodeInfo.GetNumericValue(Text(point), 0) is not -1 && !IsIn(UnicodeTables.AddedLater, point))
            || IsIn(UnicodeTables.OtherNumeric, point);

    public static bool IsAlphanumeric(int point) =>
        point < 128 ? char.IsAsciiLetterOrDigit((char)point) : IsAlpha(point) || IsDigit(point) || IsNumeric(point);

    public static bool IsUpper(int point) => point < 128
        ? char.IsAsciiLetterUpper((char)point)
        : Category(point) == UnicodeCategory.UppercaseLetter || IsIn(UnicodeTables.OtherUpper, point);

    public static bool IsLower(int point) => point < 128
        ? char.IsAsciiLetterLower((char)point)
        : Category(point) == UnicodeCategory.LowercaseLetter || IsIn(UnicodeTables.OtherLower, point);

    public static bool IsTitle(int point) => point >= 128 && Category(point) == UnicodeCategory.TitlecaseLetter;

    public static bool IsCased(int point) => IsLower(point) || IsUpper(point) || IsTitle(point);

    /// <summary>Passed over when the place of a sigma in its word is looked for.</summary>
    public static bool IsCaseIgnorable(int point) => point switch
    {
        0x27 or 0x2E or 0x3A or 0xB7 or 0x387 or 0x55F or 0x5F4 or 0x2018 or 0x2019 or 0x2024 or 0x2027 or 0xFE13 or 0xFE52 or 0xFE55
            or 0xFF07 or 0xFF0E or 0xFF1A => true,
        _ => Category(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol,
    };

    public static bool IsPrintable(int point) => point < 127
        ? point >= ' '
        : Category(point) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator);

    public static bool IsIdentifierStart(int point)
    {
        if (point < 128)
            return char.IsAsciiLetter((char)point) || point == '_';
        var byCategory = Category(point) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
        return byCategory != IsIn(UnicodeTables.IdentifierStartExceptions, point);
    }

    public static bool IsIdentifierPart(int point)
    {
        if (point < 128)
            return char.IsAsciiLetterOrDigit((char)point) || point == '_';
        var byCategory = Category(point) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
        return byCategory != IsIn(UnicodeTables.IdentifierPartExceptions, point);
    }

    /// <summary>Appends the full upper case mapping, which may be longer.</summary>
    public static void AppendUpper(StringBuilder to, int point)
    {
        if (UpperMap.TryGetValue(point, out var mapping))
            to.Append(mapping);
        else
            AppendPoint(to, IsSurrogate(point) || IsLater(point) ? point : Rune.ToUpperInvariant(new Rune(point)).Value);
    }

    /// <summary>Appends the full title case mapping.</summary>
    public static void AppendTitle(StringBuilder to, int point)
    {
        if (TitleMap.TryGetValue(point, out var mapping))
            to.Append(mapping);
        else
            AppendUpper(to, point);
    }

    /// <summary>Appends the full lower case mapping; a sigma's place in its word is the caller's matter.</summary>
    public static void AppendLower(StringBuilder to, int point)
    {
        if (point == 0x130)
            to.Append("i\u0307");
        else
            AppendPoint(to, IsSurrogate(point) || IsLater(point) ? point : Rune.ToLowerInvariant(new Rune(point)).Value);
    }

    /// <summary>Appends the full case folding.</summary>
    public static void AppendFold(StringBuilder to, int point)
    {
        if (FoldMap.TryGetValue(point, out var mapping))
            to.Append(mapping);
        else
            AppendLower(to, point);
    }

    public static void AppendPoint(StringBuilder to, int point)
    {
        if (point < 0x10000)
            to.Append((char)point);
        else
            to.Append((char)(((point - 0x10000) >> 10) + 0xD800)).Append((char)(((point - 0x10000) & 0x3FF) + 0xDC00));
    }

    /// <summary>The text of one code point, surrogates included.</summary>
    public static string Text(int point) => point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point);

    /// <summary>The code point that starts at <paramref name="index"/>; a lone surrogate is one by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PointAt(ReadOnlySpan<char> text, int index, out int units)
    {
        var c = text[index];
        units = 1;
        if (!char.IsHighSurrogate(c) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return c;
        units = 2;
        return char.ConvertToUtf32(c, text[index + 1]);
    }

    private static bool IsWideSpace(int point) =>
        point is 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;

    private static bool IsSurrogate(int point) => (uint)(point - 0xD800) < 0x800;

    private static bool IsLater(int point) => point >= 0x897 && IsIn(UnicodeTables.AddedLater, point);

    // Pairs of first and last, ascending.
    private static bool IsIn(ReadOnlySpan<int> ranges, int point)
    {
        int low = 0, high = (ranges.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (point < ranges[2 * middle])
                high = middle - 1;
            else if (point > ranges[(2 * middle) + 1])
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    private static FrozenDictionary<int, string> Parse(string table)
    {
        var map = new Dictionary<int, string>();
        foreach (var entry in table.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var point = PointAt(entry, 0, out var units);
            map[point] = entry[units..];
        }

        return map.ToFrozenDictionary();
    }
}
