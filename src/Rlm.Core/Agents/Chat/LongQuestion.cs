using System.Globalization;

namespace Rlm;

/// <summary>A question that is a text of its own: in a prompt it would only fill the root model's window.</summary>
internal static class LongQuestion
{
    public const int MaxLength = 8_000;

    private const int ExcerptLength = 1_000;

    public static bool IsTooLong(string question) => question.Length > MaxLength;

    /// <summary>Its beginning and its end, with where the rest is.</summary>
    public static string Shorten(string question)
    {
        var length = question.Length.ToString("N0", CultureInfo.InvariantCulture);
        return $"{Excerpt.Head(question, ExcerptLength)}\n[... {length} characters in all; "
            + $"the whole message is the last document of the context ...]\n{Excerpt.Tail(question, ExcerptLength)}";
    }
}
