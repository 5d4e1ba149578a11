using Microsoft.Extensions.AI;
using Rlm.Repl;

namespace Rlm;

/// <summary>What a sub-model's response is to the program that asked: a text, or the reason why there is none.</summary>
internal static class ReplyOutcome
{
    public static SubReply Of(ChatResponse response)
    {
        var text = response.Text;
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            return SubReply.Failure("the sub-model's answer was withheld by a content filter");
        if (!string.IsNullOrWhiteSpace(text))
            return new SubReply(text) { IsTruncated = response.FinishReason == ChatFinishReason.Length };
        if (response.FinishReason == ChatFinishReason.Length)
            return SubReply.Failure("the sub-model reached its output limit before it wrote anything");

        var contents = response.Messages.SelectMany(static message => message.Contents).ToList();
        if (contents.OfType<ErrorContent>().FirstOrDefault() is { } error)
            return SubReply.Failure($"the sub-model failed: {error.Message}");
        if (contents.OfType<FunctionCallContent>().FirstOrDefault() is { } call)
            return SubReply.Failure($"the sub-model called a tool ({call.Name}) instead of answering");
        return SubReply.Failure(
            contents.Count > 0 && contents.Exists(static content => content is not (TextContent or TextReasoningContent or UsageContent))
            ? "the sub-model's answer is malformed: it holds no text"
            : "the sub-model's answer was empty");
    }
}
