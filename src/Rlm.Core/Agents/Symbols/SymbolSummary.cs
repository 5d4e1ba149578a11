using System.Security.Cryptography;
using System.Text;
using Rlm.Contexts;
using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>How a sub-model is asked for a summary, and what is made of its reply.</summary>
internal static class SymbolSummary
{
    private const int MaxLength = 400;

    // A text as short as its summary would be needs none.
    private const int ShortText = 240;

    // Of longer texts the beginning and the end are sent.
    private const int MaxText = 200_000;
    private const double HeadShare = 0.75;

    /// <summary>The text itself where it is short enough to be its own summary.</summary>
    /// <exception cref="ContextException">It cannot be read.</exception>
    public static string? OfShort(ContextDocument document) =>
        document.ReadString(0, ShortText + 1) is { Length: <= ShortText } text ? Tidy(text) : null;

    /// <summary>The prompt, and what tells the text from others.</summary>
    /// <param name="document">The text.</param>
    /// <param name="longest">The longest prompt that the sub-model takes.</param>
    /// <exception cref="ContextException">The text cannot be read.</exception>
    public static (string Prompt, string Key) Ask(ContextDocument document, int longest)
    {
        var frame = EmbeddedText.Read("Agents/Prompts/symbol-summary.md").TrimEnd();
        // Room for the frame and for what says how much is left out.
        var room = Math.Max(ShortText, Math.Min(MaxText, longest - frame.Length - 100));
        var text = document.ReadString(0, room + 1);
        var length = (long)text.Length;
        if (text.Length > room)
        {
            length = document.Length;
            var head = Excerpt.Head(text, (int)(room * HeadShare));
            var start = TextCuts.AtCharacter(document, length - (room - head.Length));
            text = Invariant($"{head}\n[... {start - head.Length:N0} characters left out ...]\n")
                + document.ReadString(start, room - head.Length + 1);
        }

        var prompt = $"{frame}\n\n{text}";
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{length} {prompt}")));
        return (prompt, key);
    }

    /// <summary>One line of bounded length.</summary>
    public static string Tidy(string summary)
    {
        var line = string.Join(' ', summary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxLength ? line : Excerpt.Of(line, MaxLength - 3);
    }
}
