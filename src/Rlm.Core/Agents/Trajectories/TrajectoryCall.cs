namespace Rlm.Trajectories;

/// <summary>A call of an agent's root model.</summary>
public sealed class TrajectoryCall : TrajectoryNode
{
    internal TrajectoryCall()
    {
    }

    /// <summary>Gets what it was for: <c>root</c>, <c>last</c> for the last request for an answer, or <c>compaction</c>.</summary>
    public string Purpose { get; internal init; } = "root";

    /// <summary>Gets the id of the model, as the provider reported it or else as it was asked for; empty where nobody knows it.</summary>
    public string Model { get; internal set; } = "";

    /// <summary>Gets the messages that the previous call of the same agent was not sent yet.</summary>
    public IReadOnlyList<TrajectoryMessage> NewMessages { get; internal init; } = [];

    /// <summary>Gets how many messages stand before those, the same as in the previous call of the agent.</summary>
    public int KeptMessages { get; internal init; }

    /// <summary>Gets all messages it was sent. Put together at every call of this property.</summary>
    public IReadOnlyList<TrajectoryMessage> Messages
    {
        get
        {
            // From the last to the first: what a call kept is the beginning of what the one before it was sent.
            List<TrajectoryMessage> messages = [.. NewMessages.Reverse()];
            var kept = KeptMessages;
            for (var call = Previous; call is not null && kept > 0; call = call.Previous)
            {
                var fresh = Math.Max(0, kept - call.KeptMessages);
                messages.AddRange(call.NewMessages.Take(fresh).Reverse());
                kept -= Math.Min(fresh, call.NewMessages.Count);
            }

            messages.Reverse();
            return messages;
        }
    }

    /// <summary>Gets what the model replied.</summary>
    /// <value><see langword="null"/> where the call failed or the trajectory breaks off before its end.</value>
    public string? Reply { get; internal set; }

    /// <summary>Gets what the reply held besides text, such as reasoning and calls of functions; empty where there was nothing.</summary>
    public string OtherContents { get; internal set; } = "";

    /// <summary>Gets why the model stopped, such as <c>stop</c> or <c>length</c>; <see langword="null"/> where it did not say.</summary>
    public string? FinishReason { get; internal set; }

    /// <summary>Gets how often it was tried.</summary>
    public int Tries { get; internal set; } = 1;

    internal TrajectoryCall? Previous { get; init; }
}
