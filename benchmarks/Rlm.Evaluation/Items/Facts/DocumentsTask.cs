using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Scoring;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Facts;

/// <summary>A question over two documents among thousands like them.</summary>
internal sealed class DocumentsTask : IEvaluationTask
{
    public string Name => "documents";

    public string Description =>
        "where the founder of a company was born: two documents of 4,000 characters among all others of their kind; right or wrong";

    public EvaluationItem Create(ItemKey key)
    {
        var random = new SeededRandom(key.ItemSeed);
        var library = new DocumentLibrary(random.Next(), key.Length);
        var asked = random.Below(library.Companies);
        var (company, person) = (library.Company(asked), library.Founder(asked));
        var (other, town) = (library.Person((person + 1) % library.Companies), library.Birthplace(person));
        var founder = library.Person(person);
        var templates = Vocabulary.Read("documents");
        var wrongTown = library.Birthplace((person + 1) % library.Companies);
        Fact[] facts =
        [
            new(library.Founding(asked), templates.Line("founded asked", ("company", company)), founder, other),
            new(library.Birth(person), templates.Line("born asked", ("person", founder)), town, wrongTown),
        ];
        return new FactItem(key)
        {
            AskedQuestion = templates.Line("question", ("company", company)),
            ExpectedAnswer = town,
            Facts = facts,
            Text = library.Open,
            Scorer = answer => Scores.OneOf(answer, town, Vocabulary.General.Words("town")),
            ModelPrograms = ProgramText.Read(
                "documents", ("company", ProgramText.Literal(company)), ("founded", ProgramText.Literal(facts[0].Asked)),
                ("born", ProgramText.Literal(templates.Line("born asked", ("person", "NAME"))))),
            Looks = (turn, found) => (turn, found.Count) switch
            {
                (0, _) => company,
                (1, 1) => found[0],
                _ => null,
            },
        };
    }
}
