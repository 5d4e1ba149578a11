using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>A message, as far as it makes a difference to the answer.</summary>
/// <param name="Role">The role.</param>
/// <param name="Text">What it says; contents other than text in brackets.</param>
internal sealed record RecordedMessage(string Role, string Text)
{
    public string Id { get; } = TrajectoryTexts.IdOf($"{Role}\n{Text}");

    public static RecordedMessage Of(ChatMessage message, TrajectoryRedaction redaction)
    {
        var text = new StringBuilder();
        if (message.AuthorName is { } author)
            text.Append("[author ").Append(author).Append("]\n");
        foreach (var content in message.Contents)
        {
            switch (content)
            {
                case TextContent said:
                    text.Append(said.Text);
                    break;
                case TextReasoningContent thought:
                    text.Append("[reasoning ").Append(thought.Text).Append(']');
                    break;
                case FunctionCallContent call:
                    text.Append("[call ").Append(call.Name).Append(' ').Append(ContentJson.Of(call.Arguments)).Append(']');
                    break;
                case FunctionResultContent result:
                    text.Append("[result ").Append(result.Result as string ?? ContentJson.Of(result.Result)).Append(']');
                    break;
                case DataContent data:
                    text.Append("[data ").Append(data.MediaType).Append(' ').Append(IdOf(data.Data.Span)).Append(']');
                    break;
                case UriContent uri:
                    text.Append("[uri ").Append(uri.MediaType).Append(' ').Append(uri.Uri).Append(']');
                    break;
                case UsageContent:
                    break;
                default:
                    text.Append('[').Append(content.GetType().Name).Append(']');
                    break;
            }
        }

        return new RecordedMessage(message.Role.Value, redaction.Apply(text.ToString()));
    }

    private static string IdOf(ReadOnlySpan<byte> data) =>
        Convert.ToHexStringLower(SHA256.HashData(data).AsSpan(0, 12));
}
