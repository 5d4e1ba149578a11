using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>What to look for in a context, and how. Made by <see cref="Literal"/>, <see cref="Regex"/> or <see cref="Words"/>.</summary>
public sealed record ContextQuery
{
    /// <summary>The longest match that is sure to be found by default, in UTF-16 units.</summary>
    public const int DefaultMaxMatchLength = 65_536;

    private ContextQuery(ContextQueryKind kind, string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Kind = kind;
        Pattern = pattern;
    }

    /// <summary>Gets how the pattern is matched.</summary>
    public ContextQueryKind Kind { get; }

    /// <summary>Gets the text, regular expression or words to look for.</summary>
    public string Pattern { get; }

    /// <summary>Gets whether upper and lower case are the same; always so for words.</summary>
    /// <value><see langword="false"/> by default. Literals compare by <see cref="StringComparison.OrdinalIgnoreCase"/>.</value>
    public bool IgnoreCase { get; init; }

    /// <summary>Gets further options of a regular expression.</summary>
    /// <value>
    /// <see cref="RegexOptions.Multiline"/> and <see cref="RegexOptions.CultureInvariant"/> by default, so that <c>^</c> and <c>$</c> mean
    /// lines, as in any search tool. <see cref="RegexOptions.RightToLeft"/> is refused.
    /// </value>
    public RegexOptions RegexOptions { get; init; } = RegexOptions.Multiline | RegexOptions.CultureInvariant;

    /// <summary>Gets the glob that the ids of the documents searched must match.</summary>
    /// <value><see langword="null"/> by default: all documents.</value>
    public string? Glob { get; init; }

    /// <summary>Gets a test that the documents searched must pass.</summary>
    /// <value><see langword="null"/> by default: all documents.</value>
    public Func<ContextDocument, bool>? Where { get; init; }

    /// <summary>Gets the number of hits delivered at most.</summary>
    /// <value>100 by default, for words 10; from 0 up.</value>
    public int Limit { get; init; } = 100;

    /// <summary>Gets whether matches beyond <see cref="Limit"/> are counted still, which takes reading the rest of the text.</summary>
    /// <value><see langword="true"/> by default. With <see langword="false"/> the search stops at the first match beyond the limit.</value>
    public bool CountAll { get; init; } = true;

    /// <summary>Gets whether a line counts once, however many matches begin in it.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool OnePerLine { get; init; }

    /// <summary>Gets the length of <see cref="ContextHit.Snippet"/> at most, in UTF-16 units.</summary>
    /// <value>300 by default, for words 1,500: a whole passage mostly; from 1 up.</value>
    public int SnippetLength { get; init; } = 300;

    /// <summary>
    /// Gets the length in UTF-16 units up to which a match that crosses lines is sure to be found; longer ones may be cut or missed.
    /// </summary>
    /// <value>65,536 by default; from 1 to 16,777,216. Matches within one line of up to that length are always found.</value>
    public int MaxMatchLength { get; init; } = DefaultMaxMatchLength;

    /// <summary>
    /// Gets the time after which a search gives up with a <see cref="ContextSearchException"/>; building the index is not counted.
    /// </summary>
    /// <value>
    /// 60 seconds by default; above zero and at most 24 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for none.
    /// </value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the clock by which <see cref="Timeout"/> is measured.</summary>
    /// <value>
    /// <see cref="TimeProvider.System"/> by default. What a single regular expression may take of a window is measured by the runtime's own clock.
    /// </value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets whether passages that say the same in the same words are delivered once; words only.</summary>
    /// <value><see langword="true"/> by default; <see cref="ContextHit.Copies"/> counts those left out.</value>
    public bool CollapseCopies { get; init; } = true;

    /// <summary>Looks for the exact text.</summary>
    /// <param name="text">The text; may contain line ends.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty.</exception>
    public static ContextQuery Literal(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new(ContextQueryKind.Literal, text);
    }

    /// <summary>Looks for matches of a .NET regular expression.</summary>
    /// <param name="pattern">The expression.</param>
    /// <returns>The query.</returns>
    public static ContextQuery Regex(string pattern) => new(ContextQueryKind.Regex, pattern);

    /// <summary>Looks for the passages that say most about the words.</summary>
    /// <param name="words">Words, names or a question in plain language.</param>
    /// <returns>The query.</returns>
    public static ContextQuery Words(string words) => new(ContextQueryKind.Words, words) { Limit = 10, SnippetLength = 1_500 };
}
