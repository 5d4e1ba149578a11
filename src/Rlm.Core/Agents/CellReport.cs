using System.Globalization;
using System.Text;
using Rlm.Repl;

namespace Rlm;

/// <summary>What the root model is told of a cell.</summary>
internal static class CellReport
{
    public static string Write(CellResult cell, bool moreBlocks, int iterationsLeft, int subCallsLeft)
    {
        var text = new StringBuilder();
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
        if (moreBlocks)
            text.Append("Only the first code block of your reply ran; what came after it was left out.\n");
        if (cell.AnswerRefused)
        {
            text.Append(cell.Failed
                ? "answer[\"ready\"] was set, but the cell failed, so it is back to False.\n"
                : "answer[\"ready\"] was set, but answer[\"content\"] is empty, so it is back to False.\n");
        }

        if (cell.Restored.Count > 0)
        {
            text.Append("You assigned to ").AppendJoin(", ", cell.Restored)
                .Append(", which now is what it was again; use another name for your own data.\n");
        }

        if (cell.Hidden.Count > 0)
        {
            text.Append("Your variable ").AppendJoin(", ", cell.Hidden)
                .Append(" hides the function of that name; `del` it to get the function back.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"[turns left: {iterationsLeft:N0}; sub-calls left: {subCallsLeft:N0}]");
        return text.ToString();
    }
}
