using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>Replies with the texts it was given, turn by turn. It reads nothing: it stands in for a model where there is none.</summary>
/// <remarks>It counts the turns of the conversation: it serves any number of runs. After its last text it says that again.</remarks>
public sealed class ScriptedChatClient(params IReadOnlyList<string> script) : ExtractiveChatClient
{
    /// <inheritdoc/>
    protected override string Reply(IReadOnlyList<ChatMessage> messages) =>
        script[Math.Min(messages.Count(static message => message.Role == ChatRole.Assistant), script.Count - 1)];
}
