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
        foreach (var (name, value) in caller.AdditionalProperties ?? [])
        {
            // What callers tell this library by them is not for providers.
            if (!RlmChatOptionsExtensions.IsOwn(name))
                (result.AdditionalProperties ??= [])[name] = value;
        }

        return result;
    }

    public static ChatResponse ToChatResponse(RlmResponse response, RlmAgentSettings settings)
    {
        ThrowIfNothing(response);
        var (id, now) = (NewId(), settings.TimeProvider.GetUtcNow());
        var answer = new ChatMessage(ChatRole.Assistant, [AnswerOf(response)])
        {
            AuthorName = settings.Options.Name,
            CreatedAt = now,
            MessageId = id,
        };
        return new ChatResponse(answer)
        {
            FinishReason = ReasonOf(response),
            ModelId = settings.Metadata.DefaultModelId,
            ResponseId = id,
            CreatedAt = now,
            Usage = response.Usage,
            RawRepresentation = response,
        };
    }

    public static async IAsyncEnumerable<ChatResponseUpdate> ToChatUpdatesAsync(
        IAsyncEnumerable<RlmUpdate> updates, RlmAgentSettings settings)
    {
        var id = NewId();
        AnswerGiven? answer = null;
        await foreach (var update in updates.ConfigureAwait(false))
        {
            // The answer carries the response, which comes right behind it.
            if (update is AnswerGiven given)
            {
                answer = given;
                continue;
            }

            if (update is RunEnded { Response: var response } && answer is not null)
                yield return ToChatUpdate(answer, AnswerOf(response), id, settings);
            yield return ToChatUpdate(update, ContentOf(update), id, settings);
        }
    }

    private static ChatResponseUpdate ToChatUpdate(RlmUpdate update, AIContent? content, string id, RlmAgentSettings settings) => new()
    {
        Role = ChatRole.Assistant,
        AuthorName = settings.Options.Name,
        ModelId = settings.Metadata.DefaultModelId,
        ResponseId = id,
        MessageId = id,
        CreatedAt = settings.TimeProvider.GetUtcNow(),
        FinishReason = update is RunEnded ended ? ReasonOf(ended.Response) : null,
        Contents = content is null ? [] : [content],
        RawRepresentation = update,
    };

    private static AIContent? ContentOf(RlmUpdate update)
    {
        switch (update)
        {
            case RootTextDelta { Depth: 0 } delta:
                return new TextReasoningContent(delta.Text);
            case RunEnded ended:
                ThrowIfNothing(ended.Response);
                return new UsageContent(ended.Response.Usage);
            default:
                return null;
        }
    }

    private static TextContent AnswerOf(RlmResponse response) => new(response.Text) { RawRepresentation = response };

    private static string NewId() => $"rlm-{Guid.NewGuid():N}";

    private static ChatFinishReason ReasonOf(RlmResponse response) =>
        response.Status == RlmStatus.Answered ? ChatFinishReason.Stop : ChatFinishReason.Length;

    private static void ThrowIfNothing(RlmResponse response)
    {
        if (response.Text.Length > 0)
            return;
        throw new RlmException($"The run ended without an answer ({response.Status}).", response);
    }
}
