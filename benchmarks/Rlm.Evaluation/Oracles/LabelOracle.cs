using System.Globalization;
using System.Text.RegularExpressions;
using Rlm.Evaluation.Items.Labels;

namespace Rlm.Evaluation.Oracles;

/// <summary>Knows the category of every line, and nothing of lines it is not shown.</summary>
/// <param name="labelOf">The category of each question.</param>
/// <param name="answer">Makes the item's answer of the lines that were seen.</param>
/// <param name="errors">Which questions it puts into another category.</param>
internal sealed partial class LabelOracle(
    IReadOnlyDictionary<string, int> labelOf, Func<IReadOnlyList<LabelledRow>, string> answer, OracleErrors errors) : ItemOracle
{
    public const string TallyHead = "Of the lines at the end, count what the question asks about, for this part alone. Reply with name: count, separated by commas.";
    public const string LinesHead = "Of the lines at the end, list each as: date user category. Ignore lines that are cut.";

    /// <summary>How parts are counted, where they can be.</summary>
    public LabelTally? Tally { get; init; }

    public override string ReplyTo(string prompt) =>
        Tally is not null && prompt.StartsWith(TallyHead, StringComparison.Ordinal) ? LabelTally.Write(Tally.Of(Rows(prompt)))
        : prompt.StartsWith(LinesHead, StringComparison.Ordinal) ? string.Join('\n', Evidence(prompt))
        : MappedPrompt.Reply(prompt, Category) ?? FactOracle.NotFound;

    public override string AnswerFrom(string text) => answer([.. Rows(text)]);

    /// <summary>A line of notes for each question, with its category in place of its words.</summary>
    public override IEnumerable<string> Evidence(string text) => Rows(text).Select(static row =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Date:yyyy-MM-dd} {row.User} {LabelledText.Labels[row.Label]}"));

    private IEnumerable<LabelledRow> Rows(string text)
    {
        foreach (Match line in Line().Matches(text))
        {
            if (Judge(line.Groups["text"].Value) is { } label)
                yield return Row(line, label);
        }

        foreach (Match note in Note().Matches(text))
        {
            if (IndexOf(note.Groups["label"].Value) is { } label)
                yield return Row(note, label);
        }
    }

    private string Category(string text) => Judge(text.Trim()) is { } label ? LabelledText.Labels[label] : "unknown";

    private int? Judge(string text)
    {
        if (!labelOf.TryGetValue(text, out var label))
            return null;
        var others = LabelledText.Labels.Count - 1;
        return errors.Spoil(text) ? (label + 1 + errors.Way(text, others)) % LabelledText.Labels.Count : label;
    }

    private static int? IndexOf(string label)
    {
        for (var i = 0; i < LabelledText.Labels.Count; i++)
        {
            if (LabelledText.Labels[i] == label)
                return i;
        }

        return null;
    }

    private static LabelledRow Row(Match match, int label) => new(
        DateOnly.ParseExact(match.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        int.Parse(match.Groups["user"].Value, CultureInfo.InvariantCulture),
        label);

    [GeneratedRegex(@"Date: (?<date>\d{4}-\d\d-\d\d) \|\| User: (?<user>\d+) \|\| Question: (?<text>[^\n]*)")]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<date>\d{4}-\d\d-\d\d) (?<user>\d+) (?<label>[a-z ]+)$", RegexOptions.Multiline)]
    private static partial Regex Note();
}
