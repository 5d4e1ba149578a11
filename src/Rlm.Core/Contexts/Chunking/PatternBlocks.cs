using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>A block begins at a line that an expression matches.</summary>
internal sealed class PatternBlocks : LineBlocks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    public PatternBlocks(string pattern)
    {
        try
        {
            _regex = new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException exception)
        {
            throw new ContextSearchException(exception.Message, exception);
        }
    }

    public override int RankOf(ReadOnlySpan<char> line)
    {
        try
        {
            return _regex.IsMatch(line.TrimEnd("\r\n")) ? 0 : None;
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new ContextSearchException($"The regular expression '{_regex}' takes too long on this text; make it simpler.", exception);
        }
    }
}
