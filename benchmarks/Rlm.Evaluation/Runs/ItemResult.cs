namespace Rlm.Evaluation.Runs;

/// <summary>One item answered by one approach: a line of the log.</summary>
internal sealed record ItemResult
{
    public required string Task { get; init; }

    /// <summary>Characters, as asked for.</summary>
    public required long Length { get; init; }

    public required int Item { get; init; }

    public required ulong Seed { get; init; }

    public required string Approach { get; init; }

    public required string Model { get; init; }

    /// <summary>Whatever else decides the result: window, error rate.</summary>
    public required string Settings { get; init; }

    public double Score { get; init; }

    public string Status { get; init; } = "";

    public int Turns { get; init; }

    public int RootCalls { get; init; }

    public int SubCalls { get; init; }

    public long InputTokens { get; init; }

    public long OutputTokens { get; init; }

    /// <summary>The most tokens of any prompt.</summary>
    public long LargestPrompt { get; init; }

    public bool TokensAreEstimated { get; init; }

    public decimal? Cost { get; init; }

    public double Seconds { get; init; }

    /// <summary>Why there is no score. Such an item is tried again.</summary>
    public string? Error { get; init; }

    public string Answer { get; init; } = "";

    public string Expected { get; init; } = "";

    public bool IsFinished => Error is null;

    /// <summary>The same for the same work, whenever it is done.</summary>
    public string Key => FormattableString.Invariant($"{Task}|{Length}|{Item}|{Seed}|{Approach}|{Model}|{Settings}");
}
