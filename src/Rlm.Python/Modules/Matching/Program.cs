using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Rlm.Python.Modules.Matching.Backtracking;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching;

/// <summary>
/// A pattern as .NET expressions: one for each kind of matching and flavour of text, made when first needed. Where these would match
/// differently it is code for our own <see cref="Backtracker"/>. Holds no state of a session, so that sessions share it.
/// </summary>
internal sealed class Program
{
    // A pattern that has read so many units is worth the milliseconds that compiling takes.
    private const long CompileAfter = 1 << 19;

    // The first time-out; each further one is four times as long, up to what is left of the session's time.
    private const int FirstTimeout = 50;

    // A search may go on so long after the session's time has run out.
    private const int Grace = 20;

    private readonly ParsedPattern _pattern;
    private readonly bool _isText;
    private readonly string?[] _texts = new string?[3];

    // By kind, flavour and whether the text is cut where the match begins.
    private readonly Expression?[] _expressions = new Expression?[4 * 3 * 2];

    private MatcherCode? _code;

    // One that nobody uses now.
    private Backtracker? _spare;

    public Program(ParsedPattern pattern, bool isText)
    {
        _pattern = pattern;
        _isText = isText;
        Analysis = new(pattern);
    }

    public ParsedPattern Pattern => _pattern;

    public PatternAnalysis Analysis { get; }

    /// <summary>About how much memory the expressions made so far need, in bytes.</summary>
    public long Size => _expressions.Sum(expression => expression?.Size ?? 0) + (_code is { } code ? 64L * code.Instructions.Length : 0);

    /// <summary>Looks for a match that begins at or after a unit.</summary>
    /// <param name="m">Pays and gives up when its time has run out.</param>
    /// <param name="kind">What for.</param>
    /// <param name="subject">The text.</param>
    /// <param name="from">Where to begin, from the beginning of the text.</param>
    /// <param name="end">Where the text is taken to end.</param>
    /// <param name="spansOnly">Whether the groups are not needed.</param>
    public Found Run(Machine m, Kind kind, Subject subject, long from, long end, bool spansOnly) =>
        subject.Window is { } window && kind != Kind.Full
            ? window.Run(m, this, kind, from, end, spansOnly)
            : Run(m, kind, subject, (int)from, (int)end, spansOnly);

    private Found Run(Machine m, Kind kind, Subject subject, int from, int end, bool spansOnly)
    {
        var flavour = subject.Flavour(Analysis.DependsOnAscii);
        var found = Analysis.DiffersInDotNet ? RunOurs(m, kind, subject, flavour, from, end)
            : _pattern.Groups == 0 || spansOnly ? RunForSpan(m, kind, subject, flavour, from, end, isCut: false)
            : RunForGroups(m, kind, subject, flavour, from, end);
        m.Tick((((found.IsMatch ? found.End : end) - from) >> 6) + 1);
        return found;
    }

    private Found RunOurs(Machine m, Kind kind, Subject subject, Flavour flavour, int from, int end)
    {
        var isCut = CanCut(from);
        if (IsLinear(kind, flavour, isCut))
        {
            // Where a match begins is no question of how turns are counted, and an automaton never takes long to tell that there is none.
            var first = RunForSpan(m, kind, subject, flavour, from, end, isCut);
            if (!first.IsMatch)
                return Found.Nothing;
            from = (int)first.Start;
        }

        var runner = Interlocked.Exchange(ref _spare, null) ?? new(_code ??= Assembler.Assemble(_pattern, _isText));
        try
        {
            return runner.Run(m, kind, subject.Backing(out var start), start, from, end);
        }
        finally
        {
            runner.Forget();
            _spare = runner;
        }
    }

    private Found RunForSpan(Machine m, Kind kind, Subject subject, Flavour flavour, int from, int end, bool isCut)
    {
        var text = subject.Backing(out var start);
        var expression = Get(kind, flavour, isCut);
        var left = isCut ? from : 0;
        for (var attempt = 0; ; attempt++)
        {
            var regex = expression.Get(m, attempt);
            try
            {
                var span = text.AsSpan(start + left, end - left);
                foreach (var match in regex.EnumerateMatches(span, from - left))
                {
                    expression.Work += left + match.Index + match.Length - from;
                    return new(left + match.Index, left + match.Index + match.Length);
                }

                expression.Work += end - from;
                return Found.Nothing;
            }
            catch (RegexMatchTimeoutException)
            {
                m.Tick(FirstTimeout << 8);
            }
        }
    }

    private Found RunForGroups(Machine m, Kind kind, Subject subject, Flavour flavour, int from, int end)
    {
        // .NET takes a part of a text, or a place to begin at, but not both.
        var isCut = CanCut(from);
        var text = subject.Backing(out var start);
        if (!isCut && (start != 0 || end != text.Length))
            (text, start) = end == subject.Length ? (subject.Detach(m), 0) : (subject.Cut(m, from, end), 0);
        var expression = Get(kind, flavour, isCut);
        for (var attempt = 0; ; attempt++)
        {
            var regex = expression.Get(m, attempt);
            try
            {
                var match = isCut ? regex.Match(text, start + from, end - from) : regex.Match(text, from);
                expression.Work += (match.Success ? match.Index + match.Length - start : end) - from;
                return match.Success ? new(match.Index - start, match.Index - start + match.Length, match) : Found.Nothing;
            }
            catch (RegexMatchTimeoutException)
            {
                m.Tick(FirstTimeout << 8);
            }
        }
    }

    private Expression Get(Kind kind, Flavour flavour, bool isCut)
    {
        ref var expression = ref _expressions[((((int)kind * 3) + (int)flavour) * 2) + (isCut ? 1 : 0)];
        return expression ??= Create(kind, flavour, isCut);
    }

    private Expression Create(Kind kind, Flavour flavour, bool isCut)
    {
        var body = _texts[(int)flavour] ??= PatternWriter.Write(_pattern, flavour, _isText);

        var isLinear = IsLinear(kind, flavour, isCut);
        var anchor = isCut ? @"\A" : @"\G";
        var text = kind switch
        {
            Kind.Search => body,
            Kind.Match => $"{anchor}(?:{body})",
            Kind.Full => $@"{anchor}(?:{body})\z",
            _ => $"(?:{body})(?!{anchor})",
        };
        return new(text, isLinear);
    }

    private bool CanCut(int from) => !Analysis.LooksBack || from == 0;

    // Where the text is cut, its beginning is where the search begins; automata know no other anchor.
    private bool IsLinear(Kind kind, Flavour flavour, bool isCut) =>
        Analysis.IsRisky && !Analysis.NeedsBacktracking && flavour != Flavour.Wide && kind != Kind.Advance
        && (isCut || kind == Kind.Search);

    /// <summary>One .NET expression with its time-outs.</summary>
    private sealed class Expression(string text, bool isLinear)
    {
        private readonly Regex?[] _ladder = new Regex?[4];
        private bool _isLinear = isLinear;
        private bool _isCompiled;

        public long Size => _ladder.Count(regex => regex is not null) * (1024 + (64L * text.Length));

        /// <summary>Units read so far.</summary>
        public long Work { get; set; }

        public Regex Get(Machine m, int attempt)
        {
            var left = m.Options.Limits.ActiveTime;
            var milliseconds = left == Timeout.InfiniteTimeSpan ? double.MaxValue : (left - m.ActiveTime).TotalMilliseconds + Grace;
            if (Work > CompileAfter && !_isCompiled && !_isLinear && RuntimeFeature.IsDynamicCodeCompiled)
            {
                _isCompiled = true;
                Array.Clear(_ladder);
            }

            var timeout = FirstTimeout * Math.Pow(4, Math.Min(attempt, 12));
            if (attempt == 0 || (timeout <= milliseconds && attempt < _ladder.Length))
                return _ladder[attempt] ??= Create(timeout);
            return Create(Math.Clamp(Math.Min(timeout, milliseconds), Grace, 1 << 30));
        }

        private Regex Create(double milliseconds)
        {
            var timeout = TimeSpan.FromMilliseconds(milliseconds);
            if (_isLinear)
            {
                try
                {
                    return new(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, timeout);
                }
                catch (NotSupportedException)
                {
                    _isLinear = false;
                }
            }

            return new(text, RegexOptions.CultureInvariant | (_isCompiled ? RegexOptions.Compiled : RegexOptions.None), timeout);
        }
    }
}
