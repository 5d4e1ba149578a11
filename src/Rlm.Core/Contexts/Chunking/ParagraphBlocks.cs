namespace Rlm.Contexts;

/// <summary>A paragraph begins after an empty line.</summary>
internal sealed class ParagraphBlocks : LineBlocks
{
    private bool _followsEmpty = true;

    public override int RankOf(ReadOnlySpan<char> line)
    {
        var isEmpty = line.IsWhiteSpace();
        var rank = _followsEmpty && !isEmpty ? 0 : None;
        _followsEmpty = isEmpty;
        return rank;
    }
}
