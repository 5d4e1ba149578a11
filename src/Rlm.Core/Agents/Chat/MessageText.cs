using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>What messages say in text, calls of tools and their results included. Data that is no text is named.</summary>
internal static class MessageText
{
    public static string Of(ChatMessage message) => message.Contents.All(static content => content is TextContent)
        ? message.Text
        : string.Join('\n', message.Contents.Select(Of).Where(static text => !string.IsNullOrEmpty(text)));

    /// <summary>What a content says in text; <see langword="null"/> where it says nothing.</summary>
    public static string? Of(AIContent content) => content switch
    {
        TextContent text => text.Text,
        DataContent data when Attachments.IsText(data) => Encoding.UTF8.GetString(data.Data.Span),
        FunctionCallContent call =>
            $"[calls {call.Name}({string.Join(", ", (call.Arguments ?? new Dictionary<string, object?>())
                .Select(static a => $"{a.Key}={Show(a.Value)}"))})]",
        FunctionResultContent result => Show(result.Result),
        ErrorContent error => error.Message,
        _ => Attachments.IsOne(content) ? Attachments.Describe(content) : null,
    };

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => TextOf(element),
        JsonElement { ValueKind: not JsonValueKind.Undefined } element => element.GetRawText(),
        _ => ContentJson.Of(value) ?? "",
    };

    private static string TextOf(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, as an escape.
            return element.GetRawText();
        }
    }
}
