using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>Reads a conversation as a question about a context.</summary>
internal static class ChatRequestReader
{
    /// <summary>Reads it.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="options">What the caller asks for besides.</param>
    /// <param name="tools">The functions that the agent has by itself.</param>
    /// <param name="recentTokens">How much of the latest messages, in estimated tokens, stays in the window of the root model.</param>
    public static RlmRequest Read(IEnumerable<ChatMessage> messages, ChatOptions? options, HostTools tools, int recentTokens)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<ChatMessage> conversation = [];
        List<string> instructions = [];
        if (!string.IsNullOrWhiteSpace(options?.Instructions))
            instructions.Add(options.Instructions);
        foreach (var message in messages)
        {
            ThrowIfNull(message, nameof(messages));
            if (message.Role == ChatRole.System || message.Role.Value == "developer")
                instructions.Add(message.Text);
            else if (message.Contents.Count > 0)
                conversation.Add(message);
        }

        var last = conversation.FindLastIndex(static message => message.Role == ChatRole.User && !string.IsNullOrWhiteSpace(message.Text));
        if (last < 0)
            throw new ArgumentException("No message of the user has any text, so there is no question.", nameof(messages));
        var asked = conversation[last];
        conversation.RemoveAt(last);

        var given = options?.GetContext();
        var context = given ?? ConversationContext.Of(conversation, asked);
        return new RlmRequest(LongQuestion.IsTooLong(asked.Text) && given is null ? LongQuestion.Shorten(asked.Text) : asked.Text, context)
        {
            Instructions = string.Join("\n\n", instructions.Where(static text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } text
                ? text
                : null,
            Attachments = [.. Attachments.Of(asked)],
            Earlier = given is not null ? WithText(conversation) : InWindow(conversation, recentTokens),
            Form = FormOf(options?.ResponseFormat),
            Options = options,
            Tools = tools.With(Functions(options)),
            Symbols = options?.GetSymbols(),
            Parent = options?.GetParent(),
            SubCall = options?.GetSubCall()?.Id ?? 0,
        };
    }

    /// <exception cref="ArgumentException">It is no message.</exception>
    public static void ThrowIfNull(ChatMessage? message, string parameter)
    {
        if (message is null)
            throw new ArgumentException("A message of the conversation is null.", parameter);
    }

    private static List<ChatMessage> WithText(IEnumerable<ChatMessage> messages) =>
    [
        .. messages.Where(IsForWindow)
            .Select(static message => message.Contents.Any(static content => content is FunctionCallContent or FunctionResultContent)
                ? ForWindow(message)
                : message),
    ];

    /// <summary>What was pinned, and the latest messages as far as there is room. They are documents all the same.</summary>
    private static List<ChatMessage> InWindow(List<ChatMessage> conversation, int recentTokens)
    {
        if (recentTokens == 0 && !conversation.Exists(static message => message.IsPinned()))
            return [];
        long room = recentTokens;
        List<ChatMessage> kept = [];
        for (var i = conversation.Count - 1; i >= 0; i--)
        {
            var message = conversation[i];
            var isRecent = room > 0 && (room -= TokensOf(message)) >= 0;
            if ((isRecent || message.IsPinned()) && IsForWindow(message))
                kept.Add(ForWindow(message));
        }

        kept.Reverse();
        return kept;

        static long TokensOf(ChatMessage message) =>
            ConversationContext.LikelyTokens(message) + (Attachments.LikelyTokens * Attachments.Of(message).Count());
    }

    // What tools said makes no sense to a model without the calls it answers, and no provider takes the one without the other.
    private static bool IsForWindow(ChatMessage message) =>
        message.Role != ChatRole.Tool && (!string.IsNullOrWhiteSpace(message.Text) || message.Contents.Any(Attachments.IsOne));

    private static ChatMessage ForWindow(ChatMessage message) =>
        new(message.Role, [.. message.Contents.Where(static content => content is TextContent || Attachments.IsOne(content))])
        {
            AuthorName = message.AuthorName,
        };

    private static SchemaForm? FormOf(ChatResponseFormat? format) =>
        format is ChatResponseFormatJson json ? new SchemaForm(json.Schema ?? SchemaForm.Anything) : null;

    private static IEnumerable<AIFunction> Functions(ChatOptions? options)
    {
        var tools = options?.ToolMode is NoneChatToolMode ? [] : options?.Tools ?? [];
        return tools.Select(static tool => tool as AIFunction ?? throw new NotSupportedException(
            $"The tool '{tool.Name}' only has a declaration, so no program can call it. Pass tools of type {nameof(AIFunction)}."));
    }
}
