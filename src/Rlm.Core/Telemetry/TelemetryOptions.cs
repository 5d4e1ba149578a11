namespace Rlm.Telemetry;

/// <summary>What runs tell in spans and metrics.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The environment variable that decides on <see cref="EnableSensitiveData"/> where the host does not.</summary>
    public const string CaptureContentVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    /// <summary>Gets or sets the name of the activity source and of the meter.</summary>
    /// <value>The default is <see cref="RlmTelemetry.SourceName"/>, <c>Experimental.Rlm.Core</c>. Not empty.</value>
    public string SourceName { get; set; } = RlmTelemetry.SourceName;

    /// <summary>
    /// Gets or sets whether spans carry content: questions, instructions and answers, model-written code and what it printed, arguments and
    /// results of the host's functions.
    /// </summary>
    /// <value>
    /// The default is <see langword="false"/>, unless the environment variable <c>OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT</c>
    /// is <c>true</c> when the options are made.
    /// </value>
    public bool EnableSensitiveData { get; set; } =
        string.Equals(Environment.GetEnvironmentVariable(CaptureContentVariable), "true", StringComparison.OrdinalIgnoreCase);

    internal TelemetryOptions Clone() => (TelemetryOptions)MemberwiseClone();
}
