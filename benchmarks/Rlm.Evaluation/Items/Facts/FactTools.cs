using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Tools;

namespace Rlm.Evaluation.Items.Facts;

/// <summary>How a root model that works by tools comes to facts.</summary>
internal static class FactTools
{
    private const int Around = 300;
    private const int Most = 20;

    // As many results of a turn are shown whole.
    private const int PartsInTurn = 8;

    /// <summary>Searches for a name, asks sub-models about the places, searches for what they say, and so on along the facts.</summary>
    public static IEnumerable<IReadOnlyList<ToolCall>> FromFactToFact(FactItem item, ToolTalk talk)
    {
        var name = item.Looks(0, []) ?? throw new InvalidOperationException("There is nothing to begin with.");
        var isList = item.Facts.All(fact => fact.Asked == item.Facts[0].Asked);
        for (var step = 0; step < (isList ? 1 : item.Facts.Count); step++)
        {
            yield return [ToolCall.Find(name, Most)];
            var question = isList ? item.Question
                : step == 0 ? item.Facts[0].Asked
                : item.Facts[step].Asked.Replace(item.Facts[step - 1].Value, name, StringComparison.Ordinal);
            var places = talk.Hits.Select(hit => Question(question, hit.Path, hit.Offset)).Distinct().ToList();
            if (places.Count == 0)
            {
                yield return [ToolCall.Submit(FactOracle.NotFound)];
                yield break;
            }

            yield return [ToolCall.AskAll(places)];
            List<string> found = [.. talk.Answers.Where(static answer => answer != FactOracle.NotFound)
                .SelectMany(static answer => answer.Split(", ")).Distinct()];
            if (found.Count == 0)
                break;
            name = isList ? string.Join(", ", found) : found[0];
            if (isList || step == item.Facts.Count - 1)
            {
                yield return [ToolCall.Submit(name)];
                yield break;
            }
        }

        yield return [ToolCall.Submit(FactOracle.NotFound)];
    }

    /// <summary>Looks for each line of a chain by a search of its own, and answers of what was seen.</summary>
    public static IEnumerable<IReadOnlyList<ToolCall>> Seeing(ToolTalk talk, ItemOracle oracle, IReadOnlyList<ToolCall> searches)
    {
        foreach (var search in searches)
        {
            yield return [search];
            if (talk.Hits.FirstOrDefault() is { Path.Length: > 0 } hit)
                yield return [ToolCall.ReadFile(hit.Path)];
        }

        yield return [ToolCall.Submit(oracle.AnswerFrom(talk.Seen))];
    }

    /// <summary>Has the text read by sub-models, part by part.</summary>
    /// <param name="talk">What was shown.</param>
    /// <param name="prompt">What each is asked.</param>
    /// <param name="answer">Makes the answer of what they say.</param>
    /// <param name="partLength">Characters of a part; some 50,000 tokens by default.</param>
    /// <param name="mostParts">How many are read; what comes behind them is left out.</param>
    public static IEnumerable<IReadOnlyList<ToolCall>> ReadAll(
        ToolTalk talk, string prompt, Func<IReadOnlyList<string>, string> answer, int partLength = 200_000, int mostParts = int.MaxValue)
    {
        yield return [ToolCall.Stats()];
        List<string> answers = [];
        var parts = Enumerable.Range(0, (int)Math.Min(mostParts, (talk.Characters + partLength - 1) / partLength)).ToList();
        foreach (var turn in parts.Chunk(PartsInTurn))
        {
            yield return [.. turn.Select(part =>
                ToolCall.Ask(new ToolQuestion(prompt, Offset: (long)part * partLength, Length: partLength)))];
            answers.AddRange(talk.Answers);
        }

        yield return [ToolCall.Submit(answer(answers))];
    }

    // A short document is read whole, of a long text what stands around the place.
    private static ToolQuestion Question(string question, string path, long offset)
    {
        var prompt = $"Question: {question}\nReply with the name or number alone, or NOT FOUND.\n\nPassage:\n";
        return path.Length > 0
            ? new ToolQuestion(prompt, path)
            : new ToolQuestion(prompt, "", Math.Max(0, offset - Around), 2 * Around);
    }
}
