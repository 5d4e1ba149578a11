using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>root</summary>
public sealed class ExtractiveRootClient : ExtractiveChatClient
{
    /// <inheritdoc/>
    protected override string Reply(IReadOnlyList<ChatMessage> messages) => "";
}
