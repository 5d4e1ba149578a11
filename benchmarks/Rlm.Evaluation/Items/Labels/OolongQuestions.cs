using System.Globalization;
using Rlm.Evaluation.Scoring;
using Rlm.Evaluation.Text;
using static System.FormattableString;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>The kinds of questions of <see cref="OolongTask"/>.</summary>
internal static class OolongQuestions
{
    public const int Count = 0;

    private const int Kinds = 9;
    private const string Counted = "counted";

    private static readonly Vocabulary Templates = Vocabulary.Read("questions");
    private static readonly string[] Frequencies = ["more common", "less common", "same"];
    private static readonly string[] Sides = ["before", "after", "same"];

    public static LabelQuestion Create(int index, SeededRandom random, LabelledText text)
    {
        var labels = random.Pick(Enumerable.Range(0, LabelledText.Labels.Count), 2);
        var (label, other) = (labels[0], labels[1]);
        var start = LabelledText.AnyDate(random);
        return (index % Kinds) switch
        {
            Count => Number(Ask("count question", ("label", Name(label))), label, static _ => true, "True"),
            1 => Extreme("most question", most: true),
            2 => Extreme("least question", most: false),
            3 => Compare(label, other),
            4 => Between(label, start, start.AddDays(20 + random.Below(100))),
            5 => Before(label, start),
            6 => Group(
                Ask("user question", ("label", Name(label))), label, static row => Invariant($"{row.User}"), "user",
                static (answer, expected) => Scores.Number(answer, long.Parse(expected, CultureInfo.InvariantCulture))),
            7 => OfUsers(label, random.Pick(text.Rows.Select(static row => row.User).Distinct(), 3 + random.Below(3))),
            _ => Group(
                Ask("month question", ("label", Name(label))), label, static row => Invariant($"{row.Date:yyyy-MM}"), "date[:7]",
                static (answer, expected) => answer.Contains(expected, StringComparison.Ordinal) ? 1 : 0),
        };
    }

    private static string Name(int label) => LabelledText.Labels[label];

    private static string Ask(string heading, params ReadOnlySpan<(string, string)> values) => Templates.Line(heading, values);

    private static LabelQuestion Number(string text, int label, Func<LabelledRow, bool> among, string chosen) => Tallied(
        text,
        row => row.Label == label && among(row) ? Counted : null,
        static tally => Invariant($"{tally.GetValueOrDefault(Counted)}"),
        static (answer, expected) => Scores.NearNumber(answer, long.Parse(expected, CultureInfo.InvariantCulture)),
        $"FINAL(sum(1 for date, user, label in labelled if label == {ProgramText.Literal(Name(label))}))") with
    {
        Chosen = chosen,
    };

    private static LabelQuestion Between(int label, DateOnly start, DateOnly end) => Number(
        Ask("between question", ("label", Name(label)), ("start", Day(start)), ("end", Day(end))),
        label, row => row.Date >= start && row.Date <= end, $"'{Day(start)}' <= date <= '{Day(end)}'");

    private static LabelQuestion OfUsers(int label, List<int> users) => Number(
        Ask("users question", ("label", Name(label)), ("users", string.Join(", ", users))),
        label, row => users.Contains(row.User), $"int(user) in {ProgramText.Literal(users)}");

    private static LabelQuestion Extreme(string heading, bool most) => Tallied(
        Ask(heading),
        static row => Name(row.Label),
        tally => LabelledText.Labels.MaxBy(name => most ? tally.GetValueOrDefault(name) : -tally.GetValueOrDefault(name))!,
        static (answer, expected) => Scores.OneOf(answer, expected, LabelledText.Labels),
        $$"""
        counts = {label: 0 for label in {{ProgramText.Literal(LabelledText.Labels)}}}
        for date, user, label in labelled:
            counts[label] += 1
        print(counts)
        FINAL({{(most ? "max" : "min")}}(counts, key=counts.get))
        """,
        tally =>
        {
            var counts = LabelledText.Labels.Select(name => tally.GetValueOrDefault(name) * (most ? -1 : 1)).Order().ToList();
            return counts[0] < counts[1];
        });

    private static LabelQuestion Compare(int label, int other) => Sign(
        Ask("compare question", ("label", Name(label)), ("other", Name(other))), Frequencies,
        row => row.Label == label ? 1 : row.Label == other ? -1 : 0,
        $"(label == {ProgramText.Literal(Name(label))}) - (label == {ProgramText.Literal(Name(other))})");

    private static LabelQuestion Before(int label, DateOnly start) => Sign(
        Ask("before question", ("label", Name(label)), ("start", Day(start))), Sides,
        row => row.Label != label ? 0 : row.Date < start ? 1 : -1,
        $"0 if label != {ProgramText.Literal(Name(label))} else 1 if date < '{Day(start)}' else -1");

    private static LabelQuestion Sign(string text, string[] words, Func<LabelledRow, int> weight, string python) => Tallied(
        text,
        row => weight(row) switch { > 0 => words[0], < 0 => words[1], _ => null },
        tally => words[(tally.GetValueOrDefault(words[0]) - tally.GetValueOrDefault(words[1])) switch { > 0 => 0, < 0 => 1, _ => 2 }],
        (answer, expected) => Scores.OneOf(answer, expected, words),
        $"""
        balance = sum({python} for date, user, label in labelled)
        print(balance)
        FINAL("{words[0]}" if balance > 0 else "{words[1]}" if balance < 0 else "{words[2]}")
        """);

    private static LabelQuestion Group(
        string text, int label, Func<LabelledRow, string> by, string python, Func<string, string, double> score) => Tallied(
        text,
        row => row.Label == label ? by(row) : null,
        static tally => tally.Count == 0 ? "none" : tally.MaxBy(static group => group.Value).Key,
        score,
        $"""
        counts = Counter({python} for date, user, label in labelled if label == {ProgramText.Literal(Name(label))})
        print(counts.most_common(3))
        FINAL(counts.most_common(1)[0][0] if counts else "none")
        """,
        static tally => tally.Values.OrderDescending().Take(2).ToList() is [var first, var second] && first > second);

    private static LabelQuestion Tallied(
        string text, Func<LabelledRow, string?> group, Func<IReadOnlyDictionary<string, int>, string> decide,
        Func<string, string, double> score, string submit, Func<IReadOnlyDictionary<string, int>, bool>? isUnambiguous = null)
    {
        var tally = new LabelTally(group, decide);
        return new LabelQuestion(text, rows => decide(tally.Of(rows)), score, submit)
        {
            Tally = tally,
            IsUnambiguous = isUnambiguous is null ? static _ => true : rows => isUnambiguous(tally.Of(rows)),
        };
    }

    private static string Day(DateOnly date) => Invariant($"{date:yyyy-MM-dd}");
}
