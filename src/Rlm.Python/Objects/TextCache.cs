namespace Rlm.Python.Objects;

/// <summary>
/// The short texts seen last: words of a text and keys of JSON objects come again and again, and so share one object along with its hash.
/// </summary>
/// <param name="places">A power of two.</param>
/// <param name="longest">Longer texts are not worth a look.</param>
internal sealed class TextCache(int places, int longest)
{
    /// <summary>How long a word of a text may be to be looked for.</summary>
    public const int Longest = 16;

    private readonly PyStr?[] _texts = new PyStr?[places];

    public PyStr Get(ReadOnlySpan<char> text)
    {
        if (text.Length <= 1 || text.Length > longest)
            return PyStr.From(text);
        var place =
            ((text.Length * 31) + (text[0] * 7) + (text[^1] * 131) + (text[^2] * 37) + (text[text.Length >> 1] * 17)) & (_texts.Length - 1);
        ref var known = ref _texts[place];
        if (known is not null && known.Span.SequenceEqual(text))
            return known;
        return known = PyStr.From(text);
    }
}
