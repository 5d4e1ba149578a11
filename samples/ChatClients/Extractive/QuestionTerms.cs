using System.Text.RegularExpressions;

namespace Rlm.Samples.ChatClients;

/// <summary>Reads a question for what it asks for.</summary>
internal static partial class QuestionTerms
{
    /// <summary>The terms in the question's order, each once; all words where nothing but common ones are there.</summary>
    public static IReadOnlyList<QuestionTerm> Of(string question)
    {
        List<QuestionTerm> terms = Terms(question, keepCommon: false);
        return terms.Count > 0 ? terms : Terms(question, keepCommon: true);
    }

    private static List<QuestionTerm> Terms(string question, bool keepCommon)
    {
        List<QuestionTerm> terms = [];
        foreach (Match match in Token().Matches(question))
        {
            string text = WithoutLead(match.Value);
            if (match.Index == 0 && text.Length > 1 && char.IsUpper(text[0]) && text.Skip(1).All(char.IsLower))
                text = text.ToLowerInvariant();
            List<string> stems = TextWords.StemsIn(text);
            if (stems.Count == 0 || (!keepCommon && (CommonWords.Contains(text.ToLowerInvariant()) || text.Length == 1)))
                continue;
            if (!terms.Exists(known => known.Stems.SequenceEqual(stems)))
                terms.Add(new QuestionTerm(text, stems));
        }

        return terms;
    }

    // "Kestrel's" is Kestrel; in "in 1998" only the number says something.
    private static string WithoutLead(string token)
    {
        string text = token.EndsWith("'s", StringComparison.Ordinal) ? token[..^2] : token;
        int gap = text.IndexOf(' ', StringComparison.Ordinal);
        return gap > 0 && CommonWords.Contains(text[..gap].ToLowerInvariant()) ? text[(gap + 1)..] : text;
    }

    // A number belongs to the word before it: "base 64", "version 7".
    [GeneratedRegex(@"\w+(?:[.'’-]\w+)*(?:[ ]\d+\b)?")]
    private static partial Regex Token();
}
