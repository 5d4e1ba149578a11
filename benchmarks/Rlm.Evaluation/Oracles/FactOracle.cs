namespace Rlm.Evaluation.Oracles;

/// <summary>Knows where in the text the facts stand that an item is about.</summary>
/// <param name="facts">The facts.</param>
/// <param name="answer">Makes the item's answer of those that were found; the argument gives null for any other.</param>
/// <param name="errors">Which facts are overlooked or misread.</param>
internal sealed class FactOracle(IReadOnlyList<Fact> facts, Func<Func<Fact, string?>, string> answer, OracleErrors errors) : ItemOracle
{
    public const string NotFound = "NOT FOUND";

    private const string PassageMark = "\n\nPassage:\n";

    public override string ReplyTo(string prompt)
    {
        var passage = prompt.IndexOf(PassageMark, StringComparison.Ordinal);
        if (passage < 0)
            return MappedPrompt.Reply(prompt, item => IsAbout(item)) ?? NotFound;
        var (question, text) = (prompt[..passage], prompt[(passage + PassageMark.Length)..]);
        var found = facts.Where(fact => question.Contains(fact.Asked, StringComparison.Ordinal)).Select(fact => Read(fact, text))
            .OfType<string>();
        return string.Join(", ", found.DefaultIfEmpty(NotFound));
    }

    public override string AnswerFrom(string text) => answer(fact => Read(fact, text));

    public override IEnumerable<string> Evidence(string text) =>
        facts.Where(fact => text.Contains(fact.Sentence, StringComparison.Ordinal)).Select(static fact => fact.Sentence);

    // Misreading is of two kinds, in equal parts: nothing is seen, or something else.
    private string? Read(Fact fact, string text)
    {
        if (!text.Contains(fact.Sentence, StringComparison.Ordinal))
            return null;
        if (!errors.Spoil(fact.Sentence))
            return fact.Value;
        return errors.Way(fact.Sentence, 2) == 0 ? null : fact.Wrong;
    }

    private bool IsAbout(string item) => facts.Any(fact => item.Contains(fact.Sentence, StringComparison.Ordinal)) != errors.Spoil(item);
}
