using System.Runtime.CompilerServices;

namespace Rlm.Contexts;

/// <summary>Searches documents for a pattern: windows on all cores, results in order.</summary>
internal sealed class ScanSearch(
    IReadOnlyList<ContextDocument> documents,
    WindowPattern pattern,
    ContextQuery query,
    ContextSearchTotals totals)
{
    private const int MaxWorkers = 16;

    // Small files are scanned several at a time; a task for each would cost more than its scan.
    private const long BatchLength = SearchSource.WindowLength / 2;
    private const int MaxBatch = 64;

    private readonly WindowScanner _scanner = new(pattern, query);
    private int _delivered;

    // Where the window that comes next begins in its document, and what a match before it leaves over.
    private SearchSource? _source;
    private bool _sourceFailed;
    private long _chars;
    private long _codePoints;
    private long _lines;
    private long _lineChars;
    private int _overhang;
    private bool _lineIsTaken;

    public async IAsyncEnumerable<ContextHit> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var deadline = Deadline.After(query.Timeout, query.TimeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = Math.Min(MaxWorkers, Environment.ProcessorCount);
        var running = new Queue<Task<List<WindowScan>>>();
        try
        {
            using var batches = Batches().GetEnumerator();
            var hasMore = true;
            while (true)
            {
                while (hasMore && running.Count < workers * 2)
                {
                    hasMore = batches.MoveNext();
                    if (!hasMore) break;
                    var batch = batches.Current;
                    running.Enqueue(Task.Run(() => ScanBatch(batch, stop.Token), stop.Token));
                }

                if (running.Count == 0) break;
                foreach (var scan in await running.Dequeue().ConfigureAwait(false))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    deadline.ThrowIfOver();
                    foreach (var hit in Merge(scan, cancellationToken)) yield return hit;
                    if (totals.IsTruncated && !query.CountAll) yield break;
                }
            }

            totals.IsComplete = true;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<List<(ContextDocument Document, SearchPiece? Piece)>> Batches()
    {
        List<(ContextDocument, SearchPiece?)> batch = [];
        long length = 0;
        foreach (var document in documents)
        {
            if (document.ByteLength <= BatchLength)
            {
                batch.Add((document, null));
                length += document.ByteLength;
            }
            else if (SearchSource.Open(document) is { } source)
            {
                for (var window = 0; window < source.Windows; window++)
                {
                    batch.Add((document, new SearchPiece(source, window)));
                    yield return batch;
                    (batch, length) = ([], 0);
                }
            }

            if (length < BatchLength && batch.Count < MaxBatch) continue;
            yield return batch;
            (batch, length) = ([], 0);
        }

        if (batch.Count > 0) yield return batch;
    }

    private List<WindowScan> ScanBatch(List<(ContextDocument Document, SearchPiece? Piece)> batch, CancellationToken cancellationToken)
    {
        List<WindowScan> scans = new(batch.Count);
        foreach (var (document, known) in batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (known is { } piece) scans.Add(_scanner.Scan(piece, 0, false, cancellationToken));
            else if (SearchSource.Open(document) is { } source)
            {
                for (var window = 0; window < source.Windows; window++)
                    scans.Add(_scanner.Scan(new SearchPiece(source, window), 0, false, cancellationToken));
            }
        }

        return scans;
    }

    private List<ContextHit> Merge(WindowScan scan, CancellationToken cancellationToken)
    {
        if (_source != scan.Piece.Source) Begin(scan.Piece.Source);
        if (_sourceFailed || scan.Failed)
        {
            _sourceFailed = true;
            return [];
        }

        // What a match of an earlier window covers was scanned here as if nothing came before.
        var lineIsTaken = _lineIsTaken && scan.GoesOnWithLine;
        if (lineIsTaken || scan.FirstStart < _overhang)
        {
            scan = _scanner.Scan(scan.Piece, Math.Min(_overhang, scan.CoreLength), lineIsTaken, cancellationToken);
            if (scan.Failed) return Merge(scan, cancellationToken);
        }

        totals.Matches += scan.Count;
        List<ContextHit> hits = [];
        foreach (var match in scan.Matches)
        {
            if (_delivered >= query.Limit) break;
            _delivered++;
            hits.Add(Hit(match));
        }

        if (totals.Matches > _delivered) totals.IsTruncated = true;
        if (_delivered >= query.Limit) _scanner.CountsOnly = true;
        Advance(scan, lineIsTaken);
        return hits;
    }

    private void Begin(SearchSource source)
    {
        _source = source;
        _sourceFailed = false;
        (_chars, _codePoints, _lines, _lineChars) = (0, 0, 0, 0);
        (_overhang, _lineIsTaken) = (0, false);
    }

    private void Advance(WindowScan scan, bool lineWasTaken)
    {
        _chars += scan.Chars;
        _codePoints += scan.CodePoints;
        _lines += scan.Lines;
        _lineChars = scan.Lines > 0 ? scan.LastLineChars : _lineChars + scan.LastLineChars;
        _overhang = Math.Max(scan.Overhang, _overhang - scan.CoreLength);
        _lineIsTaken = scan.LastLineIsTaken || (lineWasTaken && scan.IsWithinLine);
    }

    private ContextHit Hit(FoundMatch match) => new()
    {
        Document = _source!.Document,
        Offset = _chars + match.Offset,
        Length = match.Length,
        CodePointOffset = _codePoints + match.CodePointOffset,
        CodePointLength = match.CodePointLength,
        Line = _lines + match.Line + 1,
        Column = (match.Line == 0 ? _lineChars : 0) + match.Column + 1,
        Text = match.Text,
        Snippet = match.Snippet,
    };
}
