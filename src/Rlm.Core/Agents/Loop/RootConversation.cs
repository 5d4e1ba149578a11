using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm;

/// <summary>
/// What the root model is sent. Only ever grows at its end, so that the caches of providers keep hitting; but for a compaction, which
/// replaces all behind the question.
/// </summary>
internal sealed class RootConversation
{
    // What providers make of text on the average; only used where none has told.
    private const int BytesPerToken = 4;

    private const int LongestWhenShortened = 1_500;

    private readonly List<ChatMessage> _everything = [];
    private readonly List<ChatMessage> _messages = [];
    private int _kept;
    private long _told;
    private long _bytesWhenTold;

    /// <summary>An upper bound of its tokens.</summary>
    public long Tokens { get; private set; }

    /// <summary>About how many tokens it has, by what the provider said last.</summary>
    public long LikelyTokens => _told + ((Tokens - _bytesWhenTold) / BytesPerToken);

    public IReadOnlyList<ChatMessage> Messages => [.. _messages];

    /// <summary>All that was ever said, compacted or not.</summary>
    public IReadOnlyList<ChatMessage> Everything => _everything;

    /// <summary>What no compaction touches: the system prompt, the messages of the caller and the question.</summary>
    public IReadOnlyList<ChatMessage> Opening => [.. _everything.Take(_kept)];

    /// <summary>Whether there is anything that a compaction could replace.</summary>
    public bool CanShrink => _messages.Count > _kept + 2;

    public void Add(ChatRole role, string text) => Add(new ChatMessage(role, text));

    public void Add(ChatMessage message)
    {
        _everything.Add(message);
        _messages.Add(message);
        Tokens += TokenEstimate.OfMessage(message);
    }

    /// <summary>Marks what no compaction may touch: the system prompt, the messages of the caller and the question.</summary>
    public void KeepAll() => _kept = _messages.Count;

    /// <summary>Notes what the provider counted for all of it, the reply still to be added not included.</summary>
    public void NoteTokens(long? input) => (_told, _bytesWhenTold) = input is > 0 ? (input.Value, Tokens) : (0, 0);

    /// <summary>All of it with a further message, long texts cut: for a provider that takes no more.</summary>
    public IReadOnlyList<ChatMessage> Shortened(string request)
    {
        var half = Tokens / 2;
        List<ChatMessage> recent = [];
        for (var i = _messages.Count - 1; i >= _kept; i--)
        {
            var text = MessageText.Of(_messages[i]);
            if (text.Length > LongestWhenShortened)
                text = $"{Excerpt.Head(text, LongestWhenShortened * 2 / 3)}\n[... cut ...]\n{Excerpt.Tail(text, LongestWhenShortened / 3)}";
            half -= TokenEstimate.OfMessage(text);
            if (half < 0)
                break;
            // Calls of tools and their results stand there as text, so that none is without the other.
            recent.Insert(0, new ChatMessage(_messages[i].Role == ChatRole.Assistant ? ChatRole.Assistant : ChatRole.User, text));
        }

        return [.. _messages.Take(_kept), .. recent, new ChatMessage(ChatRole.User, request)];
    }

    /// <summary>Replaces all behind the question.</summary>
    public void Compact(string summary, string resumption)
    {
        _messages.RemoveRange(_kept, _messages.Count - _kept);
        Tokens = _messages.Sum(TokenEstimate.OfMessage);
        NoteTokens(null);
        Add(ChatRole.Assistant, summary);
        Add(ChatRole.User, resumption);
    }
}
