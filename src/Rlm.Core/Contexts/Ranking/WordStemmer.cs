using System.Buffers;

namespace Rlm.Contexts;

/// <summary>
/// Takes the commonest English endings off a lower-case word: plural <c>s</c>, <c>es</c>, <c>ies</c>; <c>ing</c> and <c>ed</c> where a word
/// with a vowel remains, with a doubled consonant made one; and a final <c>e</c>, so that <c>cache</c>, <c>caches</c>, <c>cached</c> and
/// <c>caching</c> are one word. What remains has three letters at least.
/// </summary>
internal static class WordStemmer
{
    private const int MinLength = 4;
    private const int MinStem = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Gives how much of the word remains; its last remaining letter may have been changed.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length < MinLength) return word.Length;
        var length = DropPlural(word);
        length = DropEnding(word[..length], "ing");
        length = DropEnding(word[..length], "ed");
        return length > MinStem && word[length - 1] == 'e' ? length - 1 : length;
    }

    private static int DropPlural(Span<char> word)
    {
        var length = word.Length;
        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return length;
        if (word.EndsWith("ies") && length > MinLength)
        {
            word[^3] = 'y';
            return length - 2;
        }

        var takesEs = word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes");
        return takesEs ? length - 2 : length - 1;
    }

    private static int DropEnding(Span<char> word, string ending)
    {
        var length = word.Length - ending.Length;
        if (length < MinStem || word[^1] != ending[^1] || !word.EndsWith(ending) || !word[..length].ContainsAny(Vowels)) return word.Length;
        var last = word[length - 1];
        if (ending == "ed" && last == 'e') return word.Length;
        var isDoubled = length > MinStem && last == word[length - 2] && last is not ('l' or 's' or 'z' or 'e' or 'o');
        return isDoubled ? length - 1 : length;
    }
}
