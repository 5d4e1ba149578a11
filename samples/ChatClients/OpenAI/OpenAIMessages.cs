using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Rlm.Samples.ChatClients;

/// <summary>Messages as OpenAI's client takes them.</summary>
internal static class OpenAIMessages
{
    public static List<OpenAI.Chat.ChatMessage> From(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        List<OpenAI.Chat.ChatMessage> converted = [];
        if (!string.IsNullOrEmpty(options?.Instructions))
            converted.Add(new SystemChatMessage(options.Instructions));
        foreach (ChatMessage message in messages)
        {
            if (message.Role == ChatRole.System)
                converted.Add(new SystemChatMessage(Parts(message)));
            else if (message.Role == ChatRole.Assistant)
                converted.Add(Assistant(message));
            else if (message.Role == ChatRole.Tool)
                converted.AddRange(message.Contents.OfType<FunctionResultContent>().Select(ToolResult));
            else
                converted.Add(new UserChatMessage(Parts(message)));
        }

        return converted;
    }

    private static AssistantChatMessage Assistant(ChatMessage message)
    {
        List<ChatToolCall> calls = [.. message.Contents.OfType<FunctionCallContent>().Select(ToolCall)];
        List<ChatMessageContentPart> parts = Parts(message);
        if (calls.Count == 0)
            return new AssistantChatMessage(parts);
        AssistantChatMessage converted = new(calls);
        parts.ForEach(converted.Content.Add);
        return converted;
    }

    // One part is sent as a plain string: many compatible servers know no other shape.
    private static List<ChatMessageContentPart> Parts(ChatMessage message)
    {
        List<ChatMessageContentPart> parts = [];
        foreach (AIContent content in message.Contents)
        {
            switch (content)
            {
                case TextContent text:
                    parts.Add(ChatMessageContentPart.CreateTextPart(text.Text));
                    break;
                case DataContent data when data.HasTopLevelMediaType("image"):
                    parts.Add(ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(data.Data), data.MediaType));
                    break;
                case UriContent uri when uri.HasTopLevelMediaType("image"):
                    parts.Add(ChatMessageContentPart.CreateImagePart(uri.Uri));
                    break;
                case TextReasoningContent or FunctionCallContent or FunctionResultContent or UsageContent:
                    break;
                default:
                    throw new NotSupportedException($"A message part of type {content.GetType().Name} cannot be sent to an OpenAI-compatible server.");
            }
        }

        return parts.Count > 0 ? parts : [ChatMessageContentPart.CreateTextPart("")];
    }

    private static ChatToolCall ToolCall(FunctionCallContent call) => ChatToolCall.CreateFunctionToolCall(
        call.CallId, call.Name, BinaryData.FromString(JsonSerializer.Serialize(call.Arguments, AIJsonUtilities.DefaultOptions)));

    private static ToolChatMessage ToolResult(FunctionResultContent result) => new(
        result.CallId, result.Result as string ?? JsonSerializer.Serialize(result.Result, AIJsonUtilities.DefaultOptions));
}
