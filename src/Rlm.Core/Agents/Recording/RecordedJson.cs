using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Responses as JSON. What a provider adds of its own types may have no form there, and is left out then.</summary>
internal static class RecordedJson
{
    private static readonly JsonSerializerOptions Options = AIJsonUtilities.DefaultOptions;

    public static JsonNode? Of(ChatResponse response) => Of(response, Plain);

    public static JsonNode Of(IEnumerable<ChatResponseUpdate> updates) =>
        new JsonArray([.. updates.Select(static update => Of(update, Plain))]);

    public static ChatResponse ReadResponse(JsonElement json) => json.Deserialize(InfoOf<ChatResponse>()) ?? new ChatResponse();

    public static ChatResponseUpdate ReadUpdate(JsonElement json) =>
        json.Deserialize(InfoOf<ChatResponseUpdate>()) ?? new ChatResponseUpdate();

    private static JsonNode? Of<T>(T value, Func<T, T> toPlain)
    {
        try
        {
            return JsonSerializer.SerializeToNode(value, InfoOf<T>());
        }
        catch (Exception error) when (JsonFaults.IsOne(error))
        {
            return JsonSerializer.SerializeToNode(toPlain(value), InfoOf<T>());
        }
    }

    private static ChatResponse Plain(ChatResponse response) => new(
        [.. response.Messages.Select(static message => new ChatMessage(message.Role, [.. message.Contents.Where(IsPlain).Select(Plain)]))])
    {
        FinishReason = response.FinishReason,
        ModelId = response.ModelId,
        ResponseId = response.ResponseId,
        Usage = response.Usage,
    };

    private static ChatResponseUpdate Plain(ChatResponseUpdate update) =>
        new(update.Role, [.. update.Contents.Where(IsPlain).Select(Plain)])
        {
            FinishReason = update.FinishReason,
            ModelId = update.ModelId,
            ResponseId = update.ResponseId,
            MessageId = update.MessageId,
        };

    private static bool IsPlain(AIContent content) => content is TextContent or TextReasoningContent or FunctionCallContent or UsageContent;

    private static AIContent Plain(AIContent content) => content switch
    {
        TextContent text => new TextContent(text.Text),
        TextReasoningContent thought => new TextReasoningContent(thought.Text),
        FunctionCallContent call => new FunctionCallContent(call.CallId, call.Name, call.Arguments),
        UsageContent usage => new UsageContent(usage.Details),
        _ => content,
    };

    private static JsonTypeInfo<T> InfoOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
