using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>
/// Finds the lines that a regular expression may match in their UTF-8 bytes, by texts of which every match has one or by an automaton; only
/// those lines are decoded for the real engine, and not even they where nothing but their number is wanted.
/// </summary>
internal sealed class LineFilter
{
    private const int SampleLength = 64 * 1024;
    private const int LineLength = 16 * 1024;

    // Where the text is more frequent than once in so many bytes, going from one to the next does not pay.
    private const int MinDistance = 150;

    // Lines that only the engine can judge are decoded one by one; from this share on all at once is faster.
    private const int MaxUnclearShare = 8;

    // Letters of which there is another case beyond ASCII.
    private static readonly SearchValues<char> WideCased = SearchValues.Create("iksIKS");

    private readonly ByteLiteral? _literal;
    private readonly ByteLiterals? _literals;
    private readonly bool _wantsAscii;
    private readonly bool _isExact;
    private readonly LineProgram? _program;
    private readonly ConcurrentBag<LineAutomaton> _automata = [];
    private volatile bool _isExhausted;

    private LineFilter(PatternLiterals? literals, LineProgram? program)
    {
        _program = program;
        if (literals is null) return;
        _wantsAscii = literals.IgnoreCase && literals.Texts.Any(static text => text.AsSpan().ContainsAny(WideCased));
        _isExact = literals.IsExact && !literals.IgnoreCase;
        if (literals.Texts is [var single]) _literal = new ByteLiteral(Encoding.ASCII.GetBytes(single), literals.IgnoreCase);
        else _literals = new ByteLiterals(literals.Texts, literals.IgnoreCase);
    }

    /// <summary>
    /// Makes the filter of an expression whose matches lie within a line; <see langword="null"/> where there is nothing to go by.
    /// </summary>
    public static LineFilter? Of(string pattern, RegexOptions options)
    {
        if (PatternParser.Parse(pattern, options) is { } node)
        {
            var literals = PatternLiterals.Of(node);
            var program = LineProgram.Of(node) is { MayBeEmpty: false } useful ? useful : null;
            if (literals is not null || program is not null) return new LineFilter(literals, program);
        }

        return RequiredLiteral.Of(pattern, options, out var ignoreCase) is { } literal
            ? new LineFilter(new PatternLiterals([ignoreCase ? literal.ToLowerInvariant() : literal], ignoreCase, false), null)
            : null;
    }

    /// <summary>Says whether going line by line pays in this window and gives the same matches, and by what.</summary>
    public bool Suits(SearchWindow window)
    {
        var core = window.Bytes[window.CoreStart..window.CoreEnd];

        // Half a surrogate pair is a match for some expressions, but has no place among the bytes.
        if (core.ContainsAnyInRange((byte)0xF0, (byte)0xFF)) return false;

        // A match that reaches into the next window must be counted in that one's units.
        if (!window.Piece.IsLast && (core.IsEmpty || core[^1] != '\n')) return false;
        for (var block = 0; block + LineLength <= core.Length; block += LineLength)
        {
            if (!core.Slice(block, LineLength).Contains((byte)'\n')) return false;
        }

        var sample = core[..Math.Min(SampleLength, core.Length)];
        window.SkipsToLiterals = IsRare(sample) && !(_wantsAscii && HasWideCased(core));
        return window.SkipsToLiterals || (_program is not null && !_isExhausted && IsMostlyAscii(sample));
    }

    /// <summary>Takes back what a window was lent.</summary>
    public void Return(LineAutomaton automaton)
    {
        if (automaton.IsExhausted) _isExhausted = true;
        else _automata.Add(automaton);
    }

    /// <summary>Finds the first match that begins at or after a position.</summary>
    public bool TryFind(Regex regex, SearchWindow window, int from, out int start, out int length)
    {
        var bytes = window.Bytes;
        while (NextLine(window, from, out var at) != LineVerdict.None)
        {
            var (lineStart, lineEnd) = LineAround(bytes, at);
            if (TryMatch(regex, bytes, Math.Max(from, lineStart), lineStart, lineEnd, out start, out length)) return true;
            from = lineEnd + 1;
        }

        (start, length) = (0, 0);
        return false;
    }

    /// <summary>Finds the first line with a match that begins at or after a position, and gives a place in it.</summary>
    public bool TryFindLine(Regex regex, SearchWindow window, int from, out int at)
    {
        var bytes = window.Bytes;
        while (true)
        {
            var verdict = NextLine(window, from, out at);
            if (verdict != LineVerdict.Unclear) return verdict == LineVerdict.Match;
            var (lineStart, lineEnd) = LineAround(bytes, at);
            if (TryMatch(regex, bytes, Math.Max(from, lineStart), lineStart, lineEnd, out _, out _)) return true;
            from = lineEnd + 1;
        }
    }

    // The next line that matches, or may.
    private LineVerdict NextLine(SearchWindow window, int from, out int at)
    {
        var bytes = window.Bytes[..window.CoreEnd];
        if (!window.SkipsToLiterals) return Follow(window, bytes, from, out at);
        at = bytes.Length;
        while (from < bytes.Length)
        {
            var found = IndexOf(bytes[from..]);
            if (found < 0) return LineVerdict.None;
            at = from + found;
            if (_isExact) return LineVerdict.Match;
            if (_program is null || _isExhausted) return LineVerdict.Unclear;
            var (lineStart, lineEnd) = LineAround(bytes, at);
            var verdict = Follow(window, bytes[..Math.Min(bytes.Length, lineEnd + 1)], Math.Max(from, lineStart), out _);
            if (verdict != LineVerdict.None) return verdict;
            from = lineEnd + 1;
        }

        return LineVerdict.None;
    }

    private LineVerdict Follow(SearchWindow window, ReadOnlySpan<byte> bytes, int from, out int at)
    {
        window.Lent ??= (this, _automata.TryTake(out var kept) ? kept : new LineAutomaton(_program!));
        return window.Lent.Value.Automaton.Find(bytes, from, out at);
    }

    // Letters beyond ASCII that are another case of one within: of k, of i, and of s.
    private static bool HasWideCased(ReadOnlySpan<byte> bytes) =>
        !Ascii.IsValid(bytes) && (bytes.ContainsAny((byte)0xC4, (byte)0xC5) || bytes.IndexOf("\u212A"u8) >= 0);

    private int IndexOf(ReadOnlySpan<byte> bytes) => _literal?.IndexOf(bytes) ?? _literals!.IndexOf(bytes);

    private bool IsRare(ReadOnlySpan<byte> sample)
    {
        if (_literal is null && _literals is null) return false;
        var count = 0;
        for (int at = 0, found; at < sample.Length && (found = IndexOf(sample[at..])) >= 0; at += found + 1)
        {
            if (++count > sample.Length / MinDistance + 1) return false;
        }

        return true;
    }

    private static bool IsMostlyAscii(ReadOnlySpan<byte> sample)
    {
        int lines = 0, unclear = 0;
        while (!sample.IsEmpty)
        {
            var end = sample.IndexOf((byte)'\n');
            var line = end < 0 ? sample : sample[..end];
            lines++;
            if (!Ascii.IsValid(line)) unclear++;
            sample = sample[Math.Min(sample.Length, line.Length + 1)..];
        }

        return unclear <= lines / MaxUnclearShare + 1;
    }

    private static (int Start, int End) LineAround(ReadOnlySpan<byte> bytes, int at)
    {
        var start = bytes[..at].LastIndexOf((byte)'\n') + 1;
        var end = bytes[at..].IndexOf((byte)'\n');
        return (start, end < 0 ? bytes.Length : at + end);
    }

    private static bool TryMatch(Regex regex, ReadOnlySpan<byte> bytes, int from, int lineStart, int lineEnd, out int start, out int length)
    {
        // The neighbours tell anchors that the text goes on before and after.
        var regionStart = Math.Max(0, lineStart - 1);
        var region = bytes[regionStart..Math.Min(bytes.Length, lineEnd + 2)];
        var buffer = ArrayPool<char>.Shared.Rent(region.Length);
        try
        {
            var text = buffer.AsSpan(0, Utf8Text.Decode(region, buffer));
            foreach (var match in regex.EnumerateMatches(text, Utf8Text.CountChars(region[..(from - regionStart)])))
            {
                start = regionStart + PositionOf(region, match.Index);
                length = regionStart + PositionOf(region, match.Index + match.Length) - start;
                return start <= lineEnd;
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        (start, length) = (0, 0);
        return false;
    }

    private static int PositionOf(ReadOnlySpan<byte> bytes, int chars)
    {
        if (Ascii.IsValid(bytes)) return chars;
        var position = 0;
        while (chars > 0 && position < bytes.Length)
        {
            Rune.DecodeFromUtf8(bytes[position..], out var rune, out var used);
            position += used;
            chars -= rune.Utf16SequenceLength;
        }

        return position;
    }
}
