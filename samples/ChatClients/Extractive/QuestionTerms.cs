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
            string text = match.Value.EndsWith("'s", StringComparison.Ordinal) ? match.Value[..^2] : match.Value;
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

    [GeneratedRegex(@"\w+(?:[.'’]\w+)*")]
    private static partial Regex Token();
}
