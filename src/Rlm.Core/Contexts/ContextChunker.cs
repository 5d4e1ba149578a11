namespace Rlm.Contexts;

/// <summary>Cuts documents into pieces that cover them whole, in order, and lazily.</summary>
public static class ContextChunker
{
    /// <summary>Cuts a document into pieces of equal length. No piece begins or ends inside a surrogate pair.</summary>
    /// <param name="document">The document.</param>
    /// <param name="length">
    /// The length of a piece in UTF-16 units; at least 2. Pieces may be one unit shorter, the last one by more.
    /// </param>
    /// <param name="overlap">
    /// How much of the piece before every piece repeats, in UTF-16 units; 0 by default, less than <paramref name="length"/>.
    /// </param>
    /// <returns>The pieces; none for an empty document.</returns>
    public static IEnumerable<ContextChunk> ByCharacters(ContextDocument document, int length, int overlap = 0)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(overlap);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(overlap, length);
        return Cut();

        IEnumerable<ContextChunk> Cut()
        {
            var total = document.Length;
            long covered = 0;
            while (covered < total)
            {
                var start = TextCuts.AtCharacter(document, Math.Max(0, covered - overlap));
                var end = Math.Min(total, start + length);
                if (end < total) end = TextCuts.AtCharacter(document, end);

                if (end <= covered)
                {
                    // An overlap of nearly the whole length gives way to a pair that would not fit.
                    end = covered + (TextCuts.AtCharacter(document, covered + 1) == covered ? 2 : 1);
                    start = end - length;
                    if (TextCuts.AtCharacter(document, start) != start) start++;
                }

                yield return new ContextChunk(document, start, (int)(end - start), (int)(covered - start));
                covered = end;
            }
        }
    }

    /// <summary>Cuts a document at line ends.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">The number of lines in a piece; at least 1.</param>
    /// <param name="overlap">
    /// How many lines of the piece before every piece repeats; 0 by default, less than <paramref name="lines"/>.
    /// </param>
    /// <param name="maxLength">
    /// The length above which a piece is cut within a line, in UTF-16 units; 1,048,576 by default, at least 2.
    /// </param>
    /// <returns>The pieces, line ends included; none for an empty document.</returns>
    public static IEnumerable<ContextChunk> ByLines(ContextDocument document, int lines, int overlap = 0, int maxLength = 1_048_576)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(overlap);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(overlap, lines);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 2);
        return Cut();

        IEnumerable<ContextChunk> Cut()
        {
            // The starts of the lines that the next piece may repeat.
            Queue<long> starts = new();
            long pieceStart = 0, covered = 0;
            var count = 0;
            foreach (var (start, end, endsLine) in TextCuts.Lines(document, maxLength))
            {
                if (count > 0 && end - pieceStart > maxLength)
                {
                    yield return new ContextChunk(document, pieceStart, (int)(start - pieceStart), (int)(covered - pieceStart));
                    (covered, pieceStart, count) = (start, start, 0);
                    starts.Clear();
                }

                starts.Enqueue(start);
                if (starts.Count > Math.Max(overlap, 1)) starts.Dequeue();
                count++;
                if (count < lines || !endsLine) continue;
                yield return new ContextChunk(document, pieceStart, (int)(end - pieceStart), (int)(covered - pieceStart));
                covered = end;
                (pieceStart, count) = overlap == 0 ? (end, 0) : (starts.Peek(), Math.Min(overlap, starts.Count));
            }

            if (document.Length is var total && total > covered)
                yield return new ContextChunk(document, pieceStart, (int)(total - pieceStart), (int)(covered - pieceStart));
        }
    }
}
