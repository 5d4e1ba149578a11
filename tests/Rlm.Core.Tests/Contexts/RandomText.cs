using System.Text;

namespace Rlm.Contexts.Tests;

/// <summary>
/// Texts that are awkward on purpose: a small alphabet, so that matches touch and overlap, lines of any length, characters of any width.
/// </summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "a", "b", "A", "ab", "aab", " ", "\n", "\r\n", "\n\n", "error", "Error", "x=1", "é", "É", "ß", "漢字", "😀", "\u212A", "ſ", "ı",
        "k", "_", "42", "\t", "(a)", "-\n-",
    ];

    /// <summary>Makes a text.</summary>
    /// <param name="random">Where it comes from.</param>
    /// <param name="length">About how long it is.</param>
    /// <param name="variety">How many of the pieces are used; the first ones are the plain ones.</param>
    /// <param name="lineLength">About how long its lines are.</param>
    public static string Make(Random random, int length, int variety, int lineLength)
    {
        var text = new StringBuilder(length + 16);
        while (text.Length < length)
        {
            var piece = Pieces[random.Next(Math.Min(variety, Pieces.Length))];
            if (piece.Contains('\n') && random.Next(Math.Max(1, lineLength / 12)) != 0) continue;
            text.Append(piece);
        }

        return text.ToString();
    }
}
