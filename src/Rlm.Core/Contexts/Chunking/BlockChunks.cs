namespace Rlm.Contexts;

/// <summary>Cuts a document at the best ranked lines, so that no piece is longer than allowed.</summary>
internal sealed class BlockChunks(ContextDocument document, int maxLength, LineBlocks blocks, bool puttingTogether)
{
    private const int MaxLineSeen = 4_096;

    // Where the current piece may be cut, and how well.
    private readonly List<(long Start, int Rank)> _cuts = [];

    public IEnumerable<ContextChunk> Cut()
    {
        long pieceStart = 0, end = 0;
        var beginsLine = true;
        var buffer = new char[MaxLineSeen];
        foreach (var (start, lineEnd, endsLine) in TextCuts.Lines(document, maxLength))
        {
            if (beginsLine)
            {
                var line = buffer.AsSpan(0, document.Read(start, buffer.AsSpan(0, (int)Math.Min(MaxLineSeen, lineEnd - start))));
                var rank = blocks.RankOf(line);
                if (start > pieceStart && rank == 0 && !puttingTogether)
                {
                    yield return Piece(pieceStart, start);
                    pieceStart = start;
                    _cuts.Clear();
                }

                _cuts.Add((start, rank));
            }
            else
            {
                _cuts.Add((start, LineBlocks.None));
            }

            while (lineEnd - pieceStart > maxLength)
            {
                var cut = BestCut(pieceStart);
                yield return Piece(pieceStart, cut);
                pieceStart = cut;
            }

            beginsLine = endsLine;
            end = lineEnd;
        }

        if (end > pieceStart) yield return Piece(pieceStart, end);
    }

    // Of the best ranked places the last, so that pieces are few; but not so early that the piece is next to nothing.
    private long BestCut(long pieceStart)
    {
        var best = -1;
        for (var i = 0; i < _cuts.Count; i++)
        {
            if (_cuts[i].Start <= pieceStart) continue;
            var isBetter = best < 0 || _cuts[i].Rank <= _cuts[best].Rank || _cuts[best].Start - pieceStart < maxLength / 4;
            if (isBetter) best = i;
        }

        var cut = _cuts[best].Start;
        _cuts.RemoveRange(0, best);
        return cut;
    }

    private ContextChunk Piece(long start, long end) => new(document, start, (int)(end - start));
}
