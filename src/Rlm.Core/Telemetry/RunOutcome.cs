using Microsoft.Extensions.AI;

namespace Rlm.Telemetry;

/// <summary>What came of a run, as far as spans and metrics tell it.</summary>
internal sealed record RunOutcome
{
    public required string Status { get; init; }

    public required string FinishReason { get; init; }

    public required int Iterations { get; init; }

    public required int SubCalls { get; init; }

    public required long ContextLength { get; init; }

    public required TimeSpan Duration { get; init; }

    public required UsageDetails Usage { get; init; }

    /// <summary>The model that answered as the root model; <see langword="null"/> where none did.</summary>
    public string? Model { get; init; }

    public Exception? Error { get; init; }
}
