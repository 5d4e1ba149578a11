using Rlm.Evaluation.Scoring;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>All pairs of users for which a condition holds: the questions of OOLONG-Pairs. What is to be judged grows with the text, what is
/// to be answered with its square.</summary>
internal sealed class PairsTask : IEvaluationTask
{
    private const int Tries = 60;

    public string Name => "pairs";

    public string Description => "all pairs of users under twenty conditions on lines whose category must be judged; F1 over pairs";

    public EvaluationItem Create(ItemKey key)
    {
        var random = new SeededRandom(key.ItemSeed);
        var day = LabelledText.AnyDate(random);
        var text = LabelledText.CreateForPairs(random, key.Length, day);
        var users = text.Rows.GroupBy(static row => row.User).Select(static rows => rows.ToList()).ToList();
        var make = PairConditions.All[key.Index % PairConditions.All.Count];
        // Categories with which the condition holds for some pairs and not for most.
        (UserCondition One, UserCondition? Other)? chosen = null;
        var distance = double.MaxValue;
        for (var i = 0; i < Tries && distance > 0; i++)
        {
            var candidate = make([.. random.Pick(Enumerable.Range(0, LabelledText.Labels.Count), 3)], day);
            var share = Pairs(users, candidate.One, candidate.Other).Count * 2.0 / (users.Count * (users.Count - 1));
            var off = share is >= 0.05 and <= 0.5 ? 0 : share == 0 ? 2 : Math.Abs(share - 0.25);
            if (off < distance)
                (chosen, distance) = (candidate, off);
        }

        var (one, other) = chosen!.Value;
        return new LabelItem(key, text, Question(one, other));
    }

    private static LabelQuestion Question(UserCondition one, UserCondition? other)
    {
        var condition = other is null
            ? $"each of the two {one.Text}."
            : $"one of the two, whichever, {one.Text}, and the other one {other.Text}.";
        return new LabelQuestion(
            Vocabulary.Read("questions").Line("pairs question", ("condition", condition)),
            rows => Write(Pairs([.. rows.GroupBy(static row => row.User).Select(static group => group.ToList())], one, other)),
            static (answer, expected) => Scores.F1(Scores.Pairs(answer), Scores.Pairs(expected)),
            $$"""
            def count(u, label):
                return sum(1 for d, l in u if l == label)

            users = {}
            for date, user, label in labelled:
                users.setdefault(int(user), []).append((date, label))
            one = {user: {{one.Python}} for user, u in users.items()}
            other = {user: {{(other ?? one).Python}} for user, u in users.items()}
            ids = sorted(users)
            pairs = [[a, b] for i, a in enumerate(ids) for b in ids[i + 1:] if one[a] and other[b] or one[b] and other[a]]
            print(len(pairs), pairs[:5])
            FINAL(pairs)
            """);
    }

    private static List<(int, int)> Pairs(IReadOnlyList<List<LabelledRow>> users, UserCondition one, UserCondition? other)
    {
        var marked = users.Select(rows => (rows[0].User, One: one.Holds(rows), Other: (other ?? one).Holds(rows)))
            .OrderBy(static user => user.User).ToList();
        List<(int, int)> pairs = [];
        for (var i = 0; i < marked.Count; i++)
        {
            for (var j = i + 1; j < marked.Count; j++)
            {
                if ((marked[i].One && marked[j].Other) || (marked[j].One && marked[i].Other))
                    pairs.Add((marked[i].User, marked[j].User));
            }
        }

        return pairs;
    }

    private static string Write(List<(int, int)> pairs) =>
        ProgramText.Literal(pairs.Select(static pair => new[] { pair.Item1, pair.Item2 }));
}
