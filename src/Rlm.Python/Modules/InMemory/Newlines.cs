namespace Rlm.Python.Modules.InMemory;

/// <summary>What the <c>newline</c> argument of a text stream means: how line ends are written, and where lines end.</summary>
/// <param name="mode">null: every line end is read as <c>\n</c>; empty: every one is seen and kept; else the only one.</param>
internal sealed class Newlines(string? mode)
{
    private bool _feed;
    private bool _return;
    private bool _both;

    /// <summary>The line ends that were met, where all are looked for.</summary>
    public IReadOnlyList<string> Seen =>
        [.. new[] { (_return, "\r"), (_feed, "\n"), (_both, "\r\n") }.Where(x => x.Item1).Select(x => x.Item2)];

    public ReadOnlySpan<char> OfWritten(string text)
    {
        if (mode is "\r" or "\r\n")
            return text.Replace("\n", mode, StringComparison.Ordinal);
        if (mode == "\n")
            return text;
        Notice(text);
        return mode is null && text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
    }

    /// <summary>The length of the first line, its end included.</summary>
    public int EndOfLine(ReadOnlySpan<char> text)
    {
        int at;
        if (mode == "")
        {
            at = text.IndexOfAny('\r', '\n');
            return at < 0 ? text.Length : at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
        }

        if (mode == "\r\n")
        {
            at = text.IndexOf("\r\n");
            return at < 0 ? text.Length : at + 2;
        }

        at = text.IndexOf(mode == "\r" ? '\r' : '\n');
        return at < 0 ? text.Length : at + 1;
    }

    private void Notice(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny('\r', '\n'); at >= 0 && !(_feed && _return && _both);)
        {
            var isBoth = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
            _both |= isBoth;
            _feed |= text[at] == '\n';
            _return |= text[at] == '\r' && !isBoth;
            text = text[(at + (isBoth ? 2 : 1))..];
            at = text.IndexOfAny('\r', '\n');
        }
    }
}
