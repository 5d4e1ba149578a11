using Microsoft.Extensions.AI;

namespace Rlm;

internal static class ChatMapping
{
    public static ChatResponse ToChatResponse(RlmResponse response, RlmAgentSettings settings) => throw new NotImplementedException();
    public static ChatResponseUpdate ToChatUpdate(RlmUpdate update, RlmAgentSettings settings) => throw new NotImplementedException();
}
