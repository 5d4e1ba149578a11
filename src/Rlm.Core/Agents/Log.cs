using Microsoft.Extensions.Logging;
using Rlm.Repl;

namespace Rlm;

/// <summary>What the agent logs. Never content.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Run of {Agent} started on {Documents} documents, {Bytes} bytes.")]
    public static partial void RunStarted(ILogger logger, string agent, long documents, long bytes);

    [LoggerMessage(2, LogLevel.Debug, "Cell of iteration {Iteration}: {Status} after {Milliseconds} ms.")]
    public static partial void CellEnded(ILogger logger, int iteration, CellStatus status, double milliseconds);

    [LoggerMessage(20, LogLevel.Information, "The model is switched from code to tools after iteration {Iteration}.")]
    public static partial void ModeSwitched(ILogger logger, int iteration);

    [LoggerMessage(3, LogLevel.Information, "Run of {Agent} ended as {Status} after {Iterations} iterations and {Milliseconds} ms.")]
    public static partial void RunEnded(ILogger logger, string agent, RlmStatus status, int iterations, double milliseconds);
}
