using System.Buffers;

namespace Rlm.Contexts;

/// <summary>Cuts a document into pieces of at most so many estimated tokens.</summary>
internal sealed class TokenChunks(ContextDocument document, int tokens, int overlap)
{
    private const int BufferLength = 16 * 1024;

    // Where lines and words of the current piece begin, with the tokens before.
    private readonly List<(long Position, long Tokens, bool BeginsLine)> _marks = [];

    public IEnumerable<ContextChunk> Cut()
    {
        var buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        try
        {
            long start = 0, covered = 0;
            while (true)
            {
                var (end, isLast) = Fill(start, covered, buffer);
                if (end <= covered && start < covered && !isLast)
                {
                    // What is repeated leaves no room for anything new.
                    start = covered;
                    continue;
                }

                if (end > covered) yield return new ContextChunk(document, start, (int)(end - start), (int)(covered - start));
                if (isLast) yield break;
                covered = end;
                start = StartOfNext(end);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    // Goes on until there are too many tokens, and from there back to the last good place.
    private (long End, bool IsLast) Fill(long start, long covered, char[] buffer)
    {
        _marks.Clear();
        var counter = new TokenCounter();
        var position = start;
        var previous = '\n';
        while (true)
        {
            var read = document.Read(position, buffer.AsSpan(0, BufferLength));
            if (read == 0) return (position, true);
            for (var i = 0; i < read; i++)
            {
                var c = buffer[i];
                var before = counter.Tokens;
                counter.Add(c);
                var at = position + i;
                var place = char.IsLowSurrogate(c) && char.IsHighSurrogate(previous) ? at - 1 : at;
                if (counter.Tokens > tokens && place > Math.Max(start, covered)) return (GoodCut(place, before, covered), false);
                if (counter.Tokens > tokens && start < covered) return (covered, false);
                if (previous == '\n') _marks.Add((at, before, true));
                else if (char.IsWhiteSpace(previous) && !char.IsWhiteSpace(c)) _marks.Add((at, before, false));
                previous = c;
                if (at - start == int.MaxValue - 1) return (at, false);
            }

            position += read;
        }
    }

    private long GoodCut(long at, long count, long covered)
    {
        var (end, word) = (at, at);
        for (var i = _marks.Count - 1; i >= 0 && _marks[i].Tokens >= count * 3 / 4; i--)
        {
            if (_marks[i].Position <= covered || _marks[i].Position > end) continue;
            if (_marks[i].BeginsLine) return _marks[i].Position;
            if (word == end) word = _marks[i].Position;
        }

        return word;
    }

    private long StartOfNext(long end)
    {
        if (overlap == 0) return end;
        var count = 0L;
        for (var i = _marks.Count - 1; i >= 0; i--)
        {
            if (_marks[i].Position < end)
            {
                count = TokensUpTo(end, i);
                break;
            }
        }

        var start = end;
        for (var i = _marks.Count - 1; i >= 0 && count - _marks[i].Tokens <= overlap; i--) start = Math.Min(start, _marks[i].Position);
        return start;
    }

    // The tokens of the piece up to its end, counted on from the last mark before.
    private long TokensUpTo(long end, int mark)
    {
        var (position, before, _) = _marks[mark];
        return before + TokenEstimator.Estimate(document.ReadString(position, (int)(end - position)));
    }
}
