using System.Globalization;
using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>Reads a conversation as a question about a context.</summary>
internal static class ChatRequestReader
{
    public static RlmRequest Read(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<ChatMessage> conversation = [];
        List<string> instructions = [];
        if (!string.IsNullOrWhiteSpace(options?.Instructions))
            instructions.Add(options.Instructions);
        foreach (var message in messages)
        {
            if (string.IsNullOrWhiteSpace(message.Text))
                continue;
            if (message.Role == ChatRole.System || message.Role.Value == "developer")
                instructions.Add(message.Text);
            else
                conversation.Add(message);
        }

        var last = conversation.FindLastIndex(message => message.Role == ChatRole.User);
        if (last < 0)
            throw new ArgumentException("No message of the user has any text, so there is no question.", nameof(messages));
        var question = conversation[last].Text;
        conversation.RemoveAt(last);

        var (context, earlier) = options?.GetContext() is { } given
            ? (given, conversation)
            : (ContextOf(conversation, ref question), []);
        return new RlmRequest(question, context)
        {
            Instructions = instructions.Count > 0 ? string.Join("\n\n", instructions) : null,
            Earlier = earlier,
            Options = options,
            Parent = options?.GetParent(),
        };
    }

    private static InMemoryContext ContextOf(List<ChatMessage> conversation, ref string question)
    {
        if (conversation.Count == 0 && !LongQuestion.IsTooLong(question))
            return InMemoryContext.FromText("");

        List<ContextItem> items = [];
        for (var i = 0; i < conversation.Count; i++)
            items.Add(ToItem(conversation[i], (i + 1).ToString(CultureInfo.InvariantCulture)));
        if (LongQuestion.IsTooLong(question))
        {
            items.Add(new ContextItem("question", question, new Dictionary<string, object?> { ["role"] = "user" }));
            question = LongQuestion.Excerpt(question);
        }

        return InMemoryContext.FromItems(items, ContextKind.Conversation);
    }

    private static ContextItem ToItem(ChatMessage message, string number)
    {
        var metadata = new Dictionary<string, object?> { ["role"] = message.Role.Value };
        if (message.AuthorName is { } author)
            metadata["author"] = author;
        if (message.CreatedAt is { } time)
            metadata["time"] = time;
        if (message.MessageId is { } id)
            metadata["message_id"] = id;
        return new ContextItem(number, message.Text, metadata);
    }
}
