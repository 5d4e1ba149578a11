namespace Rlm.Contexts;

/// <summary>Headings with number signs, by rank, and below them paragraphs; fenced code is one paragraph.</summary>
internal sealed class HeadingBlocks(int maxLevel) : LineBlocks
{
    private const int MaxIndent = 3;
    private const int MinFence = 3;

    private readonly ParagraphBlocks _paragraphs = new();
    private char _fence;
    private int _fenceLength;

    public override int RankOf(ReadOnlySpan<char> line)
    {
        var paragraph = _paragraphs.RankOf(line);
        var content = line.TrimStart(' ');
        if (line.Length - content.Length > MaxIndent) return _fenceLength > 0 || paragraph == None ? None : maxLevel + 1;
        if (IsFence(content)) return None;
        if (_fenceLength > 0) return None;
        var level = content.Length - content.TrimStart('#').Length;
        var isHeading = level >= 1 && level <= maxLevel && (level == content.Length || char.IsWhiteSpace(content[level]));
        return isHeading ? level - 1 : paragraph == None ? None : maxLevel + 1;
    }

    private bool IsFence(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || content[0] is not ('`' or '~')) return false;
        var length = content.Length - content.TrimStart(content[0]).Length;
        if (length < MinFence) return false;
        if (_fenceLength == 0) (_fence, _fenceLength) = (content[0], length);
        else if (content[0] == _fence && length >= _fenceLength && content[length..].IsWhiteSpace()) _fenceLength = 0;
        return true;
    }
}
