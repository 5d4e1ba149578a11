namespace Rlm.Samples.ChatClients;

/// <summary>Scores the sentences of a passage against a question by what they share with it, and by nothing else.</summary>
/// <remarks>
/// What decides is coverage: the weighted share of the question's terms that are in the sentence, in the heading above it or, for less, elsewhere in the same unit.
/// Among sentences that cover as much, small amounts decide: a sentence that says little else, in the question's order, in a summary rather than a parameter's line.
/// </remarks>
internal sealed class PassageScorer
{
    private const double Elsewhere = 0.6;
    private const double InHeading = 0.9;
    private const double IsOfKind = 0.9;
    private const double DensityShare = 0.12;
    private const double OrderShare = 0.05;
    private const double HeadingShare = 0.2;

    private static readonly (string Word, string Element)[] ElementWords =
        [("except", "exception"), ("throw", "exception"), ("paramet", "param"), ("argument", "param"), ("return", "returns")];

    private static readonly (string Word, char Kind)[] KindWords =
    [
        ("class", 'T'), ("type", 'T'), ("interfac", 'T'), ("attribut", 'T'), ("enumer", 'T'), ("method", 'M'), ("function", 'M'), ("property", 'P'),
        ("event", 'E'), ("enumer", 'F'), ("member", 'F'), ("field", 'F'), ("constant", 'F'),
    ];

    private readonly IReadOnlyList<QuestionTerm> _terms;
    private readonly HashSet<string> _asked;
    private readonly double _totalWeight;

    public PassageScorer(IReadOnlyList<QuestionTerm> terms)
    {
        _terms = terms;
        _asked = [.. terms.SelectMany(static term => term.Stems)];
        _totalWeight = terms.Sum(static term => term.Weight);
    }

    /// <summary>The coverage from which on a sentence is an answer: the fewer the terms, the more of them must be there.</summary>
    public double Threshold => _terms.Count switch
    {
        <= 2 => 0.74,
        3 => 0.68,
        _ => 0.64,
    };

    /// <summary>The best sentence, or null where the passage has none.</summary>
    public ScoredSentence? Best(string passage)
    {
        ScoredSentence? best = null;
        foreach (PassageUnit unit in PassageUnits.In(passage))
        {
            ScoredSentence found = Best(unit);
            if (best is null || found.Score > best.Score)
                best = found;
        }

        return best;
    }

    /// <summary>The best sentence of a unit.</summary>
    public ScoredSentence Best(PassageUnit unit)
    {
        string name = LastName(unit.Heading);
        double[] kinds = [.. _terms.Select(term => KindWords.Contains((term.Stems[0], unit.Kind)) ? IsOfKind : 0)];
        double[] heading = [.. new MatchedText(name, _terms).Qualities.Zip(
            new MatchedText(unit.Heading, _terms).Qualities, static (last, whole) => Math.Max(last, InHeading * whole))
            .Zip(kinds, Math.Max)];
        MatchedText[] sentences = [.. unit.Sentences.Select(sentence => new MatchedText(sentence.Text, _terms))];
        double[] anywhere = [.. Enumerable.Range(0, _terms.Count).Select(term => sentences.Max(sentence => sentence.Qualities[term]))];
        double headingBonus = HeadingShare * HeadingFit(name) * Share(new MatchedText(name, _terms).Qualities);
        ScoredSentence? best = null;
        for (int i = 0; i < sentences.Length; i++)
        {
            double coverage = Coverage(sentences[i], heading, anywhere);
            double score = (coverage * (1 - DensityShare - OrderShare + (DensityShare * Density(sentences[i])) + (OrderShare * sentences[i].Order)))
                + (coverage * headingBonus) + ElementBonus(unit.Sentences[i].Element);
            if (best is null || score > best.Score)
                best = new ScoredSentence(score, coverage, unit, unit.Sentences[i]);
        }

        return best!;
    }

    /// <summary>The share of the question that a sentence covers and a text before it does not, from 0 to 1.</summary>
    public double CoverageBeyond(string text, string sentence)
    {
        MatchedText before = new(text, _terms);
        MatchedText after = new(sentence, _terms);
        double added = _terms.Select((term, i) => term.Weight * Math.Max(0, after.Qualities[i] - before.Qualities[i])).Sum();
        return _totalWeight > 0 ? added / _totalWeight : 0;
    }

    private double Coverage(MatchedText sentence, double[] heading, double[] anywhere)
    {
        double matched = 0;
        for (int i = 0; i < _terms.Count; i++)
            matched += _terms[i].Weight * Math.Max(sentence.Qualities[i], Math.Max(heading[i], Elsewhere * anywhere[i]));
        return _totalWeight > 0 ? matched / _totalWeight : 0;
    }

    private double Share(double[] qualities) => _totalWeight > 0 ? _terms.Select((term, i) => term.Weight * qualities[i]).Sum() / _totalWeight : 0;

    // The share of the sentence's own words that the question asks about: what says nothing else fits best.
    private double Density(MatchedText sentence)
    {
        List<string> words = [.. sentence.Stems.Where(static stem => !CommonWords.Contains(stem))];
        return words.Count == 0 ? 0 : (double)words.Count(_asked.Contains) / words.Count;
    }

    // The share of the name that the question asks about: Chunk says more about chunks than ChunkedTransferEncoding does.
    private double HeadingFit(string name)
    {
        List<string> words = [.. TextWords.StemsIn(name).Where(static stem => !CommonWords.Contains(stem))];
        return words.Count == 0 ? 0 : (double)words.Count(_asked.Contains) / words.Count;
    }

    private static string LastName(string heading)
    {
        int parameters = heading.IndexOfAny(['(', '<']);
        string name = parameters >= 0 ? heading[..parameters] : heading;
        return name[(name.LastIndexOf('.') + 1)..];
    }

    private double ElementBonus(string element)
    {
        if (ElementWords.Any(pair => pair.Element == element && _asked.Contains(pair.Word)))
            return 0.02;
        return element switch
        {
            "summary" => 0.03,
            "param" or "typeparam" => -0.05,
            "exception" => -0.04,
            _ => 0,
        };
    }
}
