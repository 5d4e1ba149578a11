using System.ClientModel.Primitives;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Rlm.Samples.ChatClients;

/// <summary>Options as OpenAI's client takes them.</summary>
internal static partial class OpenAIOptions
{
    public static ChatCompletionOptions From(ChatOptions? options, ChatModelChoice choice)
    {
        ChatCompletionOptions converted = new();
        if (options is null)
            return converted;
        converted.Temperature = options.Temperature;
        converted.TopP = options.TopP;
        converted.FrequencyPenalty = options.FrequencyPenalty;
        converted.PresencePenalty = options.PresencePenalty;
        foreach (string stop in options.StopSequences ?? [])
            converted.StopSequences.Add(stop);
        if (options.MaxOutputTokens is { } limit)
            SetLimit(converted, limit, options.ModelId ?? choice.Model, choice.BaseUrl);
        if (options.Seed is { } seed)
            Set(converted, "$.seed"u8, seed);
        AddTools(converted, options);
        converted.ResponseFormat = options.ResponseFormat switch
        {
            ChatResponseFormatJson { Schema: { } schema } json => OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
                json.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), json.SchemaDescription),
            ChatResponseFormatJson => OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat(),
            _ => null,
        };
        return converted;
    }

    // OpenAI's newer models accept only max_completion_tokens, many compatible servers only max_tokens; sending both is an error with some.
    private static void SetLimit(ChatCompletionOptions converted, int limit, string model, Uri? baseUrl)
    {
        if (baseUrl is null || OpenAIModel().IsMatch(model))
            converted.MaxOutputTokenCount = limit;
        else
            Set(converted, "$.max_tokens"u8, limit);
    }

    private static void AddTools(ChatCompletionOptions converted, ChatOptions options)
    {
        foreach (AITool tool in options.Tools ?? [])
        {
            if (tool is not AIFunctionDeclaration function)
                throw new NotSupportedException($"A tool of type {tool.GetType().Name} cannot be sent to an OpenAI-compatible server.");
            converted.Tools.Add(ChatTool.CreateFunctionTool(
                function.Name, function.Description, BinaryData.FromString(function.JsonSchema.GetRawText())));
        }

        if (converted.Tools.Count == 0)
            return;
        converted.AllowParallelToolCalls = options.AllowMultipleToolCalls;
        converted.ToolChoice = options.ToolMode switch
        {
            NoneChatToolMode => ChatToolChoice.CreateNoneChoice(),
            RequiredChatToolMode { RequiredFunctionName: { } name } => ChatToolChoice.CreateFunctionChoice(name),
            RequiredChatToolMode => ChatToolChoice.CreateRequiredChoice(),
            _ => null,
        };
    }

#pragma warning disable SCME0001 // JSON patches are how the client lets one set what it has no property for.
    private static void Set(ChatCompletionOptions converted, ReadOnlySpan<byte> path, long value) => converted.Patch.Set(path, value);
#pragma warning restore SCME0001

    [GeneratedRegex(@"^(gpt-|chatgpt-|o\d)", RegexOptions.IgnoreCase)]
    private static partial Regex OpenAIModel();
}
