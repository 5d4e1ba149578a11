using System.Buffers;
using System.Numerics;

namespace Rlm.Contexts;

/// <summary>
/// Ranks the passages of a segment by BM25, times the share of the query's words that they have: a passage with all of three words is worth
/// more than one with the rarest of them many times.
/// </summary>
internal sealed class SegmentRanker
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;
    private const double CoverageShare = 0.65;
    private const double PieceCoverage = 0.4;

    private readonly QueryTerm[] _terms;
    private readonly double[] _weights;
    private readonly double[] _wordWeights;
    private readonly double _allWeights;
    private readonly double _averageLength;

    public SegmentRanker(WordQuery query, IReadOnlyList<IndexSegment> statistics)
    {
        _terms = [.. query.Terms];
        var passages = statistics.Sum(static segment => (long)segment.Passages.Length);
        _averageLength = Math.Max(1, statistics.Sum(static segment => (double)segment.TermCount) / Math.Max(1, passages));
        var rarity = _terms.ToDictionary(static term => term.Hash, term => Rarity(statistics, term.Hash, passages));
        _weights = [.. _terms.Select(term => term.Weight * rarity[term.Hash])];
        _wordWeights = [.. Enumerable.Range(0, query.Words).Select(word => rarity[query.TermOfWord(word)])];
        _allWeights = _wordWeights.Sum();
    }

    /// <summary>Gives the best passages and the number of all that have any of the words.</summary>
    public (List<RankedPassage> Best, long Matches) Rank(IndexSegment segment, int count, Func<Passage, bool>? accepts)
    {
        var length = segment.Passages.Length;
        var scores = ArrayPool<float>.Shared.Rent(length);
        var whole = ArrayPool<ulong>.Shared.Rent(length);
        var partly = ArrayPool<ulong>.Shared.Rent(length);
        Array.Clear(scores, 0, length);
        Array.Clear(whole, 0, length);
        Array.Clear(partly, 0, length);
        try
        {
            for (var i = 0; i < _terms.Length; i++) Score(segment, i, scores, _terms[i].IsWhole ? whole : partly);
            return Best(segment.Passages, scores, whole, partly, count, accepts);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<ulong>.Shared.Return(whole);
            ArrayPool<ulong>.Shared.Return(partly);
        }
    }

    private void Score(IndexSegment segment, int index, float[] scores, ulong[] words)
    {
        var postings = segment.Find(_terms[index].Hash);
        while (postings.MoveNext())
        {
            var relativeLength = segment.Passages[postings.Passage].Terms / _averageLength;
            var frequency = postings.Frequency;
            scores[postings.Passage] += (float)(_weights[index] * frequency * (Saturation + 1)
                / (frequency + Saturation * (1 - LengthShare + LengthShare * relativeLength)));
            words[postings.Passage] |= _terms[index].Words;
        }
    }

    private (List<RankedPassage> Best, long Matches) Best(
        Passage[] passages, float[] scores, ulong[] whole, ulong[] partly, int count, Func<Passage, bool>? accepts)
    {
        var best = new PriorityQueue<RankedPassage, double>();
        long matches = 0;
        for (var i = 0; i < passages.Length; i++)
        {
            if (scores[i] <= 0 || accepts?.Invoke(passages[i]) == false) continue;
            matches++;
            if (best.Count == count && best.TryPeek(out _, out var least) && scores[i] <= least) continue;
            var score = scores[i] * (1 - CoverageShare + CoverageShare * Coverage(whole[i], partly[i]));
            if (best.Count < count) best.Enqueue(new RankedPassage(passages[i], score), score);
            else best.EnqueueDequeue(new RankedPassage(passages[i], score), score);
        }

        return ([.. best.UnorderedItems.Select(static item => item.Element)], matches);
    }

    private double Coverage(ulong whole, ulong partly)
    {
        partly &= ~whole;
        double sum = 0;
        for (; whole != 0; whole &= whole - 1) sum += _wordWeights[BitOperations.TrailingZeroCount(whole)];
        for (; partly != 0; partly &= partly - 1) sum += PieceCoverage * _wordWeights[BitOperations.TrailingZeroCount(partly)];
        return sum / _allWeights;
    }

    private static double Rarity(IReadOnlyList<IndexSegment> segments, ulong term, long passages)
    {
        long frequency = 0;
        foreach (var segment in segments)
        {
            var postings = segment.Find(term);
            while (postings.MoveNext()) frequency++;
        }

        return Math.Log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    }
}
