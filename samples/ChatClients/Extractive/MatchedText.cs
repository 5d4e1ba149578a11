namespace Rlm.Samples.ChatClients;

/// <summary>A piece of text and how well each term of the question is matched in it.</summary>
internal sealed class MatchedText
{
    private const double Kindred = 0.75;

    private readonly HashSet<string> _known;

    public MatchedText(string text, IReadOnlyList<QuestionTerm> terms)
    {
        Stems = TextWords.StemsIn(text);
        _known = [.. Stems];
        // "SHA-256" is also SHA256, "white-space" whitespace.
        for (int i = 1; i < Stems.Count; i++)
            _known.Add(Stems[i - 1] + Stems[i]);
        Qualities = [.. terms.Select(Quality)];
        Order = InOrder(terms);
    }

    /// <summary>The stems of the text's words, in order.</summary>
    public List<string> Stems { get; }

    /// <summary>For each term, from 0 (not there) to 1 (there as it was asked for).</summary>
    public double[] Qualities { get; }

    /// <summary>The share of neighbouring terms that stand in the question's order, from 0 to 1.</summary>
    public double Order { get; }

    private double Quality(QuestionTerm term)
    {
        if (term.IsName)
            return NameQuality(term);
        string stem = term.Stems[0];
        if (_known.Contains(stem))
            return 1;
        return KindredWords.Of(stem).Any(_known.Contains) ? Kindred : 0;
    }

    // A name counts in full only in one piece; its scattered words count for half.
    private double NameQuality(QuestionTerm term)
    {
        for (int at = 0; at + term.Stems.Count <= Stems.Count; at++)
        {
            if (Stems.Skip(at).Take(term.Stems.Count).SequenceEqual(term.Stems))
                return 1;
        }

        if (_known.Contains(string.Concat(term.Stems)))
            return 1;
        return 0.5 * term.Stems.Count(_known.Contains) / term.Stems.Count;
    }

    private double InOrder(IReadOnlyList<QuestionTerm> terms)
    {
        if (terms.Count < 2)
            return 0;
        int[] places = [.. terms.Select(term => Stems.IndexOf(term.Stems[0]))];
        return (double)places.Zip(places.Skip(1)).Count(static pair => pair.First >= 0 && pair.Second > pair.First) / (terms.Count - 1);
    }
}
