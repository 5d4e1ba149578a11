using System.Globalization;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>The extractive model of sub-calls: reads a question and a passage, and quotes the sentences that best match, with a score, or says <c>not found</c>.</summary>
public sealed class ExtractiveReaderClient : ExtractiveChatClient
{
    /// <summary>The whole reply where the passage holds no answer.</summary>
    public const string NotFound = "not found";

    private const int MostSentences = 3;
    private const double WorthAdding = 0.25;

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

    // The best sentence, with those of the same unit that say more about what was asked, in the order of the text.
    private static string Quote(ScoredSentence best, PassageScorer scorer)
    {
        PassageSentence? summary = best.Unit.Sentences.FirstOrDefault(static sentence => sentence.Element == "summary");
        IEnumerable<PassageSentence> more = best.Unit.Sentences
            .Where(sentence => sentence != best.Sentence && sentence != summary && sentence.Element is not ("param" or "typeparam" or "exception"))
            .Select(sentence => (sentence, coverage: scorer.CoverageOf(sentence.Text)))
            .Where(static pair => pair.coverage >= WorthAdding)
            .OrderByDescending(static pair => pair.coverage)
            .Select(static pair => pair.sentence)
            .Take(MostSentences - 1);
        IEnumerable<PassageSentence> quoted = (summary is null ? more : more.Prepend(summary)).Append(best.Sentence).Distinct();
        string text = string.Join(' ', quoted.OrderBy(static sentence => sentence.Offset).Select(static sentence => sentence.Text));
        return best.Unit.Heading.Length > 0 ? $"{best.Unit.Heading}: {text}" : text;
    }
}
