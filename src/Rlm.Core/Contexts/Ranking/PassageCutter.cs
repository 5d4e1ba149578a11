namespace Rlm.Contexts;

/// <summary>
/// Cuts text into passages at lines where something new seems to begin: after an empty line, at a heading, at the least indented line; not before a closing brace or tag. Every
/// passage also knows its owner: the last line before it that is indented less, such as the signature of the method or the element it lies in, or its heading.
/// </summary>
internal sealed class PassageCutter
{
    private const int MinLength = 250;
    private const int GoodLength = 600;
    private const int MaxLength = 1_600;
    private const int MaxOwnerLength = 240;
    private const int MaxIndent = 40;
    private const int HeadingIndent = -10;

    // The open blocks: how far their first lines are indented, and where those are.
    private readonly List<(int Indent, int Start, int Length)> _blocks = [];

    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>Gets where the line lies that the passage belongs to; its length is 0 where there is none.</summary>
    public (int Start, int Length) Owner { get; private set; }

    /// <summary>Begins anew with a text.</summary>
    public void Restart()
    {
        _blocks.Clear();
        (Start, Length, Owner) = (0, 0, default);
    }

    /// <summary>Moves on to the next passage.</summary>
    public bool MoveNext(ReadOnlySpan<char> text)
    {
        Start += Length;
        if (Start >= text.Length) return false;
        Owner = default;
        var isFirst = true;
        var end = 0;
        var best = 0;
        var bestRank = double.NegativeInfinity;
        var wasEmpty = false;
        for (var line = Start; line < text.Length;)
        {
            var rest = text[line..];
            var lineEnd = rest.IndexOf('\n');
            var length = lineEnd < 0 ? rest.Length : lineEnd + 1;
            var content = rest[..length].Trim();
            if (content.IsEmpty)
            {
                wasEmpty = true;
                line += length;
                if (line - Start > MaxLength) break;
                continue;
            }

            var indent = IndentOf(rest, content);
            if (line > Start && line - Start >= MinLength)
            {
                if (line - Start > MaxLength) break;
                var rank = RankOf(indent, content, wasEmpty) - Math.Abs(line - Start - GoodLength) / (double)GoodLength;
                if (rank >= bestRank) (best, bestRank) = (line, rank);
            }

            if (isFirst) Owner = OwnerOf(indent);
            isFirst = false;
            wasEmpty = false;
            line += length;
            end = line;
        }

        Length = (text.Length - Start <= MaxLength ? text.Length : best > 0 ? best : CutWithin(text, end)) - Start;
        Remember(text.Slice(Start, Length));
        return true;
    }

    // No line begins in the right place: the first one is long, so it is cut between words.
    private int CutWithin(ReadOnlySpan<char> text, int end)
    {
        if (end > Start && end - Start <= MaxLength) return end;
        var limit = Math.Min(text.Length, Start + MaxLength);
        var space = text[(Start + MinLength)..limit].LastIndexOf(' ');
        var cut = space >= 0 ? Start + MinLength + space + 1 : limit;
        return cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }

    private (int Start, int Length) OwnerOf(int indent)
    {
        for (var i = _blocks.Count - 1; i >= 0; i--)
        {
            if (_blocks[i].Indent < indent) return (_blocks[i].Start, _blocks[i].Length);
        }

        return default;
    }

    private void Remember(ReadOnlySpan<char> passage)
    {
        for (var position = 0; position < passage.Length;)
        {
            var rest = passage[position..];
            var lineEnd = rest.IndexOf('\n');
            var length = lineEnd < 0 ? rest.Length : lineEnd + 1;
            var content = rest[..length].Trim();

            // A lone brace is nobody's title.
            if (content.Length > 2 && !Closes(content))
            {
                var indent = IndentOf(rest, content);
                while (_blocks.Count > 0 && _blocks[^1].Indent >= indent) _blocks.RemoveAt(_blocks.Count - 1);
                _blocks.Add((indent, Start + position, Math.Min(length, MaxOwnerLength)));
            }

            position += length;
        }
    }

    private static double RankOf(int indent, ReadOnlySpan<char> content, bool followsEmpty)
    {
        double rank = -Math.Max(indent, HeadingIndent);
        if (followsEmpty) rank += 4;
        if (Closes(content)) rank -= 8;
        return rank;
    }

    private static int IndentOf(ReadOnlySpan<char> line, ReadOnlySpan<char> content)
    {
        if (content[0] == '#' && content.TrimStart('#') is [' ', ..]) return HeadingIndent + Math.Min(6, content.Length - content.TrimStart('#').Length);
        var indent = 0;
        foreach (var c in line)
        {
            if (c == ' ') indent++;
            else if (c == '\t') indent += 4;
            else break;
        }

        return Math.Min(indent, MaxIndent);
    }

    private static bool Closes(ReadOnlySpan<char> content) => content[0] is '}' or ')' or ']' || content.StartsWith("</") || content.StartsWith("end");
}
