namespace Rlm.Contexts;

/// <summary>Counting what takes two UTF-16 units. Most text has none, which is found out at memory speed.</summary>
internal static class SurrogateText
{
    public static bool HasSurrogates(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uD800', '\uDFFF');

    /// <summary>Counts the pairs whose second unit lies in the text; <paramref name="previous"/> is the unit before it.</summary>
    public static int CountPairs(ReadOnlySpan<char> text, char previous = '\0')
    {
        var count = 0;
        while (true)
        {
            var low = text.IndexOfAnyInRange('\uDC00', '\uDFFF');
            if (low < 0) return count;
            if (char.IsHighSurrogate(low == 0 ? previous : text[low - 1])) count++;
            previous = text[low];
            text = text[(low + 1)..];
        }
    }

    public static int CountCodePoints(ReadOnlySpan<char> text) => text.Length - CountPairs(text);
}
