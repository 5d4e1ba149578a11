using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Scoring;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Facts;

/// <summary>One sentence in a long text, among others of its kind about other things.</summary>
internal sealed class NeedleTask : IEvaluationTask
{
    public const int NumberFrom = 1_000_000;

    private const int Others = 5;

    public string Name => "needle";

    public string Description => "one number in a long text, beside numbers of other things; right or wrong";

    public EvaluationItem Create(ItemKey key)
    {
        var random = new SeededRandom(key.ItemSeed);
        var keys = Keys(random, Others + 1);
        var needles = keys.ConvertAll(name => (Name: name, Number: Number(random)));
        var prose = Vocabulary.Read("prose");
        var inserts = needles.Select(needle => (Sentence(prose, needle.Name, needle.Number), random.Share())).ToList();
        var ((asked, number), wrong) = (needles[0], needles[1].Number);
        var haystack = new Haystack(random.Next(), key.Length, inserts);
        return new FactItem(key)
        {
            AskedQuestion = prose.Line("needle question", ("key", asked)),
            ExpectedAnswer = Text(number),
            Facts = [new Fact(Sentence(prose, asked, number), asked, Text(number), Text(wrong))],
            Text = haystack.Open,
            Scorer = answer => Scores.F1(Scores.Numbers(answer), new HashSet<long> { number }) == 1 ? 1 : 0,
            ModelPrograms = ProgramText.Read("needle", ("key", ProgramText.Literal(asked))),
            Looks = (turn, _) => turn == 0 ? asked : null,
        };
    }

    public static List<string> Keys(SeededRandom random, int count)
    {
        var words = Vocabulary.General;
        return random.Pick(words.Words("adjective")
            .SelectMany(adjective => words.Words("animal").Select(animal => $"{adjective}-{animal}")), count);
    }

    public static int Number(SeededRandom random) => NumberFrom + random.Below(9 * NumberFrom);

    public static string Sentence(Vocabulary prose, string key, int number) => prose.Line("needle", ("key", key), ("number", Text(number)));

    public static string Text(int number) => FormattableString.Invariant($"{number}");
}
