using System.Globalization;
using System.Text;
using Rlm.Repl;

namespace Rlm;

/// <summary>What the root model is told of the cells of a turn.</summary>
internal static class CellReport
{
    /// <summary>Writes it.</summary>
    /// <param name="cells">What came of the cells that ran.</param>
    /// <param name="blocks">How many there were to run.</param>
    /// <param name="notes">What else there is to tell, a sentence each.</param>
    /// <param name="iterationsLeft">The turns left.</param>
    /// <param name="subCallsLeft">The sub-calls left.</param>
    public static string Write(IReadOnlyList<CellResult> cells, int blocks, IEnumerable<string> notes, int iterationsLeft, long subCallsLeft)
    {
        var text = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            if (blocks > 1)
                text.Append(CultureInfo.InvariantCulture, $"Block {i + 1} of {blocks}: ");
            Write(text, cells[i]);
        }

        foreach (var note in notes.Concat(cells.SelectMany(NotesOf)))
            text.Append(note).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"[turns left: {iterationsLeft:N0}; sub-calls left: {subCallsLeft:N0}]");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CellResult cell)
    {
        text.Append(cell.Status switch
        {
            CellStatus.Raised => "The cell failed. Variables it had set are kept.",
            CellStatus.LimitReached => "The cell was stopped at a limit. Variables it had set are kept.",
            CellStatus.Exited => "The cell ended itself without an answer.",
            _ => "The cell ran.",
        });
        text.Append('\n');
        if (cell.Output.Length > 0)
            text.Append("Output:\n").Append(cell.Output.TrimEnd('\n')).Append('\n');
        else if (!cell.Failed)
            text.Append("It printed nothing.\n");
        if (!string.IsNullOrEmpty(cell.Error))
            text.Append(cell.Output.Length > 0 ? "\n" : "").Append(cell.Error.TrimEnd('\n')).Append('\n');
        text.Append('\n');
    }

    private static IEnumerable<string> NotesOf(CellResult cell)
    {
        if (cell.AnswerRefused)
        {
            yield return cell.Failed
                ? "answer[\"ready\"] was set, but the cell failed, so it is back to False."
                : cell.AnswerProblem is { } problem
                ? $"answer[\"ready\"] was set, but answer[\"content\"] does not have the form that was asked for: {problem}. It is back to False."
                : "answer[\"ready\"] was set, but answer[\"content\"] is empty, so it is back to False.";
        }

        if (cell.Restored.Count > 0)
            yield return $"You assigned to {string.Join(", ", cell.Restored)}, which now is what it was again; use another name for your own data.";
        if (cell.Hidden.Count > 0)
            yield return $"Your variable {string.Join(", ", cell.Hidden)} hides the function of that name; `del` it to get the function back.";
    }
}
