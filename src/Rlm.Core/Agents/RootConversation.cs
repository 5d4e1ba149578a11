using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm;

/// <summary>What the root model is sent. Only ever grows at its end, so that the caches of providers keep hitting.</summary>
internal sealed class RootConversation
{
    private readonly List<ChatMessage> _messages = [];

    /// <summary>An upper bound of its tokens.</summary>
    public long Tokens { get; private set; }

    public IReadOnlyList<ChatMessage> Messages => [.. _messages];

    public void Add(ChatRole role, string text) => Add(new ChatMessage(role, text), text);

    public void Add(ChatMessage message) => Add(message, message.Text);

    private void Add(ChatMessage message, string text)
    {
        _messages.Add(message);
        Tokens += TokenEstimate.OfMessage(text);
    }
}
