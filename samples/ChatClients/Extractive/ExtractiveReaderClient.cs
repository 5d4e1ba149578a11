using System.Globalization;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>The extractive model of sub-calls: reads a question and a passage, and quotes the sentences that best match, with a score, or says <c>not found</c>.</summary>
public sealed class ExtractiveReaderClient : ExtractiveChatClient
{
    /// <summary>The whole reply where the passage holds no answer.</summary>
    public const string NotFound = "not found";

    private const int MostSentences = 4;
    private const double WorthAdding = 0.03;

    /// <inheritdoc/>
    protected override string Reply(IReadOnlyList<ChatMessage> messages)
    {
        string prompt = messages.LastOrDefault(static message => message.Role == ChatRole.User)?.Text ?? "";
        ReadingTask task = ReadingTask.Parse(prompt);
        PassageScorer scorer = new(task.Terms);
        return scorer.Best(task.Passage) is { } best && best.Coverage >= scorer.Threshold
            ? string.Create(CultureInfo.InvariantCulture, $"score: {best.Score:F3}\nline: {LineOf(task.Passage, best)}\n{Quote(best, scorer)}")
            : NotFound;
    }

    private static int LineOf(string passage, ScoredSentence best)
    {
        int offset = best.Unit.Heading.Length > 0 ? best.Unit.Offset : best.Sentence.Offset;
        return 1 + passage.AsSpan(0, offset).Count('\n');
    }

    // The best sentence after the one that says what it is about, and those of the same unit that say what is still missing.
    private static string Quote(ScoredSentence best, PassageScorer scorer)
    {
        string heading = best.Unit.Heading.Length > 0 ? $"{best.Unit.Heading}: " : "";
        PassageSentence? summary = best.Unit.Sentences.FirstOrDefault(static sentence => sentence.Element == "summary");
        List<PassageSentence> quoted = summary is null || summary == best.Sentence ? [best.Sentence] : [summary, best.Sentence];
        List<PassageSentence> others = [.. best.Unit.Sentences.Except(quoted).Where(static sentence => sentence.Element is not ("param" or "typeparam" or "exception"))];
        while (quoted.Count < MostSentences && others.Count > 0)
        {
            string known = heading + string.Join(' ', quoted.Select(static sentence => sentence.Text));
            PassageSentence next = others.MaxBy(sentence => scorer.CoverageBeyond(known, sentence.Text))!;
            if (scorer.CoverageBeyond(known, next.Text) < WorthAdding)
                break;
            quoted.Add(next);
            others.Remove(next);
        }

        return heading + string.Join(' ', quoted.OrderBy(static sentence => sentence.Offset).Select(static sentence => sentence.Text));
    }
}
