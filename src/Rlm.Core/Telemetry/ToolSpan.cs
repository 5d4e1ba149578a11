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

    public void Fail(string error) => RunTelemetry.Fail(activity, error);

    public void Dispose() => activity?.Dispose();
}
