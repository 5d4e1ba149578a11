using System.Text.RegularExpressions;

namespace Rlm.Samples.ChatClients;

/// <summary>Takes text apart into the stems of its words; <c>ReadAllLines</c> is three words.</summary>
internal static partial class TextWords
{
    public static IEnumerable<string> In(string text)
    {
        foreach (Match word in Word().Matches(text))
            yield return word.Value;
    }

    public static List<string> StemsIn(string text) => [.. In(text).Select(Stemmer.Stem)];

    // A word is a run of one case: "HTTPClient" is HTTP and Client, "UTF8" and "SHA256" stay whole. What is un-escaped is not escaped.
    [GeneratedRegex(@"\b(?:[Uu]n|[Nn]on)-\p{Ll}+|\p{Lu}+(?!\p{Ll})\d*|\p{Lu}?\p{Ll}+\d*|\d+|[\p{L}-[\p{Lu}\p{Ll}]]+")]
    private static partial Regex Word();
}
