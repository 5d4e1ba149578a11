using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Scoring;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Facts;

/// <summary>Four sentences, far from each other, each of which says what to look for next.</summary>
internal sealed class HopsTask : IEvaluationTask
{
    private const int Chains = 12;
    private const int Asides = 8;

    private static readonly string[] Steps = ["held", "stands", "belongs", "lives"];
    private static readonly string[] Slots = ["object", "container", "room", "person", "town"];

    public string Name => "hops";

    public string Description =>
        "where something is, over four sentences that each name the next, beside eleven such chains; right or wrong";

    public EvaluationItem Create(ItemKey key)
    {
        var random = new SeededRandom(key.ItemSeed);
        var words = Vocabulary.General;
        var hops = Vocabulary.Read("hops");
        List<string>[] columns =
        [
            random.Pick(Products("material", "object"), Chains), random.Pick(Products("material", "container"), Chains),
            random.Pick(Products("side", "room"), Chains), random.Pick(Products("first", "last"), Chains),
                random.Pick(words.Words("town"), Chains),
        ];
        List<(string, double)> inserts = [];
        List<Fact> facts = [];
        for (var chain = 0; chain < Chains; chain++)
        {
            for (var step = 0; step < Steps.Length; step++)
            {
                var (from, to) = (columns[step][chain], columns[step + 1][chain]);
                var sentence = hops.Any(Steps[step], random, (Slots[step], from), (Slots[step + 1], to));
                inserts.Add((sentence, random.Share()));
                if (chain == 0)
                    facts.Add(new Fact(sentence, hops.Line(Steps[step] + " asked", (Slots[step], from)), to, columns[step + 1][1]));
            }
        }

        for (var i = 0; i < Asides; i++)
        {
            inserts.Add((hops.Any(
                "aside", random, ("object", columns[0][0]), ("container", columns[1][0]), ("room", columns[2][0]),
                    ("person", columns[3][0])), random.Share()));
        }

        var haystack = new Haystack(random.Next(), key.Length, inserts);
        var (sought, town) = (columns[0][0], columns[4][0]);
        return new FactItem(key)
        {
            AskedQuestion = hops.Line("question", ("object", sought)),
            ExpectedAnswer = town,
            Facts = facts,
            Text = haystack.Open,
            Scorer = answer => Scores.OneOf(answer, town, words.Words("town")),
            ModelPrograms = ProgramText.Read(
                "hops", ("object", ProgramText.Literal(sought)),
                ("steps", ProgramText.Literal(Steps.Select((step, i) => hops.Line(step + " asked", (Slots[i], "NAME")))))),
            Looks = (turn, found) => turn < Steps.Length && found.Count >= turn && found.Count < Steps.Length
                ? found.Count == 0 ? sought : found[^1]
                : null,
        };

        IEnumerable<string> Products(string first, string second) =>
            words.Words(first).SelectMany(one => words.Words(second).Select(other => $"{one} {other}"));
    }
}
