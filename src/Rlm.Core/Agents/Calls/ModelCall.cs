using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>A question to a model.</summary>
/// <param name="Kind">What the call is for.</param>
/// <param name="Client">Whom to ask.</param>
/// <param name="Messages">What to send.</param>
/// <param name="Options">How to answer; <see langword="null"/> leaves it to the client.</param>
/// <param name="InputEstimate">An upper bound of the tokens sent.</param>
internal sealed record ModelCall(
    CallKind Kind, IChatClient Client, IReadOnlyList<ChatMessage> Messages, ChatOptions? Options, long InputEstimate)
{
    /// <summary>Hears the reply piece by piece; where it is set, the client is asked to stream.</summary>
    public Func<string, CancellationToken, ValueTask>? OnDelta { get; init; }

    /// <summary>Hears that the pieces so far are void, because the call is repeated.</summary>
    public Action? OnDiscard { get; init; }

    /// <summary>The sub-call it is made for, where a program makes it.</summary>
    public SubCall? Origin { get; init; }

    /// <summary>Notes the call for the trajectory, where there is one.</summary>
    public CallRecord? Record { get; init; }

    public string Model => Options?.ModelId ?? Client.GetService<ChatClientMetadata>()?.DefaultModelId ?? "";

    /// <summary>Whether an agent answers, which pays for its calls itself, out of the same budget.</summary>
    public bool IsNested => Client.GetService<RlmAgent>() is not null;
}
