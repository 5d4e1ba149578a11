using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Rlm.Samples.ChatClients;

/// <summary>What OpenAI's client answered, in the terms of Microsoft.Extensions.AI.</summary>
internal static class OpenAIReply
{
    public static ChatResponse ToResponse(ChatCompletion completion)
    {
        List<AIContent> contents = [.. completion.Content.Select(TextOf).OfType<AIContent>()];
        if (!string.IsNullOrEmpty(completion.Refusal))
            contents.Add(new TextContent(completion.Refusal));
        contents.AddRange(completion.ToolCalls.Select(call => ToolCall(call.Id, call.FunctionName, call.FunctionArguments.ToString())));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents) { MessageId = completion.Id })
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            CreatedAt = completion.CreatedAt,
            FinishReason = FinishReason(completion.FinishReason),
            Usage = completion.Usage is { } usage ? Usage(usage) : null,
            RawRepresentation = completion,
        };
    }

    public static TextContent? TextOf(ChatMessageContentPart part) => part.Kind switch
    {
        ChatMessageContentPartKind.Text when part.Text is { Length: > 0 } text => new TextContent(text),
        ChatMessageContentPartKind.Refusal when part.Refusal is { Length: > 0 } refusal => new TextContent(refusal),
        _ => null,
    };

    public static FunctionCallContent ToolCall(string id, string name, string arguments) => FunctionCallContent.CreateFromParsedArguments(
        arguments.Length > 0 ? arguments : "{}", id, name,
        static json => (Dictionary<string, object?>?)JsonSerializer.Deserialize(json, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Dictionary<string, object?>))));

    public static ChatFinishReason FinishReason(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        OpenAI.Chat.ChatFinishReason.ToolCalls or OpenAI.Chat.ChatFinishReason.FunctionCall => ChatFinishReason.ToolCalls,
        _ => ChatFinishReason.Stop,
    };

    public static UsageDetails Usage(ChatTokenUsage usage) => new()
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
        CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
        ReasoningTokenCount = usage.OutputTokenDetails?.ReasoningTokenCount,
    };
}
