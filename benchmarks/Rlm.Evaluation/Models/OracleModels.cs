using Microsoft.Extensions.AI;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Models;

/// <summary>
/// Models without a model: a scripted root, and readers that know the answers to what they are shown. They measure the machinery.
/// </summary>
internal sealed class OracleModels(double errorRate, TimeSpan latency, ulong seed) : IModelSource
{
    public const string ModelName = "oracle";
    public const string RootModel = "oracle-root";
    public const string SubModel = "oracle-sub";

    public string Name => ModelName;

    public IChatClient Root(EvaluationItem item, bool alone)
    {
        var root = new ScriptedRoot(item, Oracle(item), alone);
        return new OracleClient(RootModel, latency, root.Reply);
    }

    public IChatClient ToolRoot(EvaluationItem item)
    {
        var root = new ScriptedToolRoot(item, Oracle(item));
        return new OracleClient(RootModel, latency, root.Reply);
    }

    public IChatClient Sub(EvaluationItem item)
    {
        var oracle = Oracle(item);
        return new OracleClient(SubModel, latency, messages => oracle.ReplyTo(messages[^1].Text));
    }

    public IChatClient Reader(EvaluationItem item)
    {
        var oracle = Oracle(item);
        return new OracleClient(RootModel, latency, messages => Read(oracle, messages[^1].Text));
    }

    public void Dispose()
    {
    }

    private static string Read(ItemOracle oracle, string prompt)
    {
        if (!prompt.StartsWith(PromptForms.NotesHead, StringComparison.Ordinal))
            return oracle.AnswerFrom(prompt[(prompt.IndexOf(PromptForms.TextMark, StringComparison.Ordinal)
                + PromptForms.TextMark.Length)..]);
        // Notes keep what was written first; what there is no room for is lost, as with any summary of a given length.
        var (notesAt, partAt) = (prompt.IndexOf(PromptForms.NotesMark, StringComparison.Ordinal),
            prompt.LastIndexOf(PromptForms.PartMark, StringComparison.Ordinal));
        var longest = PromptForms.LongestNotes(prompt);
        var notes = prompt[(notesAt + PromptForms.NotesMark.Length)..partAt].Trim('\n');
        var text = new System.Text.StringBuilder(notes);
        foreach (var line in oracle.Evidence(prompt[(partAt + PromptForms.PartMark.Length)..]))
        {
            if (text.Length + line.Length + 1 > longest)
                break;
            text.Append('\n').Append(line);
        }

        return text.ToString();
    }

    // Each item's oracle errs in its own places.
    private ItemOracle Oracle(EvaluationItem item) => item.CreateOracle(new OracleErrors(errorRate, StableHash.Of(seed, item.Key.Index)));
}
