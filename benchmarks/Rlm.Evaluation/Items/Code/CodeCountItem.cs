using System.Globalization;
using System.Text.RegularExpressions;
using Rlm.Contexts;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Scoring;
using Rlm.Evaluation.Tools;

namespace Rlm.Evaluation.Items.Code;

/// <summary>How many classes implement an interface.</summary>
internal sealed class CodeCountItem(ItemKey key, CodeTree tree, string name) : EvaluationItem(key)
{
    private readonly int _count = Enumerable.Range(0, tree.Classes).Count(number => tree.Interfaces(number).Contains(name));

    public override string Question => CodeTree.Words.Line("implements question", ("interface", name));

    public override string Expected => _count.ToString(CultureInfo.InvariantCulture);

    public override IReadOnlyList<string> Programs => ProgramText.Read("implements", ("interface", name));

    public override IContextEnvironment Open() => tree.Open();

    public override double Score(string answer) => Scores.Number(answer, _count);

    public override ItemOracle CreateOracle(OracleErrors errors) => new CountOracle(new Regex($@"class \w+ : [^\n{{]*\b{name}\b"), errors);

    public override IEnumerable<IReadOnlyList<ToolCall>> ToolTurns(ToolTalk talk, ItemOracle oracle)
    {
        yield return [ToolCall.Grep($@"class \w+ : [^{{]*\b{name}\b", limit: 1)];
        yield return [ToolCall.Submit(talk.Results[0].GetProperty("total").GetRawText())];
    }

    // Counting is work for a program, with sub-models or without.
    public override string? ProgramAlone(int turn, string seen, ItemOracle oracle) => turn < Programs.Count ? Programs[turn] : null;
}
