using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Evaluation.Models;

/// <summary>How many characters messages have, calls of tools and their results included.</summary>
internal static class MessageLength
{
    public static long Of(IEnumerable<ChatMessage> messages) =>
        messages.SelectMany(static message => message.Contents).Sum(static content => content switch
    {
        TextContent text => text.Text.Length,
        FunctionCallContent call => call.Name.Length + (long)JsonSerializer.Serialize(call.Arguments).Length,
        FunctionResultContent { Result: string text } => text.Length,
        FunctionResultContent result => JsonSerializer.Serialize(result.Result).Length,
        _ => 0,
    });
}
