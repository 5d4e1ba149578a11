using Microsoft.Extensions.AI;

namespace Rlm.Trajectories;

/// <summary>
/// What the root model of an agent was sent last. A conversation grows at its end, so that of the next request only the new messages are
/// told, and how many stand before them; a compaction keeps fewer.
/// </summary>
internal sealed class SentMessages
{
    private IReadOnlyList<ChatMessage> _last = [];

    public (int Kept, IReadOnlyList<ChatMessage> Added) Next(IReadOnlyList<ChatMessage> messages)
    {
        var kept = 0;
        while (kept < messages.Count && kept < _last.Count && messages[kept] == _last[kept])
            kept++;
        _last = messages;
        return (kept, [.. messages.Skip(kept)]);
    }
}
