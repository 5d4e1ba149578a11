using Rlm.Contexts;

namespace Rlm;

/// <summary>Parts of texts that are shown in place of the whole. No character is torn apart.</summary>
internal static class Excerpt
{
    /// <summary>The beginning, with a mark where it is not the whole.</summary>
    public static string Of(string text, int length, string mark = "...") =>
        text.Length <= length ? text : Head(text, length) + mark;

    public static string Head(string text, int length) => length <= 0 ? "" : TextCuts.Shorten(text, length);

    public static string Tail(string text, int length)
    {
        var start = Math.Max(0, text.Length - length);
        // The second half of a pair is no character.
        return text[(start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? start + 1 : start)..];
    }
}
