using Rlm.Contexts;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Tools;

namespace Rlm.Evaluation.Items;

/// <summary>A question about a generated text, with its answer.</summary>
internal abstract class EvaluationItem(ItemKey key)
{
    public ItemKey Key => key;

    /// <summary>The question as models are asked, with the form of the answer.</summary>
    public abstract string Question { get; }

    /// <summary>The right answer, in that form.</summary>
    public abstract string Expected { get; }

    /// <summary>The programs that a good root model writes, turn by turn, the last of which submits.</summary>
    public abstract IReadOnlyList<string> Programs { get; }

    /// <summary>Opens the text. Whoever asks disposes it.</summary>
    public abstract IContextEnvironment Open();

    /// <summary>Scores an answer, from 0 to 1.</summary>
    public abstract double Score(string answer);

    /// <summary>What knows this item's answers.</summary>
    public abstract ItemOracle CreateOracle(OracleErrors errors);

    /// <summary>The program of a root model that has no sub-models and reads what its programs print.</summary>
    /// <param name="turn">The turn, from 0.</param>
    /// <param name="seen">All output so far.</param>
    /// <param name="oracle">Reads that output.</param>
    /// <returns>The program; null where it has seen all it can and answers.</returns>
    public abstract string? ProgramAlone(int turn, string seen, ItemOracle oracle);

    /// <summary>The calls of a root model that works by tools, turn by turn, the last of which submits.</summary>
    /// <param name="talk">What it was shown; brought up to date before each turn.</param>
    /// <param name="oracle">Reads that.</param>
    public abstract IEnumerable<IReadOnlyList<ToolCall>> ToolTurns(ToolTalk talk, ItemOracle oracle);
}
