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

    [LoggerMessage(3, LogLevel.Information, "Run of {Agent} ended as {Status} after {Iterations} iterations and {Milliseconds} ms.")]
    public static partial void RunEnded(ILogger logger, string agent, RlmStatus status, int iterations, double milliseconds);

    [LoggerMessage(40, LogLevel.Warning, "The trajectory of a run of {Agent} could not be written whole.")]
    public static partial void TrajectoryFailed(ILogger logger, string agent, Exception error);
}
