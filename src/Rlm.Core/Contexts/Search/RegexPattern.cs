using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>
/// Looks for matches of a regular expression. It backtracks, which is fast for almost every expression; where that takes too long, the
/// linear engine takes over if it can.
/// </summary>
internal sealed class RegexPattern : WindowPattern
{
    private const int LookBehindLength = 4_096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string _pattern;
    private readonly int _maxMatchLength;
    private readonly RegexTraits _traits;
    private readonly RegexOptions _options;
    private readonly TimeSpan _timeout;
    private readonly Lock _gate = new();
    private readonly LineFilter? _filter;
    private volatile Regex _regex;

    /// <exception cref="ContextSearchException">The expression is malformed or cannot be searched in windows.</exception>
    public RegexPattern(ContextQuery query, bool isLargeText)
    {
        _pattern = query.Pattern;
        _maxMatchLength = query.MaxMatchLength;
        var options = query.RegexOptions | (query.IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        if ((options & RegexOptions.RightToLeft) != 0) throw new ContextSearchException("A search goes from left to right.");
        _traits = RegexTraits.Of(_pattern, options);
        if (_traits.IsContiguous) throw new ContextSearchException(@"\G means nothing in a search.");
        _timeout = query.Timeout == Timeout.InfiniteTimeSpan ? Regex.InfiniteMatchTimeout : query.Timeout;

        // Compiling takes longer than interpreting a few megabytes does.
        if (isLargeText && (options & RegexOptions.NonBacktracking) == 0) options |= RegexOptions.Compiled;
        _options = options;
        try
        {
            var isPatient = _timeout != Regex.InfiniteMatchTimeout && _timeout <= Patience;
            _regex = new Regex(_pattern, options, isPatient ? _timeout : Patience);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ContextSearchException(exception.Message, exception);
        }

        if (IsLineBound) _filter = LineFilter.Of(_pattern, options);
    }

    public override int LookBehind => _traits.LooksAround ? LookBehindLength : 0;

    public override int MaxLength => _maxMatchLength;

    public override bool IsLineBound => !_traits.CrossesLines;

    public override bool FindsBytes => _filter is not null;

    public override SearchWindow Load(SearchPiece piece)
    {
        var window = base.Load(piece);
        if (!window.IsText && !_filter!.Suits(window)) window.Decode();
        return window;
    }

    public override bool TryFind(SearchWindow window, int from, out int start, out int length)
    {
        var regex = _regex;
        try
        {
            return TryFind(regex, window, from, out start, out length);
        }
        catch (RegexMatchTimeoutException exception)
        {
            regex = Persist(regex) ?? throw TooSlow(exception);
        }

        try
        {
            return TryFind(regex, window, from, out start, out length);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw TooSlow(exception);
        }
    }

    public override bool TryFindLine(SearchWindow window, int from, out int at)
    {
        if (window.IsText) return TryFind(window, from, out at, out _);
        try
        {
            return _filter!.TryFindLine(_regex, window, from, out at);
        }
        catch (RegexMatchTimeoutException)
        {
            // The long way, which knows what to do about it.
            return TryFind(window, from, out at, out _);
        }
    }

    private bool TryFind(Regex regex, SearchWindow window, int from, out int start, out int length)
    {
        if (!window.IsText) return _filter!.TryFind(regex, window, from, out start, out length);
        foreach (var match in regex.EnumerateMatches(window.Chars, from))
        {
            (start, length) = (match.Index, match.Length);
            return true;
        }

        (start, length) = (0, 0);
        return false;
    }

    // What to go on with after an expression ran out of patience: one that cannot blow up, or the same with all the time there is.
    private Regex? Persist(Regex failed)
    {
        lock (_gate)
        {
            if (_regex != failed) return _regex;
            if ((_options & RegexOptions.NonBacktracking) != 0 || failed.MatchTimeout == _timeout) return null;
            try
            {
                return _regex = new Regex(_pattern, (_options & ~RegexOptions.Compiled) | RegexOptions.NonBacktracking, _timeout);
            }
            catch (NotSupportedException)
            {
                return _regex = new Regex(_pattern, _options, _timeout);
            }
        }
    }

    private ContextSearchException TooSlow(Exception exception) =>
        new($"The regular expression '{_pattern}' takes too long on this text; make it simpler.", exception);
}
