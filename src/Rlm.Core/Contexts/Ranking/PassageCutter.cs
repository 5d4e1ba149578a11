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

    // The open blocks: how far their first lines are indented, and where those are.
    private readonly List<(int Indent, int Start, int Length)> _blocks = [];

    // Every line is looked at by several passages that might end there, so what counts of it is found once.
    private readonly List<PassageLine> _lines = [];
    private int _line;
    private bool _isMarkup;

    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>Gets where the line lies that the passage belongs to; its length is 0 where there is none.</summary>
    public (int Start, int Length) Owner { get; private set; }

    /// <summary>Begins anew with a text, of which the first part is only there to tell what the rest belongs to.</summary>
    public void Restart(ReadOnlySpan<char> text, int start, bool isMarkup)
    {
        _blocks.Clear();
        _lines.Clear();
        _isMarkup = isMarkup;
        (Start, Length, Owner, _line) = (start, 0, default, 0);
        for (var at = text[..start].IndexOf('\n') + 1; at > 0 && at < start;)
        {
            var line = PassageLine.Read(text[..start], at, isMarkup);
            Remember(line);
            at = line.End;
        }

        for (var at = start; at < text.Length; at = _lines[^1].End) _lines.Add(PassageLine.Read(text, at, isMarkup));
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
        for (int at = Start, number = _line; number < _lines.Count; number++)
        {
            var line = LineFrom(text, at, number);
            if (line.IsEmpty)
            {
                followsEmpty = true;
                at = line.End;
                if (at - Start > MaxLength) break;
                continue;
            }

            if (at - Start > MaxLength) break;
            if (at - Start >= MinLength)
            {
                var rank = RankOf(line, followsEmpty) - Math.Abs(at - Start - GoodLength) / (double)GoodLength;
                if (rank >= bestRank) (best, bestRank) = (at, rank);
            }

            if (!hasContent) Owner = OwnerOf(line);
            hasContent = true;
            followsEmpty = false;
            at = line.End;
            end = at;
        }

        Length = (text.Length - Start <= MaxLength ? text.Length : best > 0 ? best : CutWithin(text, end)) - Start;
        for (var at = Start; at < Start + Length;)
        {
            var line = LineFrom(text, at, _line);
            if (line.End > Start + Length) line = PassageLine.Read(text[..(Start + Length)], at, _isMarkup);
            else _line++;
            Remember(line);
            at = line.End;
        }

        return true;
    }

    // A passage may begin in the middle of a line that was cut.
    private PassageLine LineFrom(ReadOnlySpan<char> text, int start, int number) =>
        _lines[number].Start == start ? _lines[number] : PassageLine.Read(text[.._lines[number].End], start, _isMarkup);

    // No line begins in the right place: where the first one is long, it is cut between words.
    private int CutWithin(ReadOnlySpan<char> text, int end)
    {
        if (end > Start && end - Start <= MaxLength) return end;
        var limit = Math.Min(text.Length, Start + MaxLength);
        var space = text[(Start + MinLength)..limit].LastIndexOf(' ');
        var cut = space >= 0 ? Start + MinLength + space + 1 : limit;
        return cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }

    private (int Start, int Length) OwnerOf(in PassageLine line)
    {
        // Text within an element belongs where the element does.
        var indent = IsInnerText(line) && _blocks.Count > 0 ? _blocks[^1].Indent : line.Indent;
        for (var i = _blocks.Count - 1; i >= 0; i--)
        {
            if (_blocks[i].Indent < indent) return (_blocks[i].Start, _blocks[i].Length);
        }

        return default;
    }

    private void Remember(in PassageLine line)
    {
        // A lone brace is nobody's title.
        if (line.ContentLength <= 2 || line.Closes || (_isMarkup && !line.OpensElement)) return;
        while (_blocks.Count > 0 && _blocks[^1].Indent >= line.Indent) _blocks.RemoveAt(_blocks.Count - 1);
        _blocks.Add((line.Indent, line.Start, Math.Min(line.Length, MaxOwnerLength)));
    }

    private double RankOf(in PassageLine line, bool followsEmpty)
    {
        if (IsInnerText(line)) return -PassageLine.MaxIndent;
        double rank = -Math.Max(line.Indent, PassageLine.HeadingIndent);
        if (followsEmpty) rank += 4;
        if (line.Closes) rank -= 8;
        return rank;
    }

    // The text of an element may be indented anyhow, and a line of it may begin with an element within it; only what opens a block is sure
    // to begin something.
    private bool IsInnerText(in PassageLine line)
    {
        if (!_isMarkup) return false;
        if (!line.IsTag) return true;
        return !line.Closes && !line.OpensElement && _blocks.Count > 0 && line.Indent <= _blocks[^1].Indent;
    }
}
