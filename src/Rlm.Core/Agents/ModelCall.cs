using Microsoft.Extensions.AI;
using Rlm.Budgets;

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
}
