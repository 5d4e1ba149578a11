using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>Runs the cells of one run and tells the root model of them.</summary>
internal sealed class CellRunner(RunParts run, ReplSession session)
{
    private readonly Repetition _repetition = new();

    private RunState State => run.State;

    /// <summary>Runs the blocks of a turn, each as a cell of its own, until one of them fails, ends itself or submits an answer.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="isLast">Whether no other turn can follow, in which the root model could answer what it has seen.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What came of it, and what the root model is told of it where there is no answer.</returns>
    public async Task<(TurnOutcome Outcome, string Report)> RunAsync(Turn turn, bool isLast, CancellationToken cancellationToken)
    {
        List<CellResult> cells = [];
        List<string> notes = [];
        var hasPrinted = false;
        foreach (var code in turn.Blocks)
        {
            // Who answers in the same breath in which he asked to see something has not seen it.
            if (hasPrinted && !isLast && Turn.Submits(code))
            {
                notes.Add(
                    "Your answer was held back: you wrote it before you had seen the output above. Submit it again if it still holds.");
                break;
            }

            var cell = await RunAsync(code, cancellationToken).ConfigureAwait(false);
            if (cell.Answer is not null)
                return (new TurnOutcome(cell.Answer, Failed: false), "");
            cells.Add(cell);
            notes.AddRange(NotesOf(code, cell));
            hasPrinted |= cell.Output.Length > 0;
            if (cell.Status != CellStatus.Completed || State.Account.Exhausted is not null)
                break;
        }

        notes.AddRange(NotesOf(turn, cells.Count));
        notes.AddRange(State.Notices.TakeBudgetWarnings());
        var report = CellReport.Write(
            cells, turn.Blocks.Count, notes, run.Settings.Options.MaxIterations - State.Iteration, State.Account.Left.SubCalls);
        return (new TurnOutcome(Answer: null, cells[^1].Failed) { NoCode = WhyNothingRan(turn, cells) }, report);
    }

    private static string? WhyNothingRan(Turn turn, List<CellResult> cells) =>
        cells is [{ Status: CellStatus.Raised }] && !ReplSession.Parses(turn.Blocks[0]) ? "its code was no valid Python" : null;

    private async Task<CellResult> RunAsync(string code, CancellationToken cancellationToken)
    {
        State.Cells++;
        State.GeneratedCodeLength += code.Length;
        run.Host.StartCell();
        await State.PublishAsync(new CodeStarted(code), cancellationToken).ConfigureAwait(false);

        using var span = State.Telemetry.StartCell(State.Iteration, code);
        var start = run.Settings.TimeProvider.GetTimestamp();
        var cell = await session.RunAsync(code, State.Account.Left.CodeSteps, cancellationToken).ConfigureAwait(false);
        var duration = run.Settings.TimeProvider.GetElapsedTime(start);
        var error = cell.Failed ? cell.Error ?? "" : null;
        span.End(duration, cell.Status.ToString(), cell.Output, error);
        State.Notices.CellEnded(cell, duration);
        State.Account.AddCode(cell.Steps, cell.ActiveTime);
        State.Tree.Trajectory?.CellEnded(State, cell, duration);
        State.Publish(new CodeFinished(error, duration));
        return cell;
    }

    private IEnumerable<string> NotesOf(string code, CellResult cell)
    {
        if (_repetition.Notice(code.Trim(), $"{cell.Output}\n{cell.Error}"))
            yield return "You have run exactly this code before, with exactly this outcome. "
                + "Running it again will not help: try something else.";
        if (run.Host.TruncatedReplies is > 0 and var truncated)
            yield return Invariant(
                $"{truncated:N0} answers of sub-models end at their output limit (`.truncated` is True): ask for shorter answers.");
    }

    private static IEnumerable<string> NotesOf(Turn turn, int ran)
    {
        if (ran < turn.Blocks.Count)
            yield return Invariant($"Of the {turn.Blocks.Count:N0} code blocks of your reply {ran:N0} ran.");
        else if (turn.HasMore)
            yield return $"Only the first {(ran == 1 ? "code block" : Invariant($"{ran:N0} code blocks"))} of your reply ran; "
                + "what came after was left out.";
    }
}
