using System.Globalization;
using System.Text.RegularExpressions;

namespace Rlm.Samples.ChatClients;

/// <summary>What a sub-call asks for: a question's terms and the passage to look in.</summary>
/// <param name="Terms">The question's terms, weighted as the prompt says.</param>
/// <param name="Passage">The passage.</param>
internal sealed partial record ReadingTask(IReadOnlyList<QuestionTerm> Terms, string Passage)
{
    // A name of several words says more than the rarest of them.
    private const double WordOfName = 0.5;

    /// <summary>Reads a prompt with the lines <c>Question:</c>, <c>Weights:</c> and <c>Passage:</c>; any other is taken for a question beside a passage.</summary>
    public static ReadingTask Parse(string prompt)
    {
        Match question = QuestionLine().Match(prompt);
        Match passage = PassageLine().Match(prompt);
        if (!question.Success || !passage.Success)
            return ParseFree(prompt);
        Dictionary<string, double> weights = Weights(WeightsLine().Match(prompt[..passage.Index]).Groups["weights"].Value);
        IEnumerable<QuestionTerm> terms = QuestionTerms.Of(question.Groups["question"].Value)
            .Select(term => term with { Weight = weights.GetValueOrDefault(term.Piece, term.Weight) * (1 + (WordOfName * (term.Stems.Count - 1))) });
        return new ReadingTask([.. terms], prompt[(passage.Index + passage.Length)..]);
    }

    // The question is a paragraph of its own at the start or the end, as people write prompts.
    private static ReadingTask ParseFree(string prompt)
    {
        string text = prompt.Trim();
        int first = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (first < 0)
            return new ReadingTask(QuestionTerms.Of(text), "");
        int last = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        string end = text[last..].Trim();
        return end.EndsWith('?')
            ? new ReadingTask(QuestionTerms.Of(end), text[..last])
            : new ReadingTask(QuestionTerms.Of(text[..first]), text[first..]);
    }

    private static Dictionary<string, double> Weights(string line)
    {
        Dictionary<string, double> weights = [];
        foreach (string entry in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int gap = entry.LastIndexOf(' ');
            if (gap > 0 && double.TryParse(entry[(gap + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight))
                weights[entry[..gap]] = Math.Max(0, weight);
        }

        return weights;
    }

    [GeneratedRegex(@"^Question:[ \t]*(?<question>.+)$", RegexOptions.Multiline)]
    private static partial Regex QuestionLine();

    [GeneratedRegex(@"^Weights:[ \t]*(?<weights>.+)$", RegexOptions.Multiline)]
    private static partial Regex WeightsLine();

    [GeneratedRegex(@"^Passage:[ \t]*\r?\n", RegexOptions.Multiline)]
    private static partial Regex PassageLine();
}
