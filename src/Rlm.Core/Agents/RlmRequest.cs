using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>What a run is asked.</summary>
internal sealed record RlmRequest(string Question, IContextEnvironment Context)
{
    public static RlmRequest FromChat(IEnumerable<ChatMessage> messages, ChatOptions? options) => throw new NotImplementedException();
}
