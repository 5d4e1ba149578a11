using Microsoft.Extensions.Logging;
using Rlm.Repl;
using Rlm.Telemetry;
using static System.FormattableString;

namespace Rlm;

/// <summary>Runs the cells of one run and tells the root model of them.</summary>
internal sealed class CellRunner(RlmAgentSettings settings, RunState state, ReplHost host, ReplSession session, ILogger? logger)
{
    private readonly Repetition _repetition = new();

    public async Task<CellResult> RunAsync(string code, CancellationToken cancellationToken)
    {
        state.Cells++;
        state.GeneratedCodeLength += code.Length;
        host.StartCell();
        state.Publish(new CodeStarted(code));
        await state.DrainAsync(cancellationToken).ConfigureAwait(false);

        using var span = new CellSpan(state.Iteration, state.Depth);
        var start = settings.TimeProvider.GetTimestamp();
        var cell = await session.RunAsync(code, state.Account.Left.CodeSteps, cancellationToken).ConfigureAwait(false);
        var duration = settings.TimeProvider.GetElapsedTime(start);
        span.End(duration, cell.Status.ToString(), cell.Failed);
        state.Account.AddCode(cell.Steps, cell.ActiveTime);
        state.Publish(new CodeFinished(cell.Failed ? cell.Error ?? "" : null, duration));
        if (logger is not null)
            Log.CellEnded(logger, state.Iteration, cell.Status, duration.TotalMilliseconds);
        return cell;
    }

    public string Report(string code, CellResult cell, bool hasMore) => CellReport.Write(
        cell, Notes(code, cell, hasMore), settings.Options.MaxIterations - state.Iteration, state.Account.Left.SubCalls);

    private List<string> Notes(string code, CellResult cell, bool hasMore)
    {
        List<string> notes = [];
        if (hasMore)
            notes.Add("Only the first code block of your reply ran; what came after it was left out.");
        if (_repetition.Notice(code, cell))
            notes.Add("You have run exactly this code before, with exactly this outcome. Running it again will not help: try something else.");
        if (host.TruncatedReplies is > 0 and var truncated)
            notes.Add(Invariant($"{truncated:N0} answers of sub-models end at their output limit (`.truncated` is True): ask for shorter answers."));
        foreach (var (name, left) in state.Account.TakeMarks())
            notes.Add(Invariant($"The budget runs out: {settings.Options.Budget.SoftMark:P0} of the {name} are used, {left} left. Come to an end."));
        return notes;
    }
}
