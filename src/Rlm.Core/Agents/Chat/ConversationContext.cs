using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>Makes a context of a conversation: each message a document, and each text that is attached to one.</summary>
internal static class ConversationContext
{
    private const int CharactersPerToken = 4;
    private const int TokensPerMessage = 4;

    /// <param name="conversation">The messages but the question.</param>
    /// <param name="question">The message with the question: a document too, where it is too long for a prompt or has attachments.</param>
    public static InMemoryContext Of(IReadOnlyList<ChatMessage> conversation, ChatMessage question)
    {
        List<ContextItem> items = [];
        for (var i = 0; i < conversation.Count; i++)
            Add(items, conversation[i], (i + 1).ToString(CultureInfo.InvariantCulture), withText: true);
        Add(items, question, "question", LongQuestion.IsTooLong(question.Text));
        return items.Count == 0 ? InMemoryContext.FromText("") : InMemoryContext.FromItems(items, ContextKind.Conversation);
    }

    /// <summary>A fair guess of the tokens of a message's text, for decisions that need not be exact.</summary>
    public static long LikelyTokens(ChatMessage message)
    {
        long characters = 0;
        foreach (var content in message.Contents)
            characters += Attachments.IsOne(content) ? 0 : MessageText.Of(content)?.Length ?? 0;
        return TokensPerMessage + (characters / CharactersPerToken);
    }

    private static void Add(List<ContextItem> items, ChatMessage message, string id, bool withText)
    {
        var text = new StringBuilder(withText ? message.Text : "");
        var attachments = 0;
        foreach (var content in message.Contents)
        {
            if (content is TextContent or TextReasoningContent || MessageText.Of(content) is not { Length: > 0 } part)
                continue;
            if (content is DataContent attached && Attachments.IsText(attached))
            {
                var number = (++attachments).ToString(CultureInfo.InvariantCulture);
                items.Add(new ContextItem(
                    $"{id}.{number}", part, MetadataOf(message, string.IsNullOrEmpty(attached.Name) ? number : attached.Name)));
            }
            else if (withText)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(part);
            }
        }

        if (!string.IsNullOrWhiteSpace(text.ToString()))
            items.Insert(items.Count - attachments, new ContextItem(id, text.ToString(), MetadataOf(message, attachment: null)));
    }

    private static Dictionary<string, object?> MetadataOf(ChatMessage message, string? attachment)
    {
        var metadata = new Dictionary<string, object?> { ["role"] = message.Role.Value };
        if (message.AuthorName is { } author)
            metadata["author"] = author;
        if (message.CreatedAt is { } time)
            metadata["time"] = time.ToString("O", CultureInfo.InvariantCulture);
        if (message.MessageId is { } id)
            metadata["message_id"] = id;
        if (message.GetPriority() is not 0 and var priority)
            metadata["priority"] = priority;
        if (message.IsPinned())
            metadata["pinned"] = true;
        if (attachment is not null)
            metadata["attachment"] = attachment;
        return metadata;
    }
}
