using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Lets messages say how they are to be treated where a conversation becomes a context.</summary>
public static class RlmChatMessageExtensions
{
    private const string PinnedKey = "rlm.pinned";
    private const string PriorityKey = "rlm.priority";

    /// <summary>Keeps a message in the window of the root model, however old it gets.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The same message.</returns>
    public static ChatMessage Pin(this ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        (message.AdditionalProperties ??= [])[PinnedKey] = true;
        return message;
    }

    /// <summary>Tells whether <see cref="Pin"/> was called.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Whether it is kept in the window.</returns>
    public static bool IsPinned(this ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.AdditionalProperties?.GetValueOrDefault(PinnedKey) is true;
    }

    /// <summary>Sets how important a message is. Programs see it as <c>metadata["priority"]</c> of its document.</summary>
    /// <param name="message">The message.</param>
    /// <param name="priority">The priority; the higher, the more important. 0 says nothing and is the default.</param>
    /// <returns>The same message.</returns>
    public static ChatMessage WithPriority(this ChatMessage message, int priority)
    {
        ArgumentNullException.ThrowIfNull(message);
        (message.AdditionalProperties ??= [])[PriorityKey] = priority;
        return message;
    }

    /// <summary>Gets what <see cref="WithPriority"/> set.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The priority; 0 where none was set.</returns>
    public static int GetPriority(this ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.AdditionalProperties?.GetValueOrDefault(PriorityKey) is int priority ? priority : 0;
    }
}
