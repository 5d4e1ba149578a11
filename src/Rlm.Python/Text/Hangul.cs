namespace Rlm.Python.Text;

/// <summary>Korean syllables, whose parts and names follow from their numbers.</summary>
internal static class Hangul
{
    public const int FirstSyllable = 0xAC00;
    public const int SyllableCount = LeadCount * VowelCount * TailCount;

    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTail = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    private static readonly string[] Leads =
        ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] Vowels =
        ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Tails =
    [
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C",
        "K", "T", "P", "H",
    ];

    public static bool IsSyllable(int point) => (uint)(point - FirstSyllable) < SyllableCount;

    /// <summary>Whether it may be the second of two that compose.</summary>
    public static bool IsVowelOrTail(int point) =>
        (uint)(point - FirstVowel) < VowelCount || (uint)(point - BeforeFirstTail - 1) < TailCount - 1;

    /// <summary>The parts of a syllable; the last is 0 where it has none.</summary>
    public static (int Lead, int Vowel, int Tail) Parts(int syllable)
    {
        var index = syllable - FirstSyllable;
        var tail = index % TailCount;
        return (FirstLead + (index / (VowelCount * TailCount)), FirstVowel + (index / TailCount % VowelCount),
            tail == 0 ? 0 : BeforeFirstTail + tail);
    }

    /// <summary>What two compose to, or -1.</summary>
    public static int Compose(int first, int second)
    {
        if ((uint)(first - FirstLead) < LeadCount && (uint)(second - FirstVowel) < VowelCount)
            return FirstSyllable + ((((first - FirstLead) * VowelCount) + second - FirstVowel) * TailCount);
        return IsSyllable(first) && (first - FirstSyllable) % TailCount == 0 && (uint)(second - BeforeFirstTail - 1) < TailCount - 1
            ? first + second - BeforeFirstTail
            : -1;
    }

    /// <summary>The romanised syllable, as it stands in the character's name.</summary>
    public static string Romanize(int syllable)
    {
        var index = syllable - FirstSyllable;
        return Leads[index / (VowelCount * TailCount)] + Vowels[index / TailCount % VowelCount] + Tails[index % TailCount];
    }

    /// <summary>The syllable that is romanised so, or -1. The longest lead that fits counts, then the longest vowel.</summary>
    public static int Find(ReadOnlySpan<char> name)
    {
        var lead = Longest(Leads, ref name);
        var vowel = Longest(Vowels, ref name);
        var tail = Longest(Tails, ref name);
        return lead < 0 || vowel < 0 || tail < 0 || name.Length > 0
            ? -1
            : FirstSyllable + (((lead * VowelCount) + vowel) * TailCount) + tail;
    }

    private static int Longest(string[] parts, ref ReadOnlySpan<char> name)
    {
        var best = -1;
        for (var i = 0; i < parts.Length; i++)
        {
            if (name.StartsWith(parts[i], StringComparison.Ordinal) && (best < 0 || parts[i].Length > parts[best].Length))
                best = i;
        }

        if (best >= 0)
            name = name[parts[best].Length..];
        return best;
    }
}
