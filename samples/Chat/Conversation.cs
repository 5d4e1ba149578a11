using Microsoft.Extensions.AI;

namespace Rlm.Samples.Chat;

/// <summary>One chat: its messages, and whether they are all there is to talk about or there is a document besides.</summary>
public sealed class Conversation(string id, string title, string about, bool hasDocument, IEnumerable<ChatMessage> messages)
{
    private readonly Lock _lock = new();
    private readonly List<ChatMessage> _messages = [.. messages];
    private readonly Dictionary<ChatMessage, ChatEvent> _outcomes = [];
    private bool _isAnswering;

    /// <summary>The name in addresses.</summary>
    public string Id => id;

    /// <summary>The name on the page.</summary>
    public string Title => title;

    /// <summary>What it is about, in a sentence.</summary>
    public string About => about;

    /// <summary>Whether questions are about the document; else they are about the conversation itself.</summary>
    public bool HasDocument => hasDocument;

    /// <summary>The messages so far.</summary>
    public ChatMessage[] Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    /// <summary>Claims the chat for an answer; <see langword="false"/> while another is being given.</summary>
    public bool TryBegin() => !Interlocked.Exchange(ref _isAnswering, true);

    /// <summary>Gives it free again.</summary>
    public void End() => Volatile.Write(ref _isAnswering, false);

    /// <summary>How the run of an answer ended; <see langword="null"/> where that is not known.</summary>
    public ChatEvent? OutcomeOf(ChatMessage message)
    {
        lock (_lock)
            return _outcomes.GetValueOrDefault(message);
    }

    /// <summary>Adds a message, of an answer with how its run ended.</summary>
    public void Add(ChatRole role, string text, ChatEvent? outcome = null)
    {
        ChatMessage message = new(role, text) { CreatedAt = DateTimeOffset.UtcNow };
        lock (_lock)
        {
            _messages.Add(message);
            if (outcome is not null)
                _outcomes.Add(message, outcome);
        }
    }
}
