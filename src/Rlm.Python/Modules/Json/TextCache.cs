using Rlm.Python.Objects;

namespace Rlm.Python.Modules.Json;

/// <summary>
/// The short texts seen last, so that the objects of a list share their keys, along with the hashes, and values that are repeated.
/// </summary>
/// <param name="places">A power of two.</param>
/// <param name="longest">Longer texts are not worth a look.</param>
internal sealed class TextCache(int places, int longest)
{
    private readonly PyStr?[] _texts = new PyStr?[places];

    public PyStr Get(ReadOnlySpan<char> text)
    {
        if (text.Length <= 1 || text.Length > longest)
            return PyStr.From(text);
        var place = ((text.Length * 31) + (text[0] * 7) + (text[^1] * 131) + (text[^2] * 37) + (text[text.Length >> 1] * 17)) & (_texts.Length - 1);
        ref var known = ref _texts[place];
        if (known is not null && known.Span.SequenceEqual(text))
            return known;
        return known = PyStr.From(text);
    }
}
