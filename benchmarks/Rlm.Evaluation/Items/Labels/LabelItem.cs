using Rlm.Contexts;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>An item whose answer is counted from the categories of all lines, or of many.</summary>
internal sealed class LabelItem(ItemKey key, LabelledText text, LabelQuestion question) : EvaluationItem(key)
{
    // A root model alone reads as much as it is shown in as many turns.
    private const int TurnsAlone = 10;
    private const int SeenInTurn = 8_000;

    public override string Question { get; } = $"{Templates.Line("introduction")} {question.Text}";

    public override string Expected { get; } = question.Answer(text.Rows);

    public override IReadOnlyList<string> Programs => ProgramText.Read(
        "labels", ("chosen", question.Chosen), ("instruction", ProgramText.Literal(Instruction)),
        ("labels", ProgramText.Literal(LabelledText.Labels)), ("submit", question.Submit));

    private static Vocabulary Templates { get; } = Vocabulary.Read("questions");

    private static string Instruction => $"{Templates.Line("introduction")} {Templates.Line("instruction")}";

    public override IContextEnvironment Open() => InMemoryContext.FromText(text.Text);

    public override double Score(string answer) => question.Score(answer, Expected);

    public override ItemOracle CreateOracle(OracleErrors errors) => new LabelOracle(text.LabelOf, question.Answer, errors);

    public override string? ProgramAlone(int turn, string seen, ItemOracle oracle) =>
        turn < TurnsAlone && turn * (long)SeenInTurn < text.Text.Length
            ? FormattableString.Invariant($"print(context[{turn * SeenInTurn}:{(turn + 1) * SeenInTurn}])")
            : null;
}
