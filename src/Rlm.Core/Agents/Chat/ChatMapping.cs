using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Tells a run in the words of a chat client.</summary>
internal static class ChatMapping
{
    /// <summary>Lays the caller's options over those of the agent, as far as they say how the model is to write.</summary>
    public static ChatOptions? Overlay(ChatOptions? own, ChatOptions? caller)
    {
        if (caller is null)
            return own;
        var result = own?.Clone() ?? new ChatOptions();
        result.ModelId = caller.ModelId ?? result.ModelId;
        result.Temperature = caller.Temperature ?? result.Temperature;
        result.TopP = caller.TopP ?? result.TopP;
        result.TopK = caller.TopK ?? result.TopK;
        result.FrequencyPenalty = caller.FrequencyPenalty ?? result.FrequencyPenalty;
        result.PresencePenalty = caller.PresencePenalty ?? result.PresencePenalty;
        result.Seed = caller.Seed ?? result.Seed;
        result.Reasoning = caller.Reasoning ?? result.Reasoning;
        return result;
    }

    public static ChatResponse ToChatResponse(RlmResponse response, RlmAgentSettings settings)
    {
        ThrowIfNothing(response);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, response.Text) { AuthorName = settings.Options.Name })
        {
            FinishReason = ReasonOf(response),
            ModelId = settings.Metadata.DefaultModelId,
            CreatedAt = settings.TimeProvider.GetUtcNow(),
            Usage = response.Usage,
            RawRepresentation = response,
        };
    }

    public static ChatResponseUpdate ToChatUpdate(RlmUpdate update, RlmAgentSettings settings)
    {
        var result = new ChatResponseUpdate
        {
            Role = ChatRole.Assistant,
            AuthorName = settings.Options.Name,
            ModelId = settings.Metadata.DefaultModelId,
            RawRepresentation = update,
        };
        switch (update)
        {
            case RootTextDelta { Depth: 0 } delta:
                result.Contents = [new TextReasoningContent(delta.Text)];
                break;
            case AnswerGiven answer:
                result.Contents = [new TextContent(answer.Text)];
                break;
            case RunEnded ended:
                ThrowIfNothing(ended.Response);
                result.FinishReason = ReasonOf(ended.Response);
                result.Contents = [new UsageContent(ended.Response.Usage)];
                break;
        }

        return result;
    }

    private static ChatFinishReason ReasonOf(RlmResponse response) =>
        response.Status == RlmStatus.Answered ? ChatFinishReason.Stop : ChatFinishReason.Length;

    private static void ThrowIfNothing(RlmResponse response)
    {
        if (response.Text.Length > 0)
            return;
        throw new RlmException($"The run ended without an answer ({response.Status}).", response);
    }
}
