using System.Globalization;
using System.Text;

namespace Rlm.Python.Syntax;

/// <summary>Which characters may start and continue an identifier: Unicode's XID_Start and XID_Continue.</summary>
internal static class IdentifierCharacters
{
    public static bool MayStand(Rune rune, bool first) => first ? MayStart(rune) : MayContinue(rune);

    public static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!MayStand(rune, first))
                return false;
            first = false;
        }

        return !first;
    }

    private static bool MayStart(Rune rune) => rune.Value switch
    {
        '_' or 0x1885 or 0x1886 or 0x2118 or 0x212E => true,
        0x0E33 or 0x0EB3 or 0x2E2F or 0xFF9E or 0xFF9F => false,
        _ => IsLetter(Rune.GetUnicodeCategory(rune)) && !HasSpaceOrMarkWhenNormalized(rune.Value),
    };

    private static bool MayContinue(Rune rune) => rune.Value switch
    {
        0x00B7 or 0x0387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB or 0xFF65 => true,
        0x1885 or 0x1886 or 0x2118 or 0x212E => true,
        0x2E2F => false,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation => true,
            var category => IsLetter(category) && !HasSpaceOrMarkWhenNormalized(rune.Value),
        },
    };

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    // Letters whose NFKC form is no identifier; Unicode takes them out of XID.
    private static bool HasSpaceOrMarkWhenNormalized(int value) => value is 0x037A or 0x309B or 0x309C or (>= 0xFC5E and <= 0xFC63)
        or 0xFDFA or 0xFDFB or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E;
}
