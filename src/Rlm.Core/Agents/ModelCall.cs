using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm;

/// <summary>A question to a model.</summary>
internal sealed record ModelCall(CallKind Kind, IChatClient Client, IReadOnlyList<ChatMessage> Messages, ChatOptions? Options, long InputEstimate)
{
    /// <summary>Hears the reply piece by piece; where it is set, the client is asked to stream.</summary>
    public Func<string, CancellationToken, ValueTask>? OnDelta { get; init; }
}
