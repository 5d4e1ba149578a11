using System.Buffers;
using System.Text;

namespace Rlm.Contexts;

/// <summary>
/// A piece of text in hand: the core, whose matches are looked for, with some text before it that lookbehinds may see and some after it
/// into which matches may reach. Cores are cut at line ends and cover the document exactly once.
/// </summary>
internal sealed class SearchWindow : IDisposable
{
    /// <summary>How far beyond its nominal end a core goes to end with a line.</summary>
    private const int LineSlack = 64 * 1024;
    private const int ShortSlack = 4 * 1024;

    // Enough to find a character's beginning, and for an anchor to see that this is not the end.
    private const int MinContext = 8;

    private byte[]? _bytes;
    private char[]? _chars;
    private int _bytesLength;
    private ReadOnlyMemory<char> _text;

    private SearchWindow(SearchPiece piece) => Piece = piece;

    public SearchPiece Piece { get; }

    /// <summary>Gets whether <see cref="Chars"/> is what offsets count in; else <see cref="Bytes"/>.</summary>
    public bool IsText { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _bytesLength);

    public ReadOnlySpan<char> Chars => _text.Span;

    public int CoreStart { get; private set; }

    public int CoreEnd { get; private set; }

    public int Length => IsText ? _text.Length : _bytesLength;

    /// <summary>Gets or sets whether a filter goes from text to text that every match contains; else from byte to byte.</summary>
    public bool SkipsToLiterals { get; set; }

    /// <summary>Gets or sets the automaton lent to the window, and where it goes back to.</summary>
    public (LineFilter Owner, LineAutomaton Automaton)? Lent { get; set; }

    /// <summary>Gets whether the core begins a line.</summary>
    public bool StartsLine { get; private set; }

    /// <summary>Loads a window.</summary>
    /// <param name="piece">Which.</param>
    /// <param name="asText">Whether UTF-8 is to be decoded.</param>
    /// <param name="lookBehind">How much of the text before the core is wanted, in bytes or units.</param>
    /// <param name="maxMatchLength">How far a match may reach beyond the core, in UTF-16 units.</param>
    /// <param name="isLineBound">Whether a match never goes on after the end of a line.</param>
    public static SearchWindow Load(SearchPiece piece, bool asText, int lookBehind, int maxMatchLength, bool isLineBound)
    {
        var window = new SearchWindow(piece);
        try
        {
            if (piece.Source.Utf8 is { } utf8) window.LoadBytes(utf8, asText, lookBehind, maxMatchLength, isLineBound);
            else window.LoadChars(lookBehind, maxMatchLength, isLineBound);
            return window;
        }
        catch
        {
            window.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_bytes is not null) ArrayPool<byte>.Shared.Return(_bytes);
        if (_chars is not null) ArrayPool<char>.Shared.Return(_chars);
        (_bytes, _chars) = (null, null);
        if (Lent is var (owner, automaton)) owner.Return(automaton);
        Lent = null;
    }

    private void LoadBytes(Utf8Source utf8, bool asText, int lookBehind, int maxMatchLength, bool isLineBound)
    {
        var (nominalStart, nominalEnd, total) = Nominal();
        var readStart = Math.Max(0, nominalStart - Math.Max(lookBehind, MinContext));
        var tail = Math.Max(maxMatchLength, MinContext);

        // Mostly the line ends soon, and where that ends the match there is no need of more.
        var shortEnd = isLineBound ? nominalEnd + ShortSlack : total;
        var longEnd = Math.Min(total, nominalEnd + LineSlack + tail);
        var data = ReadBytes(utf8, readStart, Math.Min(shortEnd, longEnd));
        if (shortEnd < longEnd && !data[(int)(nominalEnd - readStart - 1)..^MinContext].Contains((byte)'\n'))
            data = ReadBytes(utf8, readStart, longEnd);
        var coreStart = nominalStart == 0 ? 0 : CutBytes(data, (int)(nominalStart - readStart), out _);
        var endsLine = true;
        var coreEnd = nominalEnd == total ? data.Length : CutBytes(data, (int)(nominalEnd - readStart), out endsLine);
        coreStart = Math.Min(coreStart, coreEnd);
        StartsLine = nominalStart == 0 || data[coreStart - 1] == '\n';

        // A character takes up to three bytes a unit; where there are such, the tail must be longer.
        if (coreEnd < data.Length && !(isLineBound && endsLine) && !Ascii.IsValid(data[coreEnd..]))
        {
            var longer = Math.Min(total, readStart + coreEnd + 3L * tail);
            if (longer > readStart + data.Length) data = ReadBytes(utf8, readStart, longer);
        }

        var tailLength = isLineBound && endsLine ? MinContext : int.MaxValue;
        var end = (int)Math.Min(data.Length, (long)coreEnd + tailLength);
        if (readStart + end < total) end = Utf8Text.Cut(data, end);
        _bytesLength = end;
        (CoreStart, CoreEnd) = (coreStart, coreEnd);
        if (asText) Decode();
    }

    private ReadOnlySpan<byte> ReadBytes(Utf8Source utf8, long start, long end)
    {
        if (_bytes is not null) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = null;
        _bytes = ArrayPool<byte>.Shared.Rent((int)(end - start));
        _bytesLength = utf8.Read(start, _bytes.AsSpan(0, (int)(end - start)));
        return _bytes.AsSpan(0, _bytesLength);
    }

    /// <summary>Turns a window of UTF-8 into one of UTF-16 units.</summary>
    public void Decode()
    {
        var data = Bytes;
        var skip = 0;
        while (skip < CoreStart && skip < Utf8Text.MaxStep && (data[skip] & 0xC0) == 0x80) skip++;
        var chars = _chars = ArrayPool<char>.Shared.Rent(data.Length);
        var coreStart = Utf8Text.Decode(data[skip..CoreStart], chars);
        var coreEnd = coreStart + Utf8Text.Decode(data[CoreStart..CoreEnd], chars.AsSpan(coreStart));
        var end = coreEnd + Utf8Text.Decode(data[CoreEnd..], chars.AsSpan(coreEnd));
        _text = chars.AsMemory(0, end);
        (CoreStart, CoreEnd, IsText) = (coreStart, coreEnd, true);
        ArrayPool<byte>.Shared.Return(_bytes!);
        _bytes = null;
        _bytesLength = 0;
    }

    private void LoadChars(int lookBehind, int maxMatchLength, bool isLineBound)
    {
        var (nominalStart, nominalEnd, total) = Nominal();
        var readStart = Math.Max(0, nominalStart - Math.Max(lookBehind, MinContext));
        var readEnd = Math.Min(total, nominalEnd + LineSlack + Math.Max(maxMatchLength, MinContext));
        _text = ReadChars(readStart, (int)(readEnd - readStart));
        var data = _text.Span;
        CoreStart = nominalStart == 0 ? 0 : CutChars(data, (int)(nominalStart - readStart), out _);
        var endsLine = true;
        CoreEnd = nominalEnd == total ? data.Length : CutChars(data, (int)(nominalEnd - readStart), out endsLine);
        CoreStart = Math.Min(CoreStart, CoreEnd);
        StartsLine = nominalStart == 0 || data[CoreStart - 1] == '\n';
        if (isLineBound && endsLine) _text = _text[..Math.Min(data.Length, CoreEnd + MinContext)];
        IsText = true;
    }

    private ReadOnlyMemory<char> ReadChars(long start, int length)
    {
        var document = Piece.Source.Document;
        if (document.TryGetMemory(out var whole)) return whole.Slice((int)start, length);
        _chars = ArrayPool<char>.Shared.Rent(length);
        return document.Read(start, _chars.AsSpan(0, length)) == length
            ? _chars.AsMemory(0, length)
            : throw new ContextReadException($"'{document.Id}' became shorter while it was read.");
    }

    private (long Start, long End, long Total) Nominal()
    {
        var total = Piece.Source.Length;
        var start = (long)Piece.Window * SearchSource.WindowLength;
        return (start, Math.Min(total, start + SearchSource.WindowLength), total);
    }

    // Both neighbours of a cut come to the same result, because it depends on the text around it alone.
    private static int CutBytes(ReadOnlySpan<byte> data, int nominal, out bool endsLine)
    {
        var line = data.Slice(nominal - 1, Math.Min(data.Length - nominal + 1, LineSlack)).IndexOf((byte)'\n');
        endsLine = line >= 0;
        return endsLine ? nominal + line : Utf8Text.Cut(data, nominal);
    }

    private static int CutChars(ReadOnlySpan<char> data, int nominal, out bool endsLine)
    {
        var line = data.Slice(nominal - 1, Math.Min(data.Length - nominal + 1, LineSlack)).IndexOf('\n');
        endsLine = line >= 0;
        if (endsLine) return nominal + line;
        return char.IsLowSurrogate(data[nominal]) && char.IsHighSurrogate(data[nominal - 1]) ? nominal - 1 : nominal;
    }
}
