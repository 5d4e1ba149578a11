namespace Rlm.Contexts;

/// <summary>
/// Estimates how many tokens a text takes by what it is made of: a word of English prose is one token, a long or foreign one
/// several; a name is as many as it has parts; numbers take one for three digits, punctuation one for two signs, and ideographs,
/// kana and syllables one each.
/// </summary>
/// <remarks>No tokenizer is asked, so an estimate costs next to nothing. It is meant to be a little high rather than low.</remarks>
public static class TokenEstimator
{
    /// <summary>Estimates the tokens of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of tokens; 0 for an empty text.</returns>
    public static long Estimate(ReadOnlySpan<char> text)
    {
        var counter = new TokenCounter();
        foreach (var c in text) counter.Add(c);
        return counter.Tokens;
    }
}
