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
        Entries = _terms.Sum(term => statistics.Sum(segment => (long)segment.Count(term.Hash)));
    }

    /// <summary>Gets how many entries of the index are read for a ranking of all segments.</summary>
    public long Entries { get; }

    /// <summary>Gives the best passages and the number of all that have any of the words.</summary>
    public (List<RankedPassage> Best, long Matches) Rank(IndexSegment segment, int count, Func<Passage, bool>? accepts)
    {
        var board = ScoreBoard.Rent(segment.Passages.Length);
        try
        {
            for (var i = 0; i < _terms.Length; i++) Score(segment, i, board);
            return Best(segment.Passages, board, count, accepts);
        }
        finally
        {
            board.Return();
        }
    }

    private void Score(IndexSegment segment, int index, ScoreBoard board)
    {
        var postings = segment.Find(_terms[index].Hash);
        if (postings.IsEmpty) return;
        var lengths = segment.RelativeLengths(_averageLength);
        var weight = (float)(_weights[index] * (Saturation + 1));
        var words = _terms[index].Words;
        var isWhole = _terms[index].IsWhole;
        while (postings.MoveNext())
        {
            float frequency = postings.Frequency;
            var score = weight * frequency / (frequency + (float)(Saturation * (1 - LengthShare))
                + (float)(Saturation * LengthShare) * lengths[postings.Passage]);
            ref var place = ref board.Touch(postings.Passage);
            place.Score += score;
            if (isWhole) place.Whole |= words;
            else place.Partly |= words;
        }
    }

    private (List<RankedPassage> Best, long Matches) Best(Passage[] passages, ScoreBoard board, int count, Func<Passage, bool>? accepts)
    {
        var best = new PriorityQueue<int, (double Score, int Number)>(count, WorstFirst.Instance);
        long matches = 0;
        foreach (var number in board.Touched)
        {
            ref readonly var place = ref board[number];
            if (place.Score <= 0 || accepts?.Invoke(passages[number]) == false) continue;
            matches++;
            var isFull = best.Count == count;
            if (isFull && best.TryPeek(out _, out var least) && place.Score < least.Score) continue;
            var score = place.Score * (1 - CoverageShare + CoverageShare * Coverage(place.Whole, place.Partly));
            if (isFull) best.EnqueueDequeue(number, (score, number));
            else best.Enqueue(number, (score, number));
        }

        return ([.. best.UnorderedItems.Select(item => new RankedPassage(passages[item.Element], item.Priority.Score))], matches);
    }

    private double Coverage(ulong whole, ulong partly)
    {
        partly &= ~whole;
        double sum = 0;
        for (; whole != 0; whole &= whole - 1) sum += _wordWeights[BitOperations.TrailingZeroCount(whole)];
        for (; partly != 0; partly &= partly - 1) sum += PieceCoverage * _wordWeights[BitOperations.TrailingZeroCount(partly)];
        return sum / _allWeights;
    }

    internal static double Rarity(IReadOnlyList<IndexSegment> segments, ulong term, long passages)
    {
        var frequency = segments.Sum(segment => (long)segment.Count(term));
        return Math.Log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    }

    // Of equal scores those further on go first, whatever order they came in.
    private sealed class WorstFirst : IComparer<(double Score, int Number)>
    {
        public static readonly WorstFirst Instance = new();

        public int Compare((double Score, int Number) left, (double Score, int Number) right) =>
            left.Score.CompareTo(right.Score) is var byScore and not 0 ? byScore : right.Number.CompareTo(left.Number);
    }
}
