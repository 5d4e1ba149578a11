using System.Globalization;
using System.Text;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>Thousands of dated questions of users, each of a category that the text does not tell.</summary>
internal sealed class LabelledText
{
    private const int Days = 730;

    // Of a line without its question, and of an average question.
    private const int LineLength = 36 + 48;

    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly Vocabulary Templates = Vocabulary.Read("questions");

    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);

    private LabelledText(SeededRandom random, IReadOnlyList<LabelledRow> rows)
    {
        Rows = rows;
        StringBuilder text = new();
        foreach (var row in rows)
        {
            var question = Templates.Any(Labels[row.Label], random);
            _labels[question] = row.Label;
            text.Append(CultureInfo.InvariantCulture, $"Date: {row.Date:yyyy-MM-dd} || User: {row.User} || Question: {question}\n");
        }

        Text = text.ToString();
    }

    /// <summary>The categories.</summary>
    public static IReadOnlyList<string> Labels { get; } =
        ["numeric value", "location", "human being", "entity", "description and abstract concept", "abbreviation"];

    public string Text { get; }

    public IReadOnlyList<LabelledRow> Rows { get; }

    /// <summary>Each question's category.</summary>
    public IReadOnlyDictionary<string, int> LabelOf => _labels;

    /// <summary>Some users, each line of any of them; some categories are more frequent than others.</summary>
    public static LabelledText Create(SeededRandom random, long length)
    {
        var count = Count(length);
        var users = Users(random, Math.Clamp(count / 40, 6, 400));
        double[] weights = [.. Labels.Select(_ => 0.3 + random.Share())];
        var sum = weights.Sum();
        List<LabelledRow> rows = new(count);
        for (var i = 0; i < count; i++)
        {
            var share = random.Share() * sum;
            var label = 0;
            while (label < weights.Length - 1 && share >= weights[label])
                share -= weights[label++];
            rows.Add(new LabelledRow(First.AddDays(random.Below(Days)), random.Pick(users), label));
        }

        return new LabelledText(random, rows);
    }

    /// <summary>Users of very different habits, so that conditions on pairs of them hold for some: categories they never ask of, ask of
    /// once or twice, or only before or after some day.</summary>
    public static LabelledText CreateForPairs(SeededRandom random, long length, DateOnly pivot)
    {
        var count = Count(length);
        var users = Users(random, Math.Clamp(count / 12, 6, 150));
        List<(int User, int Label, int Count, int Period)> habits = [];
        foreach (var user in users)
        {
            for (var label = 0; label < Labels.Count; label++)
            {
                int[] counts = [0, 0, 1, 1, 2, 3, -1, -1];
                habits.Add((user, label, random.Pick(counts), random.Below(3)));
            }
        }

        // What the rare ones leave is shared out among the others.
        var many = habits.Count(static habit => habit.Count < 0);
        var rest = Math.Max(4, (count - habits.Sum(static habit => Math.Max(0, habit.Count))) / Math.Max(1, many));
        List<LabelledRow> rows = [];
        foreach (var habit in habits)
        {
            var times = habit.Count >= 0 ? habit.Count : 1 + random.Below((2 * rest) - 1);
            for (var i = 0; i < times; i++)
                rows.Add(new LabelledRow(Date(random, pivot, habit.Period), habit.User, habit.Label));
        }

        random.Shuffle(rows);
        return new LabelledText(random, rows);
    }

    public static DateOnly AnyDate(SeededRandom random) => First.AddDays((Days / 4) + random.Below(Days / 2));

    private static int Count(long length) => (int)Math.Max(20, length / LineLength);

    private static List<int> Users(SeededRandom random, int count) => random.Pick(Enumerable.Range(10_000, 10_000), count);

    private static DateOnly Date(SeededRandom random, DateOnly pivot, int period) => period switch
    {
        0 => First.AddDays(random.Below(Days)),
        1 => First.AddDays(random.Below(pivot.DayNumber - First.DayNumber)),
        _ => pivot.AddDays(random.Below(Days - (pivot.DayNumber - First.DayNumber))),
    };
}
