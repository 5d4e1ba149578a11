using Microsoft.Extensions.Logging;
using Rlm.Budgets;
using Rlm.Repl;

namespace Rlm;

/// <summary>What agents log. The ids are stable. Content is in the messages from 100 on alone, all of them at Trace.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Run of {Agent} started on {Documents} documents, {Bytes} bytes.")]
    public static partial void RunStarted(ILogger logger, string agent, long documents, long bytes);

    [LoggerMessage(2, LogLevel.Debug, "Cell of iteration {Iteration}: {Status} after {Milliseconds} ms.")]
    public static partial void CellEnded(ILogger logger, int iteration, CellStatus status, double milliseconds);

    [LoggerMessage(3, LogLevel.Information, "Run of {Agent} ended as {Status} after {Iterations} iterations and {Milliseconds} ms.")]
    public static partial void RunEnded(ILogger logger, string agent, RlmStatus status, int iterations, double milliseconds);

    [LoggerMessage(4, LogLevel.Debug, "Nested run of {Agent} ended as {Status} after {Iterations} iterations and {Milliseconds} ms.")]
    public static partial void NestedRunEnded(ILogger logger, string agent, RlmStatus status, int iterations, double milliseconds);

    [LoggerMessage(5, LogLevel.Information, "Run of {Agent} was cancelled after {Iterations} iterations and {Milliseconds} ms.")]
    public static partial void RunCanceled(ILogger logger, string agent, int iterations, double milliseconds);

    [LoggerMessage(6, LogLevel.Error, "Run of {Agent} failed.")]
    public static partial void RunFailed(ILogger logger, string agent, Exception? error);

    [LoggerMessage(7, LogLevel.Debug, "Iteration {Iteration} started.")]
    public static partial void IterationStarted(ILogger logger, int iteration);

    [LoggerMessage(8, LogLevel.Debug, "Sub-call {Id} was answered by {Model} after {Milliseconds} ms.")]
    public static partial void SubCallEnded(ILogger logger, int id, string model, double milliseconds);

    [LoggerMessage(9, LogLevel.Warning, "Sub-call {Id} to {Model} failed after {Milliseconds} ms.")]
    public static partial void SubCallFailed(ILogger logger, int id, string model, double milliseconds, Exception? error);

    [LoggerMessage(10, LogLevel.Warning, "A call of {Model} failed and is repeated: try {Try}.")]
    public static partial void CallRetried(ILogger logger, string model, int @try, Exception? error);

    [LoggerMessage(11, LogLevel.Warning, "{Model} has failed too often and is left alone for {Seconds} s.")]
    public static partial void CircuitOpened(ILogger logger, string model, double seconds);

    [LoggerMessage(12, LogLevel.Information, "{Model} is asked again.")]
    public static partial void CircuitClosed(ILogger logger, string model);

    [LoggerMessage(13, LogLevel.Debug, "The reply of iteration {Iteration} held nothing to run: {Flaw}.")]
    public static partial void Nudged(ILogger logger, int iteration, TurnFlaw flaw);

    [LoggerMessage(14, LogLevel.Information, "The conversation of about {Before} tokens was summed up and has about {After} now.")]
    public static partial void Compacted(ILogger logger, long before, long after);

    [LoggerMessage(15, LogLevel.Warning, "The budget runs out: of the {Limit} {Left} are left.")]
    public static partial void BudgetMarkReached(ILogger logger, string limit, string left);

    [LoggerMessage(16, LogLevel.Warning, "The budget is used up: {Limit}.")]
    public static partial void BudgetExhausted(ILogger logger, BudgetLimit limit);

    [LoggerMessage(17, LogLevel.Debug, "{Tool} returned after {Milliseconds} ms.")]
    public static partial void ToolEnded(ILogger logger, string tool, double milliseconds);

    [LoggerMessage(18, LogLevel.Warning, "{Tool} failed after {Milliseconds} ms: {ErrorType}.")]
    public static partial void ToolFailed(ILogger logger, string tool, double milliseconds, string errorType, Exception? error);

    [LoggerMessage(19, LogLevel.Warning, "A call of {Tool} was refused: it was not approved.")]
    public static partial void ToolRefused(ILogger logger, string tool);

    [LoggerMessage(20, LogLevel.Debug, "There is no answer yet ({Status}): the root model is asked for one a last time.")]
    public static partial void LastRequest(ILogger logger, RlmStatus status);

    [LoggerMessage(21, LogLevel.Information, "The model is switched from code to tools after iteration {Iteration}.")]
    public static partial void ModeSwitched(ILogger logger, int iteration);

    [LoggerMessage(40, LogLevel.Warning, "The trajectory of a run of {Agent} could not be written whole.")]
    public static partial void TrajectoryFailed(ILogger logger, string agent, Exception error);

    [LoggerMessage(100, LogLevel.Trace, "Question: {Question}")]
    public static partial void Question(ILogger logger, string question);

    [LoggerMessage(101, LogLevel.Trace, "Reply of the root model in iteration {Iteration}: {Text}")]
    public static partial void RootReply(ILogger logger, int iteration, string text);

    [LoggerMessage(102, LogLevel.Trace, "Code of iteration {Iteration}: {Code}")]
    public static partial void Code(ILogger logger, int iteration, string code);

    [LoggerMessage(103, LogLevel.Trace, "Output in iteration {Iteration}: {Output}\n{Error}")]
    public static partial void Output(ILogger logger, int iteration, string output, string? error);

    [LoggerMessage(104, LogLevel.Trace, "Sub-call {Id} asks: {Prompt}")]
    public static partial void SubCallPrompt(ILogger logger, int id, string prompt);

    [LoggerMessage(105, LogLevel.Trace, "Sub-call {Id} is told: {Reply}")]
    public static partial void SubCallReply(ILogger logger, int id, string reply);

    [LoggerMessage(106, LogLevel.Trace, "{Tool} is called with: {Arguments}")]
    public static partial void ToolArguments(ILogger logger, string tool, string arguments);

    [LoggerMessage(107, LogLevel.Trace, "{Tool} returned: {Result}")]
    public static partial void ToolResult(ILogger logger, string tool, string result);

    [LoggerMessage(108, LogLevel.Trace, "Answer: {Answer}")]
    public static partial void Answer(ILogger logger, string answer);
}
