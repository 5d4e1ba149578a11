using System.Collections.Frozen;

namespace Rlm.Contexts;

/// <summary>Words that say nothing about what a text is about.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "about", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for", "from",
        "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "of", "on", "or", "our", "should", "so",
        "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "us", "was", "we", "were",
        "what", "when", "where", "which", "who", "whose", "why", "will", "with", "would", "you", "your");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    // By length, the letters with which such words begin: most others are known by that.
    private static readonly uint[] Beginnings = MakeBeginnings();

    public static bool Contains(ReadOnlySpan<char> word) =>
        word.Length < Beginnings.Length && (Beginnings[word.Length] & Bit(word)) != 0 && Lookup.Contains(word);

    private static uint[] MakeBeginnings()
    {
        var beginnings = new uint[All.Max(static word => word.Length) + 1];
        foreach (var word in All) beginnings[word.Length] |= Bit(word);
        return beginnings;
    }

    private static uint Bit(ReadOnlySpan<char> word) => word is [>= 'a' and <= 'z' and var first, ..] ? 1u << (first - 'a') : 0;
}
