using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>Upper bounds for the tokens of a text: no tokenizer makes more of it than it has bytes.</summary>
internal static class TokenEstimate
{
    // What providers add around each message, and around each call of a tool, its result and its declaration.
    private const int MessageOverhead = 8;

    public static long OfMessage(string text) => MessageOverhead + OfText(text);

    public static long OfMessage(ChatMessage message) => MessageOverhead + message.Contents.Sum(OfContent);

    public static long OfText(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>What a model wrote, as far as it is text or calls of tools.</summary>
    public static long OfReply(ChatResponse response) => response.Messages.Sum(static message => message.Contents.Sum(OfContent));

    /// <summary>The declarations of tools, which go with every call.</summary>
    public static long OfTools(IEnumerable<AITool>? tools) => tools?.Sum(static tool =>
        MessageOverhead + OfText(tool.Name) + OfText(tool.Description)
        + (tool is AIFunctionDeclaration function ? OfText(function.JsonSchema.GetRawText()) : 0)) ?? 0;

    private static long OfContent(AIContent content) => content switch
    {
        TextContent text => OfText(text.Text),
        TextReasoningContent reasoning => OfText(reasoning.Text) + OfText(reasoning.ProtectedData ?? ""),
        FunctionCallContent call => MessageOverhead + OfText(call.CallId) + OfText(call.Name) + (call.Arguments?.Sum(OfArgument) ?? 0),
        FunctionResultContent result => MessageOverhead + OfText(result.CallId) + OfValue(result.Result),
        _ => 0,
    };

    // The quotes, the colon and the comma.
    private static long OfArgument(KeyValuePair<string, object?> argument) => 4 + OfText(argument.Key) + OfValue(argument.Value);

    private static long OfValue(object? value) => value switch
    {
        null => 4,
        string text => 2 + OfText(text) + text.AsSpan().CountAny('"', '\\', '\n'),
        JsonElement { ValueKind: not JsonValueKind.Undefined } element => OfText(element.GetRawText()),
        _ => OfObject(value),
    };

    private static long OfObject(object value)
    {
        try
        {
            if (AIJsonUtilities.DefaultOptions.TryGetTypeInfo(value.GetType(), out var type))
                return JsonSerializer.SerializeToUtf8Bytes(value, type).Length;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // Values that hold themselves, or that JSON has no form for: clients write them as best they can, too.
        }

        return OfText(value.ToString() ?? "");
    }
}
