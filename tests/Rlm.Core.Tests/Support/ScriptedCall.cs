using Microsoft.Extensions.AI;

namespace Rlm.Core.Tests.Support;

/// <summary>One call that a <see cref="ScriptedChatClient"/> got.</summary>
public sealed record ScriptedCall(int Number, IReadOnlyList<ChatMessage> Messages, ChatOptions? Options, CancellationToken CancellationToken)
{
    public string Last => Messages[^1].Text;

    public string All => string.Join("\n----\n", Messages.Select(message => message.Text));
}
