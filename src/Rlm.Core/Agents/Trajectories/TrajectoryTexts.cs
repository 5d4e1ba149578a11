using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Rlm.Trajectories;

/// <summary>
/// Knows which texts of a trajectory are written already, so that each is written once, and takes the secrets out of them. Used by the
/// writer alone, on one thread at a time.
/// </summary>
internal sealed class TrajectoryTexts(TrajectoryRedaction redaction)
{
    private const string Unredacted = "[the redaction failed; this text is left out]";

    // Texts no longer than this are written where they stand.
    public const int InlineLength = 48;

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    // What the texts to come of an agent are likely to quote: its question, its last reply, the output of its cells since.
    private readonly Dictionary<int, List<Known>> _quotable = [];

    /// <summary>The text as it may be written.</summary>
    public string Redact(string text)
    {
        try
        {
            return redaction.Apply(text);
        }
        catch (Exception)
        {
            // Not knowing what is secret in it, none of it may be written.
            return Unredacted;
        }
    }

    public static string IdOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return Convert.ToHexStringLower(hash[..12]);
    }

    /// <summary>Whether a text is to be written now, for the first time.</summary>
    public bool IsNew(string id) => _written.Add(id);

    public void MakeQuotable(int agent, string id, string text)
    {
        if (!_quotable.TryGetValue(agent, out var known))
            _quotable[agent] = known = [];
        known.Add(new Known(id, text));
    }

    public void ForgetQuotable(int agent) => _quotable.Remove(agent);

    /// <summary>Cuts a text into what is quoted of known ones and what is new; a single new piece where it quotes nothing.</summary>
    public List<Piece> Cut(int agent, string text)
    {
        List<Piece> pieces = [];
        var at = 0;
        if (_quotable.TryGetValue(agent, out var known))
        {
            foreach (var quote in Find(known, text))
            {
                if (quote.At < at)
                    continue;
                if (quote.At > at)
                    pieces.Add(new Piece(text[at..quote.At], null, 0));
                pieces.Add(quote.Piece);
                at = quote.At + quote.Piece.Text.Length;
            }
        }

        if (at < text.Length)
            pieces.Add(new Piece(text[at..], null, 0));
        return pieces;
    }

    private static IEnumerable<(int At, Piece Piece)> Find(List<Known> known, string text)
    {
        List<(int At, Piece Piece)> quotes = [];
        foreach (var (id, source) in known)
        {
            // The text may be a part of the known one, as code is of a reply, or the known one a part of it, as output is of a report.
            var whole = source.AsSpan().TrimEnd('\n');
            if (text.Length <= source.Length && source.IndexOf(text, StringComparison.Ordinal) is >= 0 and var inSource)
                return [(0, new Piece(text, id, inSource))];
            if (whole.Length > InlineLength && text.AsSpan().IndexOf(whole) is >= 0 and var inText)
                quotes.Add((inText, new Piece(whole.ToString(), id, 0)));
        }

        return quotes.OrderBy(static quote => quote.At).ThenByDescending(static quote => quote.Piece.Text.Length);
    }

    /// <summary>A piece of a text.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Of">The id of the text it is a part of; <see langword="null"/> where it is new.</param>
    /// <param name="At">Where it stands there.</param>
    internal readonly record struct Piece(string Text, string? Of, int At);

    private readonly record struct Known(string Id, string Text);
}
