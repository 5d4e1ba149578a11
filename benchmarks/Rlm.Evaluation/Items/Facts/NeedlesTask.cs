using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Scoring;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Facts;

/// <summary>Several sentences about the same thing, all over a long text, among others of their kind.</summary>
internal sealed class NeedlesTask : IEvaluationTask
{
    private const int Wanted = 8;
    private const int Others = 16;

    public string Name => "needles";

    public string Description => $"all {Wanted} numbers of one thing, beside {Others} of others; F1 over the numbers";

    public EvaluationItem Create(ItemKey key)
    {
        var random = new SeededRandom(key.ItemSeed);
        var keys = NeedleTask.Keys(random, 1 + Others);
        var asked = keys[0];
        var numbers = random.Pick(Enumerable.Range(0, 100_000), Wanted + Others)
            .ConvertAll(i => NeedleTask.NumberFrom + (i * 90) + random.Below(90));
        var prose = Vocabulary.Read("prose");
        var needles = numbers.Select((number, i) => NeedleTask.Sentence(prose, i < Wanted ? asked : keys[i - Wanted + 1], number)).ToList();
        // One in each part of the text, so that no part can be left out.
        var inserts = needles.Select((needle, i) => (needle, i < Wanted ? (i + random.Share()) / Wanted : random.Share())).ToList();
        var haystack = new Haystack(random.Next(), key.Length, inserts);
        var expected = numbers.Take(Wanted).Select(static number => (long)number).ToHashSet();
        Fact[] facts = [.. Enumerable.Range(0, Wanted).Select(i =>
            new Fact(needles[i], asked, NeedleTask.Text(numbers[i]), NeedleTask.Text(numbers[i + Wanted])))];
        return new FactItem(key)
        {
            AskedQuestion = prose.Line("needles question", ("key", asked)),
            ExpectedAnswer = string.Join(", ", expected),
            Facts = facts,
            Text = haystack.Open,
            Scorer = answer => Scores.F1(Scores.Numbers(answer), expected),
            ModelPrograms = ProgramText.Read("needles"),
            Answer = read => string.Join(", ", facts.Select(read).OfType<string>()),
            Looks = (turn, _) => turn == 0 ? asked : null,
        };
    }
}
