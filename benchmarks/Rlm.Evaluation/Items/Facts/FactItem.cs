using Rlm.Contexts;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Tools;

namespace Rlm.Evaluation.Items.Facts;

/// <summary>An item whose answer rests on a few sentences in a long text.</summary>
internal sealed class FactItem(ItemKey key) : EvaluationItem(key)
{
    private readonly Func<Func<Fact, string?>, string>? _answer;

    public required IReadOnlyList<Fact> Facts { get; init; }

    public override string Question => AskedQuestion;

    public override string Expected => ExpectedAnswer;

    public override IReadOnlyList<string> Programs => ModelPrograms;

    public required string AskedQuestion { get; init; }

    public required string ExpectedAnswer { get; init; }

    public required IReadOnlyList<string> ModelPrograms { get; init; }

    public required Func<IContextEnvironment> Text { get; init; }

    public required Func<string, double> Scorer { get; init; }

    /// <summary>Makes the answer of the facts that were found. The last one's value where all were, by default.</summary>
    public Func<Func<Fact, string?>, string> Answer
    {
        get => _answer ?? (read => Facts.All(fact => read(fact) is not null) ? read(Facts[^1])! : FactOracle.NotFound);
        init => _answer = value;
    }

    /// <summary>What it runs first; nothing where <see cref="Looks"/> does it all.</summary>
    public IReadOnlyList<string> ProgramsAlone { get; init; } = [];

    /// <summary>What a root model without sub-models looks for in a turn, given the values it has found; null where it is done.</summary>
    public required Func<int, IReadOnlyList<string>, string?> Looks { get; init; }

    /// <summary>What a root model that works by tools does; by default it goes from fact to fact by searching and asking.</summary>
    public Func<ToolTalk, ItemOracle, IEnumerable<IReadOnlyList<ToolCall>>>? ToolScript { get; init; }

    public override IContextEnvironment Open() => Text();

    public override double Score(string answer) => Scorer(answer);

    public override ItemOracle CreateOracle(OracleErrors errors) => new FactOracle(Facts, Answer, errors);

    public override IEnumerable<IReadOnlyList<ToolCall>> ToolTurns(ToolTalk talk, ItemOracle oracle) =>
        ToolScript is null ? FactTools.FromFactToFact(this, talk) : ToolScript(talk, oracle);

    public override string? ProgramAlone(int turn, string seen, ItemOracle oracle)
    {
        if (turn < ProgramsAlone.Count)
            return ProgramsAlone[turn];
        var found = Facts.Select(fact => oracle.ReplyTo($"Question: {fact.Asked}\n\nPassage:\n{seen}"))
            .TakeWhile(static reply => reply != FactOracle.NotFound);
        return Looks(turn, [.. found]) is { } words
            ? $"hits = find({ProgramText.Literal(words)}, limit=200)\nprint(hits.total)\nfor place in merge(hits, around=200): print(place)"
            : null;
    }
}
