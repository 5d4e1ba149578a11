namespace Rlm.Contexts;

/// <summary>
/// A block of code begins at a line that is indented no more than what was before it ended, best after an empty line; comments and
/// attributes belong to what follows.
/// </summary>
internal sealed class CodeBlocks : LineBlocks
{
    private const int TabWidth = 4;
    private const int AfterCode = 2;

    private bool _followsEmpty = true;
    private bool _followsLead;

    public override int RankOf(ReadOnlySpan<char> line)
    {
        var content = line.Trim();
        if (content.IsEmpty)
        {
            _followsEmpty = true;
            return None;
        }

        // What closes a block ends it, and what stands between a comment and its code tears them apart.
        var rank = Closes(content) || (_followsLead && !_followsEmpty) ? None : (2 * IndentOf(line)) + (_followsEmpty ? 0 : AfterCode);
        _followsEmpty = false;
        _followsLead = Leads(content);
        return rank;
    }

    private static int IndentOf(ReadOnlySpan<char> line)
    {
        var indent = 0;
        foreach (var c in line)
        {
            if (c == ' ') indent++;
            else if (c == '\t') indent += TabWidth;
            else break;
        }

        return indent;
    }

    private static bool Closes(ReadOnlySpan<char> content) =>
        content[0] is '}' or ')' or ']' or '{' || content.StartsWith("</") || content.StartsWith("end") || content.StartsWith("else")
        || content.StartsWith("elif") || content.StartsWith("catch") || content.StartsWith("except") || content.StartsWith("finally");

    private static bool Leads(ReadOnlySpan<char> content) =>
        content.StartsWith("//") || content.StartsWith("#") || content.StartsWith("--") || content.StartsWith("/*")
            || content[0] is '*' or '@'
        || (content[0] == '[' && content[^1] == ']');
}
