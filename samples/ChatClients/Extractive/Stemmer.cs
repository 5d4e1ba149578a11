using System.Buffers;
using System.Collections.Frozen;

namespace Rlm.Samples.ChatClients;

/// <summary>Cuts the endings of English words, so that <c>splits</c>, <c>splitting</c> and <c>split</c> are one word.</summary>
/// <remarks>Light on purpose: what is cut is nearly always a prefix of the word, so that a stem can also be looked for as a piece of text.</remarks>
internal static class Stemmer
{
    private const int Shortest = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>
    {
        ["async"] = "asynchronous",
        ["auth"] = "authentication",
        ["config"] = "configuration",
        ["enum"] = "enumeration",
        ["hex"] = "hexadecimal",
        ["int"] = "integer",
        ["max"] = "maximum",
        ["min"] = "minimum",
        ["regex"] = "regexp",
        ["temp"] = "temporary",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["began"] = "begin",
        ["begun"] = "begin",
        ["broke"] = "break",
        ["broken"] = "break",
        ["built"] = "build",
        ["children"] = "child",
        ["chose"] = "choose",
        ["chosen"] = "choose",
        ["hidden"] = "hide",
        ["indices"] = "index",
        ["kept"] = "keep",
        ["knew"] = "know",
        ["overwritten"] = "overwrite",
        ["known"] = "know",
        ["lost"] = "lose",
        ["matrices"] = "matrix",
        ["ran"] = "run",
        ["sent"] = "send",
        ["shown"] = "show",
        ["stood"] = "stand",
        ["threw"] = "throw",
        ["thrown"] = "throw",
        ["told"] = "tell",
        ["vertices"] = "vertex",
        ["written"] = "write",
        ["wrote"] = "write",
    }.ToFrozenDictionary();

    public static string Stem(string word)
    {
        string stem = word.ToLowerInvariant();
        stem = Abbreviations.GetValueOrDefault(stem, stem);
        stem = Irregular.GetValueOrDefault(stem, stem);
        stem = Adverb(Plural(stem));
        string verb = Verb(stem);
        bool isRoot = verb.Length == stem.Length || stem.Length - verb.Length == 4;
        stem = verb;
        if (stem.EndsWith("ion", StringComparison.Ordinal) && stem.Length > Shortest + 3 && stem[^4] is 's' or 't')
            (stem, isRoot) = (stem[..^3], false);
        if (stem.Length > Shortest && stem[^1] == 'e')
            (stem, isRoot) = (stem[..^1], false);
        // "validate" and "validation" are of "valid", but "format" and "repeat" are not of "form" and "repe".
        if (!isRoot && stem.Length > Shortest + 2 && stem.EndsWith("at", StringComparison.Ordinal) && stem[^3] != 'e')
            stem = stem[..^2];
        return stem.Length > Shortest + 2 && stem.EndsWith("ll", StringComparison.Ordinal) ? stem[..^1] : stem;
    }

    private static string Plural(string word)
    {
        if (word.Length <= Shortest || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        bool afterHiss = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal);
        return afterHiss ? word[..^2] : word[..^1];
    }

    private static string Adverb(string word)
    {
        if (word.EndsWith("ally", StringComparison.Ordinal) && word.Length > Shortest + 5)
            return word[..^4];
        return word.EndsWith("ly", StringComparison.Ordinal) && word.Length > Shortest + 3 ? word[..^2] : word;
    }

    private static string Verb(string word)
    {
        int ending = word.EndsWith("ing", StringComparison.Ordinal) ? 3 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : 0;
        if (ending == 0 || word.Length - ending < Shortest || !word.AsSpan(0, word.Length - ending).ContainsAny(Vowels))
            return word;
        string stem = word[..^ending];
        bool doubled = stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'z' or 'e' or 'o');
        return doubled ? stem[..^1] : stem;
    }
}
