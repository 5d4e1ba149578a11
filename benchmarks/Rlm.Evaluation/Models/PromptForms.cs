namespace Rlm.Evaluation.Models;

/// <summary>The prompts of the baselines.</summary>
internal static class PromptForms
{
    public const string PlainHead = "Answer the question from the text alone. Reply with the answer and nothing else.";
    public const string NotesHead = "You read a long text part by part to answer a question at its end, and keep notes, since you will not see any part again.";
    public const string TextMark = "\n\nText:\n";
    public const string NotesMark = "\n\nNotes so far:\n";
    public const string PartMark = "\n\nNext part:\n";

    private const string LengthMark = "Reply with the new notes and nothing else, in at most ";

    public static string Plain(string question, string text) => $"{PlainHead}\n\nQuestion: {question}{TextMark}{text}";

    public static string Notes(string question, string notes, string part, int longest) =>
        FormattableString.Invariant(
            $"{NotesHead}\n\nQuestion: {question}\n\n{LengthMark}{longest} characters.{NotesMark}{notes}{PartMark}{part}");

    /// <summary>How long the notes may become.</summary>
    public static int LongestNotes(string prompt)
    {
        var start = prompt.IndexOf(LengthMark, StringComparison.Ordinal) + LengthMark.Length;
        return int.Parse(prompt.AsSpan(start, prompt.AsSpan(start).IndexOf(' ')), System.Globalization.CultureInfo.InvariantCulture);
    }
}
