using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Rlm.Contexts;
using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>Tells what happens in a run of one agent to who reads its updates, and to the log.</summary>
internal sealed class RunNotices(RunState state, RlmAgentSettings settings)
{
    private readonly ILogger _logger = settings.Logger;

    private string Agent => settings.Options.Name;

    /// <summary>Logs what is told by an update alone.</summary>
    public void Observe(RlmUpdate update)
    {
        switch (update)
        {
            case IterationStarted:
                Log.IterationStarted(_logger, state.Iteration);
                break;
            case CodeStarted code:
                Log.Code(_logger, state.Iteration, code.Code);
                break;
            case ToolCallStarted call:
                Log.ToolArguments(_logger, call.Name, call.Arguments);
                break;
        }
    }

    public void Started(ContextShape shape) => Log.RunStarted(_logger, Agent, shape.Documents, shape.Bytes);

    public void RootReplied(ChatResponse response)
    {
        if (!string.IsNullOrEmpty(response.ModelId))
            state.Model = response.ModelId;
        Log.RootReply(_logger, state.Iteration, response.Text);
    }

    /// <summary>Tells that a reply held nothing to run.</summary>
    /// <param name="flaw">Why.</param>
    /// <param name="text">What the root model is told.</param>
    /// <returns>The same text.</returns>
    public string Nudged(TurnFlaw flaw, string text)
    {
        state.LastError = text;
        state.Publish(new Nudged(text));
        Log.Nudged(_logger, state.Iteration, flaw);
        return text;
    }

    public void Retried(ModelCall call, int @try, Exception? error)
    {
        state.Publish(new CallRetried(call.Origin?.Id ?? 0, call.Model, @try, error?.Message ?? ""));
        Log.CallRetried(_logger, call.Model, @try, error);
    }

    public void Compacted(long before, long after)
    {
        state.Publish(new ConversationCompacted(before, after));
        Log.Compacted(_logger, before, after);
    }

    public void ModeSwitched(string reason)
    {
        state.Publish(new ModeSwitched(reason));
        Log.ModeSwitched(_logger, state.Iteration);
    }

    /// <summary>What the root model is told of limits that are running out, each told once.</summary>
    /// <returns>A sentence for each.</returns>
    public IReadOnlyList<string> TakeBudgetWarnings()
    {
        var marks = state.Account.TakeMarks();
        foreach (var (name, left) in marks)
        {
            state.Publish(new BudgetMarkReached(name, left));
            Log.BudgetMarkReached(_logger, name, left);
        }

        var share = settings.Options.Budget.SoftMark;
        return [.. marks.Select(mark => Invariant(
            $"The budget runs out: {share:P0} of the {mark.Name} are used, {mark.Left} left. Come to an end."))];
    }

    public void CellEnded(CellResult cell, TimeSpan duration)
    {
        state.LastError = cell.Failed ? cell.Error : cell.AnswerProblem is { } problem ? $"The answer was not taken: {problem}" : null;
        Log.Output(_logger, state.Iteration, cell.Output, cell.Error);
        Log.CellEnded(_logger, state.Iteration, cell.Status, duration.TotalMilliseconds);
    }

    public void ToolRefused(string tool, string arguments)
    {
        state.Publish(new ToolCallRefused(tool, arguments));
        Log.ToolRefused(_logger, tool);
    }

    public void ToolEnded(string tool, TimeSpan duration, string result)
    {
        Log.ToolEnded(_logger, tool, duration.TotalMilliseconds);
        Log.ToolResult(_logger, tool, result);
    }

    /// <summary>Tells how a tool of the agent's own ended. What is wrong with a call is content, so it is not named.</summary>
    public void ToolEnded(string tool, TimeSpan duration, ToolResult result)
    {
        state.LastError = result.Error is null ? null : $"{tool}: {result.Error}";
        if (result.Error is null)
            Log.ToolEnded(_logger, tool, duration.TotalMilliseconds);
        else
            Log.ToolFailed(_logger, tool, duration.TotalMilliseconds, "error", null);
        Log.ToolResult(_logger, tool, result.Json);
    }

    public void ToolFailed(string tool, TimeSpan duration, ReplCallException error) =>
        Log.ToolFailed(_logger, tool, duration.TotalMilliseconds, error.Type, error.InnerException);

    public void SubCallStarted(int id, string? prompt) => Log.SubCallPrompt(_logger, id, prompt ?? "");

    public void SubCallEnded(SubCallInfo call, string reply, Exception? error)
    {
        // That a run is cancelled is told once, and not for each of its calls.
        if (call.Failed && error is OperationCanceledException)
            return;
        if (call.Failed)
            Log.SubCallFailed(_logger, call.Id, call.Model, call.Duration.TotalMilliseconds, error);
        else
            Log.SubCallEnded(_logger, call.Id, call.Model, call.Duration.TotalMilliseconds);
        Log.SubCallReply(_logger, call.Id, reply);
    }

    public void Asked(string question) => Log.Question(_logger, question);

    public void AskedLast(RlmStatus status) => Log.LastRequest(_logger, status);

    public void Ended(RlmResponse response)
    {
        var (status, node) = (response.Status, response.Metadata.Root);
        if (status == RlmStatus.Failed)
            Log.RunFailed(_logger, Agent, response.Error);
        if (response.Metadata.ExhaustedLimit is { } limit)
            Log.BudgetExhausted(_logger, limit);
        if (state.Depth == 0)
            Log.RunEnded(_logger, Agent, status, node.Iterations, node.Duration.TotalMilliseconds);
        else
            Log.NestedRunEnded(_logger, Agent, status, node.Iterations, node.Duration.TotalMilliseconds);
        Log.Answer(_logger, response.Text);
    }

    public void TrajectoryFailed(Exception error) => Log.TrajectoryFailed(_logger, Agent, error);

    public void Canceled(RlmNode node) => Log.RunCanceled(_logger, Agent, node.Iterations, node.Duration.TotalMilliseconds);
}
