namespace Rlm.Contexts;

/// <summary>
/// Cuts text into passages at lines where something new seems to begin: after an empty line, at a heading, at the least indented line; not
/// before a closing brace or tag, nor, in markup, in the middle of an element's text. Every passage also knows its owner: the last line
/// before it that is indented less, such as the signature of the method or the element it lies in, or its heading.
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
    private bool _isMarkup;

    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>Gets where the line lies that the passage belongs to; its length is 0 where there is none.</summary>
    public (int Start, int Length) Owner { get; private set; }

    /// <summary>Begins anew with a text, of which the first part is only there to tell what the rest belongs to.</summary>
    public void Restart(ReadOnlySpan<char> before, bool isMarkup)
    {
        _blocks.Clear();
        _isMarkup = isMarkup;
        (Start, Length, Owner) = (before.Length, 0, default);
        var firstLine = before.IndexOf('\n') + 1;
        if (firstLine > 0) Remember(before, firstLine, before.Length);
    }

    /// <summary>Moves on to the next passage.</summary>
    public bool MoveNext(ReadOnlySpan<char> text)
    {
        Start += Length;
        if (Start >= text.Length) return false;
        Owner = default;
        var hasContent = false;
        int end = 0, best = 0;
        var bestRank = double.NegativeInfinity;
        var followsEmpty = false;
        for (var line = Start; line < text.Length;)
        {
            var content = LineAt(text, line, out var length);
            if (content.IsEmpty)
            {
                followsEmpty = true;
                line += length;
                if (line - Start > MaxLength) break;
                continue;
            }

            var indent = IndentOf(text[line..], content);
            if (line - Start > MaxLength) break;
            if (line - Start >= MinLength)
            {
                var rank = RankOf(indent, content, followsEmpty) - Math.Abs(line - Start - GoodLength) / (double)GoodLength;
                if (rank >= bestRank) (best, bestRank) = (line, rank);
            }

            if (!hasContent) Owner = OwnerOf(indent, content);
            hasContent = true;
            followsEmpty = false;
            line += length;
            end = line;
        }

        Length = (text.Length - Start <= MaxLength ? text.Length : best > 0 ? best : CutWithin(text, end)) - Start;
        Remember(text, Start, Start + Length);
        return true;
    }

    // No line begins in the right place: where the first one is long, it is cut between words.
    private int CutWithin(ReadOnlySpan<char> text, int end)
    {
        if (end > Start && end - Start <= MaxLength) return end;
        var limit = Math.Min(text.Length, Start + MaxLength);
        var space = text[(Start + MinLength)..limit].LastIndexOf(' ');
        var cut = space >= 0 ? Start + MinLength + space + 1 : limit;
        return cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }

    private (int Start, int Length) OwnerOf(int indent, ReadOnlySpan<char> content)
    {
        // Text within an element belongs where the element does.
        if (IsInnerText(content, indent) && _blocks.Count > 0) indent = _blocks[^1].Indent;
        for (var i = _blocks.Count - 1; i >= 0; i--)
        {
            if (_blocks[i].Indent < indent) return (_blocks[i].Start, _blocks[i].Length);
        }

        return default;
    }

    private void Remember(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end)
        {
            var content = LineAt(text[..end], start, out var length);

            // A lone brace is nobody's title.
            if (content.Length > 2 && !Closes(content) && (!_isMarkup || OpensElement(content)))
            {
                var indent = IndentOf(text[start..], content);
                while (_blocks.Count > 0 && _blocks[^1].Indent >= indent) _blocks.RemoveAt(_blocks.Count - 1);
                _blocks.Add((indent, start, Math.Min(length, MaxOwnerLength)));
            }

            start += length;
        }
    }

    private double RankOf(int indent, ReadOnlySpan<char> content, bool followsEmpty)
    {
        if (IsInnerText(content, indent)) return -MaxIndent;
        double rank = -Math.Max(indent, HeadingIndent);
        if (followsEmpty) rank += 4;
        if (Closes(content)) rank -= 8;
        return rank;
    }

    // The text of an element may be indented anyhow, and a line of it may begin with an element within it; only what opens a block is sure
    // to begin something.
    private bool IsInnerText(ReadOnlySpan<char> content, int indent)
    {
        if (!_isMarkup) return false;
        if (content[0] != '<') return true;
        return !Closes(content) && !OpensElement(content) && _blocks.Count > 0 && indent <= _blocks[^1].Indent;
    }

    private static bool OpensElement(ReadOnlySpan<char> content) =>
        content is ['<', var first, _, ..] && char.IsAsciiLetter(first)
        && !content.Contains("</", StringComparison.Ordinal) && !content.Contains("/>", StringComparison.Ordinal);

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text, int start, out int length)
    {
        var rest = text[start..];
        var end = rest.IndexOf('\n');
        length = end < 0 ? rest.Length : end + 1;
        return rest[..length].Trim();
    }

    private static int IndentOf(ReadOnlySpan<char> line, ReadOnlySpan<char> content)
    {
        var title = content.TrimStart('#');
        if (title.Length < content.Length && title is [' ', ..]) return HeadingIndent + Math.Min(6, content.Length - title.Length);
        var indent = 0;
        foreach (var c in line)
        {
            if (c == ' ') indent++;
            else if (c == '\t') indent += 4;
            else break;
        }

        return Math.Min(indent, MaxIndent);
    }

    private static bool Closes(ReadOnlySpan<char> content) =>
        content[0] is '}' or ')' or ']' || content.StartsWith("</") || content.StartsWith("end");
}
