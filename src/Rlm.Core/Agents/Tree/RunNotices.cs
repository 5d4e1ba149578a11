using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Rlm.Repl;

namespace Rlm;

/// <summary>Tells what happens in a run of one agent to who reads its updates, and to the log.</summary>
internal sealed class RunNotices(RunState state, string agent, ILogger logger)
{
    /// <summary>Logs what is told by an update alone.</summary>
    public void Log(RlmUpdate update)
    {
        switch (update)
        {
            case IterationStarted:
                Rlm.Log.IterationStarted(logger, state.Iteration);
                break;
            case CodeStarted code:
                Rlm.Log.Code(logger, state.Iteration, code.Code);
                break;
            case ToolCallStarted call:
                Rlm.Log.ToolArguments(logger, call.Name, call.Arguments);
                break;
        }
    }

    public void RootReplied(ChatResponse response)
    {
        if (!string.IsNullOrEmpty(response.ModelId))
            state.Model = response.ModelId;
        Rlm.Log.RootReply(logger, state.Iteration, response.Text);
    }

    /// <summary>Tells that a reply held nothing to run.</summary>
    /// <param name="flaw">Why.</param>
    /// <param name="text">What the root model is told.</param>
    /// <returns>The same text.</returns>
    public string Nudged(TurnFlaw flaw, string text)
    {
        state.LastError = text;
        state.Publish(new Nudged(text));
        Rlm.Log.Nudged(logger, state.Iteration, flaw);
        return text;
    }

    public void Retried(ModelCall call, int @try, Exception? error)
    {
        state.Publish(new CallRetried(call.Origin?.Id ?? 0, call.Model, @try, error?.Message ?? ""));
        Rlm.Log.CallRetried(logger, call.Model, @try, error);
    }

    public void Compacted(long before, long after)
    {
        state.Publish(new ConversationCompacted(before, after));
        Rlm.Log.Compacted(logger, before, after);
    }

    /// <summary>The limits that are running out, each told once.</summary>
    public IReadOnlyList<(string Name, string Left)> TakeMarks()
    {
        var marks = state.Account.TakeMarks();
        foreach (var (name, left) in marks)
        {
            state.Publish(new BudgetMarkReached(name, left));
            Rlm.Log.BudgetMarkReached(logger, name, left);
        }

        return marks;
    }

    public void CellEnded(CellResult cell)
    {
        state.LastError = cell.Failed ? cell.Error : cell.AnswerProblem is { } problem ? $"The answer was not taken: {problem}" : null;
        Rlm.Log.Output(logger, state.Iteration, cell.Output, cell.Error);
    }

    public void ToolRefused(string tool, string arguments)
    {
        state.Publish(new ToolCallRefused(tool, arguments));
        Rlm.Log.ToolRefused(logger, tool);
    }

    public void ToolEnded(string tool, TimeSpan duration, string result)
    {
        Rlm.Log.ToolEnded(logger, tool, duration.TotalMilliseconds);
        Rlm.Log.ToolResult(logger, tool, result);
    }

    /// <summary>Tells how a tool of the agent's own ended. What is wrong with a call is content, so it is not named.</summary>
    public void ToolEnded(string tool, TimeSpan duration, ToolResult result)
    {
        state.LastError = result.Error is null ? null : $"{tool}: {result.Error}";
        if (result.Error is null)
            Rlm.Log.ToolEnded(logger, tool, duration.TotalMilliseconds);
        else
            Rlm.Log.ToolFailed(logger, tool, duration.TotalMilliseconds, "error", null);
        Rlm.Log.ToolResult(logger, tool, result.Json);
    }

    public void ToolFailed(string tool, TimeSpan duration, ReplCallException error) =>
        Rlm.Log.ToolFailed(logger, tool, duration.TotalMilliseconds, error.Type, error.InnerException);

    public void SubCallStarted(int id, string? prompt) => Rlm.Log.SubCallPrompt(logger, id, prompt ?? "");

    public void SubCallEnded(SubCallInfo call, string reply, Exception? error)
    {
        // That a run is cancelled is told once, and not for each of its calls.
        if (call.Failed && error is OperationCanceledException)
            return;
        if (call.Failed)
            Rlm.Log.SubCallFailed(logger, call.Id, call.Model, call.Duration.TotalMilliseconds, error);
        else
            Rlm.Log.SubCallEnded(logger, call.Id, call.Model, call.Duration.TotalMilliseconds);
        Rlm.Log.SubCallReply(logger, call.Id, reply);
    }

    public void Asked(string question) => Rlm.Log.Question(logger, question);

    public void AskedLast(RlmStatus status) => Rlm.Log.LastRequest(logger, status);

    public void Ended(RlmResponse response)
    {
        var (status, node) = (response.Status, response.Metadata.Root);
        if (status == RlmStatus.Failed)
            Rlm.Log.RunFailed(logger, agent, response.Error);
        if (response.Metadata.ExhaustedLimit is { } limit)
            Rlm.Log.BudgetExhausted(logger, limit);
        if (state.Depth == 0)
            Rlm.Log.RunEnded(logger, agent, status, node.Iterations, node.Duration.TotalMilliseconds);
        else
            Rlm.Log.NestedRunEnded(logger, agent, status, node.Iterations, node.Duration.TotalMilliseconds);
        Rlm.Log.Answer(logger, response.Text);
    }

    public void Canceled(RlmNode node) => Rlm.Log.RunCanceled(logger, agent, node.Iterations, node.Duration.TotalMilliseconds);
}
