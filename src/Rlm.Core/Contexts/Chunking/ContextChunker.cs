using System.Diagnostics.CodeAnalysis;

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

    /// <summary>Cuts a document where paragraphs begin: after empty lines. Paragraphs are put together up to a length.</summary>
    /// <param name="document">The document.</param>
    /// <param name="length">
    /// The length up to which paragraphs are put together, in UTF-16 units; 4,000 by default, at least 2. A longer paragraph is cut at line
    /// ends, and a longer line within.
    /// </param>
    /// <returns>The pieces; none for an empty document.</returns>
    public static IEnumerable<ContextChunk> ByParagraphs(ContextDocument document, int length = 4_000) =>
        ByBlocks(document, length, static _ => new ParagraphBlocks());

    /// <summary>
    /// Cuts a document where Markdown headings begin, whatever looks like one in fenced code left alone. Sections are put together up to a
    /// length, with those of higher rank beginning a piece of their own where they can.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="length">
    /// The length up to which sections are put together, in UTF-16 units; 4,000 by default, at least 2. A longer section is cut at
    /// paragraphs, then at line ends.
    /// </param>
    /// <param name="maxLevel">The lowest rank of heading to cut at, 1 to 6; 6 by default.</param>
    /// <returns>The pieces; none for an empty document.</returns>
    public static IEnumerable<ContextChunk> ByHeadings(ContextDocument document, int length = 4_000, int maxLevel = 6)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLevel, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLevel, 6);
        return ByBlocks(document, length, _ => new HeadingBlocks(maxLevel));
    }

    /// <summary>
    /// Cuts source code where blocks begin: before the least indented lines, after empty ones, never between a closing brace and what it
    /// closes.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="length">
    /// The length up to which blocks are put together, in UTF-16 units; 4,000 by default, at least 2. A longer block is cut at the blocks
    /// in it, then at line ends.
    /// </param>
    /// <returns>The pieces; none for an empty document.</returns>
    public static IEnumerable<ContextChunk> ByCodeBlocks(ContextDocument document, int length = 4_000) =>
        ByBlocks(document, length, static _ => new CodeBlocks());

    /// <summary>Cuts a document before every line in which a regular expression matches.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pattern">The expression, looked for in every line by itself, line ends left out.</param>
    /// <param name="maxLength">
    /// The length above which a piece is cut at line ends, and a line within, in UTF-16 units; 1,048,576 by default, at least 2.
    /// </param>
    /// <returns>The pieces; none for an empty document.</returns>
    /// <exception cref="ContextSearchException">The expression is malformed, or takes longer than a second for a line.</exception>
    public static IEnumerable<ContextChunk> ByPattern(
        ContextDocument document, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern, int maxLength = 1_048_576)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var blocks = new PatternBlocks(pattern);
        return ByBlocks(document, maxLength, _ => blocks, puttingTogether: false);
    }

    /// <summary>
    /// Cuts a document into pieces of at most so many tokens as <see cref="TokenEstimator"/> estimates, at line ends where they are near.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">The number of tokens; at least 1.</param>
    /// <param name="overlapTokens">How many tokens of the piece before every piece repeats; 0 by default, less than
    /// <paramref name="tokens"/>.</param>
    /// <returns>The pieces; none for an empty document.</returns>
    public static IEnumerable<ContextChunk> ByTokens(ContextDocument document, int tokens, int overlapTokens = 0)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(overlapTokens);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(overlapTokens, tokens);
        return new TokenChunks(document, tokens, overlapTokens).Cut();
    }

    private static IEnumerable<ContextChunk> ByBlocks(
        ContextDocument document, int length, Func<ContextDocument, LineBlocks> blocks, bool puttingTogether = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 2);
        return new BlockChunks(document, length, blocks(document), puttingTogether).Cut();
    }
}
