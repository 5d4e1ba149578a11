using System.Diagnostics;

namespace Rlm.Telemetry;

/// <summary>The span of a call of a function of the host.</summary>
internal readonly struct ToolSpan(Activity? activity, bool isSensitive) : IDisposable
{
    public void End(string result)
    {
        if (isSensitive)
            activity!.SetTag(TelemetryNames.GenAI.Tool.CallResult, result);
    }

    /// <param name="error">The kind of error, which is no content.</param>
    /// <param name="message">What went wrong.</param>
    public void Fail(string error, string message)
    {
        End(message);
        RunTelemetry.Fail(activity, error);
    }

    public void Dispose() => activity?.Dispose();
}
