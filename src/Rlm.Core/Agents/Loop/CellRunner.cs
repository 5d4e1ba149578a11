using Microsoft.Extensions.Logging;
using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>Runs the cells of one run and tells the root model of them.</summary>
internal sealed class CellRunner(RlmAgentSettings settings, RunState state, ReplHost host, ReplSession session, ILogger? logger)
{
    private readonly Repetition _repetition = new();

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
            if (cell.Status != CellStatus.Completed || state.Account.Exhausted is not null)
                break;
        }

        notes.AddRange(NotesOf(turn, cells.Count));
        var report = CellReport.Write(
            cells, turn.Blocks.Count, notes, settings.Options.MaxIterations - state.Iteration, state.Account.Left.SubCalls);
        return (new TurnOutcome(Answer: null, cells[^1].Failed) { NoCode = WhyNothingRan(turn, cells) }, report);
    }

    private static string? WhyNothingRan(Turn turn, List<CellResult> cells) =>
        cells is [{ Status: CellStatus.Raised }] && !ReplSession.Parses(turn.Blocks[0]) ? "its code was no valid Python" : null;

    private async Task<CellResult> RunAsync(string code, CancellationToken cancellationToken)
    {
        state.Cells++;
        state.GeneratedCodeLength += code.Length;
        host.StartCell();
        state.Publish(new CodeStarted(code));
        await state.DrainAsync(cancellationToken).ConfigureAwait(false);

        using var span = state.Telemetry.StartCell(state.Iteration, code);
        var start = settings.TimeProvider.GetTimestamp();
        var cell = await session.RunAsync(code, state.Account.Left.CodeSteps, cancellationToken).ConfigureAwait(false);
        var duration = settings.TimeProvider.GetElapsedTime(start);
        span.End(duration, cell.Status.ToString(), cell.Output, cell.Failed ? cell.Error ?? "" : null);
        state.Notices.CellEnded(cell);
        state.Account.AddCode(cell.Steps, cell.ActiveTime);
        state.Tree.Trajectory?.CellEnded(state, cell, duration);
        state.Publish(new CodeFinished(cell.Failed ? cell.Error ?? "" : null, duration));
        if (logger is not null)
            Log.CellEnded(logger, state.Iteration, cell.Status, duration.TotalMilliseconds);
        return cell;
    }

    private IEnumerable<string> NotesOf(string code, CellResult cell)
    {
        if (_repetition.Notice(code.Trim(), $"{cell.Output}\n{cell.Error}"))
            yield return "You have run exactly this code before, with exactly this outcome. "
                + "Running it again will not help: try something else.";
        if (host.TruncatedReplies is > 0 and var truncated)
            yield return Invariant(
                $"{truncated:N0} answers of sub-models end at their output limit (`.truncated` is True): ask for shorter answers.");
    }

    private IEnumerable<string> NotesOf(Turn turn, int ran)
    {
        if (ran < turn.Blocks.Count)
            yield return Invariant($"Of the {turn.Blocks.Count:N0} code blocks of your reply {ran:N0} ran.");
        else if (turn.HasMore)
            yield return $"Only the first {(ran == 1 ? "code block" : Invariant($"{ran:N0} code blocks"))} of your reply ran; "
                + "what came after was left out.";
        foreach (var (name, left) in state.Notices.TakeMarks())
            yield return Invariant(
                $"The budget runs out: {settings.Options.Budget.SoftMark:P0} of the {name} are used, {left} left. Come to an end.");
    }
}
