namespace Rlm.Contexts;

/// <summary>The index of the ranked search over a list of documents. What goes beyond its bound is read again with every query.</summary>
internal sealed class RankedIndex(IReadOnlyList<ContextDocument> documents, long maxBytes)
{
    private static readonly int Workers = Math.Min(16, Environment.ProcessorCount);

    // What is in the making on all threads together, and on one of them at most and at least, in UTF-16 units.
    private const int LengthInHand = 32 * 1024 * 1024;
    private const int MaxSegmentLength = 16 * 1024 * 1024;
    private const int MinSegmentLength = 512 * 1024;

    // From this share of documents that are gone on the index is made anew.
    private const int MaxGoneShare = 4;

    private readonly List<IndexPiece> _pieces = [];
    private readonly List<IndexSegment> _segments = [];
    private readonly Lock _gate = new();
    private readonly List<IndexPiece> _rest = [];
    private readonly HashSet<ContextDocument> _gone = [];
    private IReadOnlyList<ContextDocument>? _new;
    private long _bytes;

    public IReadOnlyList<ContextDocument> Documents => documents;

    public IReadOnlyList<IndexSegment> Segments => _segments;

    // A small index is made of small segments, as it goes beyond its bound by those in the making.
    private long SegmentLength => Math.Clamp(Math.Min(LengthInHand / Workers, maxBytes), MinSegmentLength, MaxSegmentLength);

    public long Passages { get; private set; }

    public long Bytes => Interlocked.Read(ref _bytes);

    public IndexPiece PieceOf(Passage passage) => _pieces[passage.Piece];

    /// <summary>
    /// Gives an index of other documents that has what this one knows of them, and only the rest yet to be built;
    /// <see langword="null"/> where it is better made from the beginning.
    /// </summary>
    public RankedIndex? Updated(IReadOnlyList<ContextDocument> now)
    {
        HashSet<ContextDocument> missing = [.. documents];
        List<ContextDocument> added = [];
        foreach (var document in now)
        {
            if (!missing.Remove(document)) added.Add(document);
        }

        missing.UnionWith(_gone);
        if (_rest.Count > 0 || missing.Count > now.Count / MaxGoneShare) return null;
        var index = new RankedIndex(now, maxBytes) { _new = added, _bytes = Bytes };
        index._pieces.AddRange(_pieces);
        index._segments.AddRange(_segments);
        index._gone.UnionWith(missing);
        return index;
    }

    /// <summary>Adds to a test that the document is still there.</summary>
    public Func<ContextDocument, bool>? Accepts(Func<ContextDocument, bool>? accepts) =>
        _gone.Count == 0 ? accepts : document => !_gone.Contains(document) && accepts?.Invoke(document) != false;

    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        using var pieces = Pieces().GetEnumerator();
        await RunAsync(NextPiece, Keep, SegmentLength, cancellationToken).ConfigureAwait(false);
        Passages = _segments.Sum(static segment => (long)segment.Passages.Length);

        IndexPiece? NextPiece()
        {
            lock (_gate)
            {
                while (pieces.MoveNext())
                {
                    _pieces.Add(pieces.Current);
                    if (_bytes < maxBytes || _segments.Count == 0) return pieces.Current;
                    _rest.Add(pieces.Current);
                }

                return null;
            }
        }

        void Keep(IndexSegment segment)
        {
            lock (_gate)
            {
                _segments.Add(segment);
                _bytes += segment.Bytes;
            }
        }
    }

    /// <summary>Makes segments of what the index has no room for, one after the other.</summary>
    public async Task VisitRestAsync(Action<IndexSegment> visit, CancellationToken cancellationToken)
    {
        if (_rest.Count == 0) return;
        var next = -1;
        await RunAsync(NextPiece, visit, SegmentLength, cancellationToken).ConfigureAwait(false);

        IndexPiece? NextPiece() => Interlocked.Increment(ref next) is var i && i < _rest.Count ? _rest[i] : null;
    }

    private static async Task RunAsync(
        Func<IndexPiece?> next,
        Action<IndexSegment> done,
        long segmentLength,
        CancellationToken cancellationToken)
    {
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(Work, cancellationToken))).ConfigureAwait(false);

        void Work()
        {
            var indexer = new PieceIndexer();
            while (next() is { } piece)
            {
                cancellationToken.ThrowIfCancellationRequested();
                indexer.Add(piece);
                if (indexer.Builder.Length >= segmentLength) done(indexer.Builder.Build());
            }

            if (!indexer.Builder.IsEmpty) done(indexer.Builder.Build());
        }
    }

    private IEnumerable<IndexPiece> Pieces()
    {
        var number = _pieces.Count;
        foreach (var document in _new ?? documents)
        {
            if (document.ByteLength <= SearchSource.WindowLength)
            {
                yield return new IndexPiece(number++, document, null, 0, null);
                continue;
            }

            if (SearchSource.Open(document) is not { } source) continue;
            IndexPiece? previous = null;
            for (var window = 0; window < source.Windows; window++)
            {
                previous = new IndexPiece(number++, document, source, window, previous);
                yield return previous;
            }
        }
    }
}
