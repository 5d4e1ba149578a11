namespace Rlm.Contexts;

/// <summary>Reads windows and puts their passages into a segment builder. One thread's own.</summary>
internal sealed class PieceIndexer
{
    // More than an attribute or opening tag takes; less is read where there is less.
    private const int HeadLength = 256;

    // How much of the window before is looked at for what a first passage belongs to.
    private const int LookBehind = 8 * 1024;

    private readonly PassageCutter _cutter = new();
    private readonly TermBuffer _terms = new();

    public IndexSegmentBuilder Builder { get; } = new();

    /// <summary>Takes a window in. One that cannot be read is passed over; its context counts it.</summary>
    public void Add(IndexPiece piece)
    {
        try
        {
            if ((piece.Source ?? SearchSource.Open(piece.Document)) is not { } source) return;
            var known = new SearchPiece(source, piece.Window);
            using var window = SearchWindow.Load(known, asText: true, LookBehind, maxMatchLength: 0, isLineBound: true);
            Add(piece, window.Chars[..window.CoreEnd], window.CoreStart, IsMarkup(source));
        }
        catch (Exception exception) when (exception is ContextReadException or ContextAccessException)
        {
        }
    }

    /// <summary>Says whether a document is XML or HTML, by how it begins.</summary>
    public static bool IsMarkup(SearchSource source)
    {
        Span<byte> bytes = stackalloc byte[HeadLength];
        Span<char> chars = stackalloc char[HeadLength];
        var head = source.Utf8 is { } utf8
            ? chars[..Utf8Text.Decode(bytes[..utf8.Read(0, bytes)], chars)]
            : chars[..source.Document.Read(0, chars)];
        return head.TrimStart() is ['<', '!' or '?' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..];
    }

    private void Add(IndexPiece piece, ReadOnlySpan<char> text, int start, bool isMarkup)
    {
        var analyzer = new TextTerms(isMarkup);
        var hasSurrogates = SurrogateText.HasSurrogates(text);
        int lines = 0, pairs = 0;
        _cutter.Restart(text, start, isMarkup);
        while (_cutter.MoveNext(text))
        {
            var passage = text.Slice(_cutter.Start, _cutter.Length);
            _terms.Clear();
            analyzer.Restart();
            AddTerms(analyzer, passage, text.Slice(_cutter.Owner.Start, _cutter.Owner.Length));
            Builder.Add(
                new Passage(
                    piece.Number,
                    _cutter.Start - start,
                    _cutter.Length,
                    _cutter.Start - start - pairs,
                    lines,
                    _cutter.Owner.Start - start,
                    _cutter.Owner.Length,
                    _terms.Count,
                    ContentOf(_terms.Terms)),
                _terms.Terms);
            lines += passage.Count('\n');
            if (hasSurrogates) pairs += SurrogateText.CountPairs(passage);
        }

        var length = text.Length - start;
        (piece.Chars, piece.CodePoints, piece.Lines) = (length, length - pairs, lines);
    }

    // The first line mostly says what the rest is about, so it counts twice; what it belongs to counts once.
    private void AddTerms(TextTerms analyzer, ReadOnlySpan<char> passage, ReadOnlySpan<char> owner)
    {
        analyzer.Add(owner, _terms);
        analyzer.Restart();
        var ownerTerms = _terms.Count;
        var margin = passage.Length - passage.TrimStart("\r\n \t").Length;
        var lineEnd = passage[margin..].IndexOf('\n');
        var firstLine = lineEnd < 0 ? passage : passage[..(margin + lineEnd)];
        analyzer.Add(firstLine, _terms);
        if (firstLine.Length < passage.Length) _terms.Add(_terms.Terms[ownerTerms..]);
        analyzer.Add(passage[firstLine.Length..], _terms);
    }

    private static ulong ContentOf(ReadOnlySpan<ulong> terms)
    {
        ulong content = (uint)terms.Length;
        foreach (var term in terms) content = TermHash.Mix(content, term);
        return content;
    }
}
