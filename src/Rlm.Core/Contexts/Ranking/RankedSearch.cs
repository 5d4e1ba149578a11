namespace Rlm.Contexts;

/// <summary>Answers a query of words from the index.</summary>
internal sealed class RankedSearch(RankedIndex index, ContextQuery query, ContextSearchTotals totals)
{
    // Copies and passages that cannot be read any more take places.
    private const int Reserve = 50;
    private const int MaxCandidates = 100_000;

    // From about a millisecond of work on, other cores take a share of it.
    private const int ManyEntries = 100_000;

    private readonly Lock _gate = new();
    private readonly List<RankedPassage> _candidates = [];

    public async Task<List<ContextHit>> RunAsync(Func<ContextDocument, bool>? accepts, CancellationToken cancellationToken)
    {
        var words = new WordQuery(query.Pattern);
        if (words.Words == 0)
        {
            totals.IsComplete = true;
            return [];
        }

        var ranker = new SegmentRanker(words, index.Segments);
        var count = (int)Math.Min(MaxCandidates, (long)query.Limit * 3 + Reserve);
        Func<Passage, bool>? acceptsPassage = accepts is null ? null : passage => accepts(index.PieceOf(passage).Document);
        if (ranker.Entries < ManyEntries || index.Segments.Count == 1)
        {
            foreach (var segment in index.Segments) Rank(segment);
        }
        else
        {
            Parallel.ForEach(index.Segments, new ParallelOptions { CancellationToken = cancellationToken }, Rank);
        }

        await index.VisitRestAsync(Rank, cancellationToken).ConfigureAwait(false);

        // Equal scores come in the order of the text.
        _candidates.Sort(static (left, right) => right.Score.CompareTo(left.Score) is var byScore and not 0 ? byScore
            : left.Passage.Piece.CompareTo(right.Passage.Piece) is var byPiece and not 0 ? byPiece
            : left.Passage.Start.CompareTo(right.Passage.Start));
        var hits = Hits(words, cancellationToken);
        totals.IsTruncated = totals.Matches > hits.Sum(static hit => 1L + hit.Copies);
        totals.IsComplete = true;
        return hits;

        void Rank(IndexSegment segment)
        {
            var (best, matches) = ranker.Rank(segment, count, acceptsPassage);
            lock (_gate)
            {
                totals.Matches += matches;
                _candidates.AddRange(best);
            }
        }
    }

    private List<ContextHit> Hits(WordQuery words, CancellationToken cancellationToken)
    {
        List<ContextHit> hits = [];
        Dictionary<ulong, int> places = [];
        var snippets = new PassageSnippet(words, query.SnippetLength);
        foreach (var (passage, score) in _candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (query.CollapseCopies && places.TryGetValue(passage.Content, out var place))
            {
                hits[place] = hits[place] with { Copies = hits[place].Copies + 1 };
                continue;
            }

            if (hits.Count == query.Limit)
            {
                if (!query.CollapseCopies) break;
                continue;
            }

            if (Describe(passage, score, snippets) is not { } hit) continue;
            places[passage.Content] = hits.Count;
            hits.Add(hit);
        }

        return hits;
    }

    private ContextHit? Describe(Passage passage, double score, PassageSnippet snippets)
    {
        var piece = index.PieceOf(passage);
        long chars = passage.Start, codePoints = passage.CodePointStart, lines = passage.Line;
        for (var before = piece.Previous; before is not null; before = before.Previous)
        {
            chars += before.Chars;
            codePoints += before.CodePoints;
            lines += before.Lines;
        }

        string text, heading;
        try
        {
            heading = piece.Document.ReadString(chars - passage.Start + passage.OwnerStart, passage.OwnerLength).Trim();
            text = piece.Document.ReadString(chars, passage.Length);
        }
        catch (Exception exception) when (exception is ContextReadException or ContextAccessException)
        {
            return null;
        }

        var snippet = snippets.Of(text);
        return new ContextHit
        {
            Document = piece.Document,
            Offset = chars,
            Length = text.Length,
            CodePointOffset = codePoints,
            CodePointLength = SurrogateText.CountCodePoints(text),
            Line = lines + 1,
            Column = 1,
            Snippet = snippet,
            Text = snippet,
            Heading = heading,
            Score = score,
        };
    }
}
