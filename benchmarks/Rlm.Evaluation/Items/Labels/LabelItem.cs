using Rlm.Contexts;
using Rlm.Evaluation.Items.Facts;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Text;
using Rlm.Evaluation.Tools;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>An item whose answer is counted from the categories of all lines, or of many.</summary>
internal sealed class LabelItem(ItemKey key, LabelledText text, LabelQuestion question) : EvaluationItem(key)
{
    // A root model alone reads as much as it is shown in as many turns.
    private const int TurnsAlone = 10;
    private const int SeenInTurn = 8_000;

    // By tools it is shown what sub-models list: so much of a part fits into a result, and so many results into a window.
    private const int ListedPart = 12_000;
    private const int ListedParts = 32;

    public override string Question { get; } = $"{Templates.Line("introduction")} {question.Text}";

    public override string Expected { get; } = question.Answer(text.Rows);

    public override IReadOnlyList<string> Programs => ProgramText.Read(
        "labels", ("chosen", question.Chosen), ("instruction", ProgramText.Literal(Instruction)),
        ("labels", ProgramText.Literal(LabelledText.Labels)), ("submit", question.Submit));

    private static Vocabulary Templates { get; } = Vocabulary.Read("questions");

    private static string Instruction => $"{Templates.Line("introduction")} {Templates.Line("instruction")}";

    public override IContextEnvironment Open() => InMemoryContext.FromText(text.Text);

    public override double Score(string answer) => question.Score(answer, Expected);

    public override ItemOracle CreateOracle(OracleErrors errors) =>
        new LabelOracle(text.LabelOf, question.Answer, errors) { Tally = question.Tally };

    // Counts of parts can be added up without code; what is no count comes back as lines, as many as a result may have.
    public override IEnumerable<IReadOnlyList<ToolCall>> ToolTurns(ToolTalk talk, ItemOracle oracle) => question.Tally is { } tally
        ? FactTools.ReadAll(talk, $"{LabelOracle.TallyHead}\n\n{Question}\n\nLines:\n", answers => tally.Decide(LabelTally.Sum(answers)))
        : FactTools.ReadAll(talk, $"{LabelOracle.LinesHead}\n\n{Question}\n\nLines:\n", answers =>
            oracle.AnswerFrom(string.Join('\n', answers)), ListedPart, ListedParts);

    public override string? ProgramAlone(int turn, string seen, ItemOracle oracle) =>
        turn < TurnsAlone && turn * (long)SeenInTurn < text.Text.Length
            ? FormattableString.Invariant($"print(context[{turn * SeenInTurn}:{(turn + 1) * SeenInTurn}])")
            : null;
}
