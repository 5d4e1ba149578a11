namespace Rlm.Telemetry;

/// <summary>What a host listens to: spans and metrics of runs.</summary>
public static class RlmTelemetry
{
    /// <summary>
    /// The name of the activity source and of the meter, unless <see cref="TelemetryOptions.SourceName"/> says otherwise.
    /// </summary>
    public const string SourceName = "Experimental.Rlm.Core";
}
