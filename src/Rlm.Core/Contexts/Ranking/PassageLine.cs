namespace Rlm.Contexts;

/// <summary>What the cutting into passages needs to know of a line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length, the line end included.</param>
/// <param name="ContentLength">Its length without what is white at its ends.</param>
/// <param name="Indent">How far it is indented; negative for headings.</param>
/// <param name="Closes">Whether it begins with what ends something.</param>
/// <param name="IsTag">Whether it begins with an angle bracket.</param>
/// <param name="OpensElement">Whether it opens an element that it does not close; only known of markup.</param>
internal readonly record struct PassageLine(int Start, int Length, int ContentLength, int Indent, bool Closes, bool IsTag, bool OpensElement)
{
    public const int MaxIndent = 40;
    public const int HeadingIndent = -10;

    public int End => Start + Length;

    public bool IsEmpty => ContentLength == 0;

    public static PassageLine Read(ReadOnlySpan<char> text, int start, bool isMarkup)
    {
        var line = text[start..];
        var end = line.IndexOf('\n');
        if (end >= 0) line = line[..(end + 1)];
        var content = line.Trim();
        if (content.IsEmpty) return new PassageLine(start, line.Length, 0, 0, false, false, false);
        return new PassageLine(
            start, line.Length, content.Length, IndentOf(line, content), IsClosing(content), content[0] == '<', isMarkup && IsOpening(content));
    }

    private static int IndentOf(ReadOnlySpan<char> line, ReadOnlySpan<char> content)
    {
        if (content[0] == '#')
        {
            var title = content.TrimStart('#');
            if (title is [' ', ..]) return HeadingIndent + Math.Min(6, content.Length - title.Length);
        }

        var indent = 0;
        foreach (var c in line)
        {
            if (c == ' ') indent++;
            else if (c == '\t') indent += 4;
            else break;
        }

        return Math.Min(indent, MaxIndent);
    }

    private static bool IsClosing(ReadOnlySpan<char> content) =>
        content[0] is '}' or ')' or ']' || content.StartsWith("</") || content.StartsWith("end");

    private static bool IsOpening(ReadOnlySpan<char> content) =>
        content is ['<', var first, _, ..] && char.IsAsciiLetter(first)
        && !content.Contains("</", StringComparison.Ordinal) && !content.Contains("/>", StringComparison.Ordinal);
}
