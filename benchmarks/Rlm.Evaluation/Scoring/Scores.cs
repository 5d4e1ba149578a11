using System.Globalization;
using System.Text.RegularExpressions;

namespace Rlm.Evaluation.Scoring;

/// <summary>
/// Scores of answers, from 0 to 1. Each takes the answer as it stands in a reply, words around it included where it cannot be mistaken.
/// </summary>
internal static partial class Scores
{
    // The partial credit of OOLONG: three quarters for each step that a number is off.
    private const double CreditPerStep = 0.75;

    /// <summary>Whether the answer names one value of a closed list, and it is the right one.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="expected">The right value.</param>
    /// <param name="values">All values there are, the right one among them.</param>
    public static double OneOf(string answer, string expected, IEnumerable<string> values)
    {
        var text = Normalize(answer);
        if (text == Normalize(expected))
            return 1;
        // "more common" is no mention of "common": longer values first, and what they cover is gone.
        List<string> named = [];
        foreach (var value in values.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(static value => value.Length))
        {
            var pattern = $@"\b{Regex.Escape(Normalize(value))}\b";
            if (!Regex.IsMatch(text, pattern))
                continue;
            named.Add(value);
            text = Regex.Replace(text, pattern, " ");
        }

        return named.Count == 1 && Normalize(named[0]) == Normalize(expected) ? 1 : 0;
    }

    /// <summary>Whether the answer is the name, give or take quotes, a full stop and what leads up to it.</summary>
    public static double Name(string answer, string expected)
    {
        var words = Words().Matches(answer).Select(static match => match.Value.Trim('.')).ToList();
        return words.Count > 0 && (words[^1] == expected || words.Contains(expected) && words.Count <= 12) ? 1 : 0;
    }

    /// <summary>Whether the answer is the number.</summary>
    public static double Number(string answer, long expected) => NumberIn(answer) == expected ? 1 : 0;

    /// <summary>1 for the number, and three quarters to the power of the distance for others: OOLONG's credit.</summary>
    public static double NearNumber(string answer, long expected) =>
        NumberIn(answer) is { } number ? Math.Pow(CreditPerStep, Math.Abs((double)(number - expected))) : 0;

    /// <summary>The harmonic mean of precision and recall over a set.</summary>
    public static double F1<T>(IReadOnlySet<T> answer, IReadOnlySet<T> expected)
    {
        if (answer.Count == 0 && expected.Count == 0)
            return 1;
        double right = answer.Count(expected.Contains);
        return 2 * right / (answer.Count + expected.Count);
    }

    /// <summary>All numbers in a text.</summary>
    public static HashSet<long> Numbers(string text) =>
        [.. Digits().Matches(text).Select(static match => Parse(match.Value)).OfType<long>()];

    /// <summary>All pairs in a text, whatever brackets they stand in; the order within a pair does not count.</summary>
    public static HashSet<(long, long)> Pairs(string text)
    {
        HashSet<(long, long)> pairs = [];
        foreach (Match match in Pair().Matches(text))
        {
            if (Parse(match.Groups[1].Value) is { } a && Parse(match.Groups[2].Value) is { } b)
                pairs.Add(a < b ? (a, b) : (b, a));
        }

        return pairs;
    }

    private static long? NumberIn(string answer)
    {
        var numbers = Digits().Matches(answer);
        return numbers.Count == 0 ? null : Parse(numbers[^1].Value);
    }

    private static long? Parse(string digits) =>
        long.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;

    private static string Normalize(string text) =>
        text.Trim().Trim('"', '\'', '.', '`', '*').Trim().ToLowerInvariant();

    [GeneratedRegex(@"(?<![\w.])-?\d{1,3}(?:,\d{3})+(?![\d])|(?<![\w.])-?\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[\[(]\s*""?(\d+)""?\s*,\s*""?(\d+)""?\s*[\])]")]
    private static partial Regex Pair();

    [GeneratedRegex(@"[\w.]+")]
    private static partial Regex Words();
}
