using System.Text;

namespace Rlm.Contexts;

/// <summary>Scans one window for a pattern.</summary>
internal sealed class WindowScanner(WindowPattern pattern, ContextQuery query)
{
    private const int MaxTextLength = 1_000;

    // A character outside ASCII takes up to three bytes a unit, and a match in the middle wants text on both sides.
    private const int BytesPerUnit = 3;

    private volatile bool _countsOnly = query.Limit == 0;

    /// <summary>Gets or sets whether enough matches are delivered and the rest is only counted.</summary>
    public bool CountsOnly
    {
        get => _countsOnly;
        set => _countsOnly = value;
    }

    /// <summary>Scans a window.</summary>
    /// <param name="piece">Which.</param>
    /// <param name="skip">How much of the core's beginning belongs to a match of a window before, in the window's own units.</param>
    /// <param name="skipLine">Whether the line the core begins with has had its match.</param>
    /// <param name="cancellationToken">Looked at from match to match.</param>
    public WindowScan Scan(SearchPiece piece, int skip, bool skipLine, CancellationToken cancellationToken)
    {
        var scan = new WindowScan { Piece = piece };
        try
        {
            using var window = pattern.Load(piece);
            Scan(window, scan, skip, skipLine, cancellationToken);
        }
        catch (Exception exception) when (exception is ContextReadException or ContextAccessException)
        {
            scan.Failed = true;
        }

        return scan;
    }

    private void Scan(SearchWindow window, WindowScan scan, int skip, bool skipLine, CancellationToken cancellationToken)
    {
        scan.CoreLength = window.CoreEnd - window.CoreStart;
        scan.GoesOnWithLine = !window.StartsLine;
        scan.IsWithinLine = !window.StartsLine && NextLine(window, window.CoreStart) > window.CoreEnd;
        var keeps = !CountsOnly;
        var measures = keeps && scan.Piece.Source.Windows > 1;
        var cursor = measures ? new WindowCursor(window) : default;
        var hasCursor = measures;
        var position = window.CoreStart + skip;
        if (skipLine && !window.StartsLine) position = Math.Max(position, NextLine(window, window.CoreStart));

        if (!keeps && query.OnePerLine)
        {
            CountLines(window, scan, position, cancellationToken);
            return;
        }

        // A document may end with an empty match; any other place at the end of a core belongs to the next window.
        var last = scan.Piece.IsLast ? window.CoreEnd : window.CoreEnd - 1;
        while (position <= last && pattern.TryFind(window, position, out var start, out var length) && start <= last)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scan.Count++;
            scan.FirstStart = Math.Min(scan.FirstStart, start - window.CoreStart);
            scan.Overhang = Math.Max(0, start + length - window.CoreEnd);
            if (keeps && scan.Matches.Count <= query.Limit)
            {
                if (!hasCursor) cursor = new WindowCursor(window);
                hasCursor = true;
                cursor.MoveTo(start);
                scan.Matches.Add(Describe(window, cursor, start, length));
            }

            position = length == 0 ? start + 1 : start + length;
            if (!query.OnePerLine) continue;
            var nextLine = NextLine(window, start);
            scan.LastLineIsTaken = nextLine > last && window.CoreEnd < window.Length && !EndsLine(window);
            position = Math.Max(position, nextLine);
        }

        if (!measures) return;
        cursor.MoveTo(window.CoreEnd);
        scan.Chars = cursor.Chars;
        scan.CodePoints = cursor.CodePoints;
        scan.Lines = cursor.Lines;
        scan.LastLineChars = cursor.Column;
    }

    private void CountLines(SearchWindow window, WindowScan scan, int position, CancellationToken cancellationToken)
    {
        var last = scan.Piece.IsLast ? window.CoreEnd : window.CoreEnd - 1;
        while (position <= last)
        {
            // Of a match that may go on in the next window more must be known than its line.
            int start, length = 0;
            var isFound = pattern.IsLineBound && !window.IsText
                ? pattern.TryFindLine(window, position, out start)
                : pattern.TryFind(window, position, out start, out length);
            if (!isFound || start > last) return;
            cancellationToken.ThrowIfCancellationRequested();
            scan.Count++;
            scan.FirstStart = Math.Min(scan.FirstStart, start - window.CoreStart);
            scan.Overhang = Math.Max(0, start + length - window.CoreEnd);
            var nextLine = NextLine(window, start);
            scan.LastLineIsTaken = nextLine > last && window.CoreEnd < window.Length && !EndsLine(window);
            position = Math.Max(length == 0 ? start + 1 : start + length, nextLine);
        }
    }

    private FoundMatch Describe(SearchWindow window, in WindowCursor cursor, int start, int length)
    {
        var (chars, codePoints) = cursor.Measure(start, start + length);
        int matchStart;
        ReadOnlySpan<char> line;
        if (window.IsText)
        {
            var text = window.Chars;
            var (from, to) = LineAround(text, start, length);
            matchStart = start - from;
            line = text[from..to];
        }
        else
        {
            var bytes = window.Bytes;
            var (from, to) = LineAround(bytes, start, length);
            matchStart = Utf8Text.CountChars(bytes[from..start]);
            line = Encoding.UTF8.GetString(bytes[from..to]);
        }

        return new FoundMatch(
            cursor.Chars,
            chars,
            cursor.CodePoints,
            codePoints,
            cursor.Lines,
            cursor.Column,
            TextOf(line[matchStart..], chars),
            SnippetOf(line, matchStart, chars));
    }

    // The match, or as much of it as is told, pairs whole.
    private static string TextOf(ReadOnlySpan<char> rest, int length)
    {
        length = Math.Min(length, rest.Length);
        if (length <= MaxTextLength) return rest[..length].ToString();
        return rest[..(char.IsHighSurrogate(rest[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength)].ToString();
    }

    // The line of the match, or as much of it as a snippet can use.
    private (int From, int To) LineAround(ReadOnlySpan<char> text, int start, int length)
    {
        var reach = query.SnippetLength;
        var before = text[Math.Max(0, start - reach)..start];
        var from = start - (before.Length - (before.LastIndexOf('\n') + 1));
        var end = Math.Min(start + length, start + Math.Max(reach, MaxTextLength));
        var after = text[end..Math.Min(text.Length, end + reach)];
        var line = EndsInLine(text[start..end]) ? after.IndexOf('\n') : 0;
        return (from, end + (line < 0 ? after.Length : line));
    }

    private (int From, int To) LineAround(ReadOnlySpan<byte> bytes, int start, int length)
    {
        var reach = query.SnippetLength * BytesPerUnit;
        var before = bytes[Math.Max(0, start - reach)..start];
        var from = start - (before.Length - (before.LastIndexOf((byte)'\n') + 1));
        if (from > 0) from = Math.Min(start, SkipContinuation(bytes, from));
        var end = Math.Min(start + length, start + Math.Max(reach, MaxTextLength * BytesPerUnit));
        if (end < bytes.Length) end = Math.Max(start, Utf8Text.Cut(bytes, end));
        var after = bytes[end..Math.Min(bytes.Length, end + reach)];
        var line = end > start && bytes[end - 1] == '\n' ? 0 : after.IndexOf((byte)'\n');
        var to = end + (line < 0 ? after.Length : line);
        return (from, to < bytes.Length ? Math.Max(end, Utf8Text.Cut(bytes, to)) : to);
    }

    private static bool EndsInLine(ReadOnlySpan<char> match) => match.IsEmpty || match[^1] != '\n';

    private static int SkipContinuation(ReadOnlySpan<byte> bytes, int from)
    {
        for (var i = 0; i < Utf8Text.MaxStep && from < bytes.Length && (bytes[from] & 0xC0) == 0x80; i++) from++;
        return from;
    }

    private string SnippetOf(ReadOnlySpan<char> line, int matchStart, int matchLength)
    {
        var length = query.SnippetLength;
        var text = line.TrimEnd("\r\n");
        if (text.Length <= length) return text.ToString();

        // The match in the middle, if it leaves room at all.
        var from = Math.Clamp(matchStart - Math.Max(0, length - matchLength) / 2, 0, text.Length - length);
        if (from > 0 && char.IsLowSurrogate(text[from])) from++;
        text = text.Slice(from, Math.Min(length, text.Length - from));
        return (text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text).ToString();
    }

    // Beyond the window where there is none, so that nothing is looked for at its very end either.
    private static int NextLine(SearchWindow window, int from)
    {
        var end = window.IsText ? window.Chars[from..].IndexOf('\n') : window.Bytes[from..].IndexOf((byte)'\n');
        return end < 0 ? window.Length + 1 : from + end + 1;
    }

    private static bool EndsLine(SearchWindow window) =>
        window.CoreEnd > 0 && (window.IsText ? window.Chars[window.CoreEnd - 1] == '\n' : window.Bytes[window.CoreEnd - 1] == '\n');
}
