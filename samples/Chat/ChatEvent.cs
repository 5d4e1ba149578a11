using Microsoft.Extensions.AI;

namespace Rlm.Samples.Chat;

/// <summary>What the page is told of a run.</summary>
/// <param name="Type">
/// What happened: <c>start</c>, <c>indexing</c>, <c>indexed</c>, <c>thought</c>, <c>discarded</c>, <c>code</c>, <c>output</c>,
/// <c>ran</c>, <c>calls</c>, <c>tokens</c>, <c>answer</c>, <c>end</c> or <c>failed</c>.
/// </param>
public sealed record ChatEvent(string Type)
{
    /// <summary>The text that was thought, written, printed or answered.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is about an agent that another asked.</summary>
    public bool IsNested { get; init; }

    /// <summary>A number: characters of the context, sub-calls under way, or tokens so far.</summary>
    public long? Number { get; init; }

    /// <summary>The sub-calls that were made.</summary>
    public int? Calls { get; init; }

    /// <summary>The time it took, in seconds.</summary>
    public double? Seconds { get; init; }

    /// <summary>The name of the run's trajectory.</summary>
    public string? Trajectory { get; init; }

    /// <summary>The event of an update; <see langword="null"/> where the page need not know.</summary>
    public static ChatEvent? Of(ChatResponseUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        if (update.RawRepresentation is not RlmUpdate happened)
            return update.Text.Length > 0 ? new ChatEvent("answer") { Text = update.Text } : null;
        ChatEvent? told = happened switch
        {
            RunStarted started => new ChatEvent("start") { Number = started.ContextLength },
            RootTextDelta delta => new ChatEvent("thought") { Text = delta.Text },
            RootTextDiscarded => new ChatEvent("discarded"),
            CodeStarted started => new ChatEvent("code") { Text = started.Code },
            CodeOutput output => new ChatEvent("output") { Text = output.Text },
            CodeFinished finished => new ChatEvent("ran") { Text = finished.Error, Seconds = finished.Duration.TotalSeconds },
            SubCallStarted started => new ChatEvent("calls") { Number = started.InFlight, Calls = started.Id },
            SubCallFinished finished => new ChatEvent("calls") { Number = finished.InFlight },
            UsageChanged changed => new ChatEvent("tokens") { Number = changed.Usage.TotalTokenCount },
            AnswerGiven answer => new ChatEvent("answer") { Text = answer.Text },
            RunEnded { Response: { } response } => new ChatEvent("end")
            {
                Text = response.Status.ToString(),
                Number = response.Usage.TotalTokenCount,
                Calls = response.Metadata.SubCalls.Count,
                Seconds = response.Metadata.Duration.TotalSeconds,
                Trajectory = response.Metadata.TrajectoryPath is { } path ? TrajectoryFolder.NameOf(path) : null,
            },
            _ => null,
        };
        return told is null ? null : told with { IsNested = happened.Depth > 0 };
    }
}
