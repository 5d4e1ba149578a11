using System.Buffers;

namespace Rlm.Contexts;

/// <summary>Where a document may be cut.</summary>
internal static class TextCuts
{
    private const int BufferLength = 65_536;

    /// <summary>Moves an offset inside a surrogate pair to the pair's beginning.</summary>
    public static long AtCharacter(ContextDocument document, long offset)
    {
        if (offset <= 0) return offset;
        Span<char> around = stackalloc char[2];
        var isPair = document.Read(offset - 1, around) == 2 && char.IsHighSurrogate(around[0]) && char.IsLowSurrogate(around[1]);
        return isPair ? offset - 1 : offset;
    }

    /// <summary>Cuts a text to a length, or one unit less where that would tear a pair apart.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length) return text;
        return char.IsHighSurrogate(text[length - 1]) && char.IsLowSurrogate(text[length]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>Counts the lines up to an offset, which reads everything before it.</summary>
    /// <returns>Line and column, from 1.</returns>
    public static (long Line, long Column) LineOf(ContextDocument document, long offset)
    {
        long lines = 0, lineStart = 0;
        var buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        try
        {
            for (long position = 0; position < offset;)
            {
                var read = document.Read(position, buffer.AsSpan(0, (int)Math.Min(BufferLength, offset - position)));
                if (read == 0) break;
                var text = buffer.AsSpan(0, read);
                lines += text.Count('\n');
                if (text.LastIndexOf('\n') is >= 0 and var last) lineStart = position + last + 1;
                position += read;
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return (lines + 1, offset - lineStart + 1);
    }

    /// <summary>
    /// Walks the lines, their ends included. A line longer than allowed comes in pieces, of which only the last ends the line.
    /// </summary>
    public static IEnumerable<(long Start, long End, bool EndsLine)> Lines(ContextDocument document, int maxLength)
    {
        var buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        try
        {
            long lineStart = 0, position = 0;
            while (true)
            {
                var read = document.Read(position, buffer.AsSpan(0, BufferLength));
                if (read == 0) break;
                var used = 0;
                while (used < read)
                {
                    var end = buffer.AsSpan(used, read - used).IndexOf('\n');
                    var lineEnd = position + (end < 0 ? read : used + end + 1);
                    while (lineEnd - lineStart > maxLength)
                    {
                        var cut = AtCharacter(document, lineStart + maxLength);
                        yield return (lineStart, cut, false);
                        lineStart = cut;
                    }

                    if (end < 0) break;
                    yield return (lineStart, lineEnd, true);
                    lineStart = lineEnd;
                    used += end + 1;
                }

                position += read;
            }

            if (position > lineStart) yield return (lineStart, position, true);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
