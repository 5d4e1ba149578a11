using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Rlm.Samples.ChatClients;

/// <summary>A streamed reply as it comes in: text at once, tool calls when they are whole.</summary>
internal sealed class OpenAIStream
{
    private readonly SortedDictionary<int, (string Id, string Name, StringBuilder Arguments)> _calls = [];
    private ChatResponseUpdate? _last;

    public bool IsFinished { get; private set; }

    public ChatResponseUpdate Next(StreamingChatCompletionUpdate part)
    {
        ChatResponseUpdate update = Update(part.CompletionId, part.Model);
        update.CreatedAt = part.CreatedAt;
        update.RawRepresentation = part;
        foreach (ChatMessageContentPart piece in part.ContentUpdate)
        {
            if (OpenAIReply.TextOf(piece) is { } text)
                update.Contents.Add(text);
        }

        if (!string.IsNullOrEmpty(part.RefusalUpdate))
            update.Contents.Add(new TextContent(part.RefusalUpdate));
        if (part.Usage is { } usage)
            update.Contents.Add(new UsageContent(OpenAIReply.Usage(usage)));
        if (part.FinishReason is { } reason)
        {
            update.FinishReason = OpenAIReply.FinishReason(reason);
            IsFinished = true;
        }

        foreach (StreamingChatToolCallUpdate call in part.ToolCallUpdates)
            Collect(call);
        return _last = update;
    }

    public ChatResponseUpdate? ToolCalls()
    {
        if (_calls.Count == 0)
            return null;
        ChatResponseUpdate update = Update(_last?.ResponseId, _last?.ModelId);
        foreach ((string id, string name, StringBuilder arguments) in _calls.Values)
            update.Contents.Add(OpenAIReply.ToolCall(id, name, arguments.ToString()));
        return update;
    }

    // The first piece of a call carries its id and name, the others only arguments.
    private void Collect(StreamingChatToolCallUpdate call)
    {
        if (!_calls.TryGetValue(call.Index, out (string Id, string Name, StringBuilder Arguments) known))
            known = ("", "", new StringBuilder());
        known.Arguments.Append(call.FunctionArgumentsUpdate?.ToString());
        _calls[call.Index] = (call.ToolCallId ?? known.Id, call.FunctionName ?? known.Name, known.Arguments);
    }

    private static ChatResponseUpdate Update(string? id, string? model) =>
        new() { Role = ChatRole.Assistant, ResponseId = id, MessageId = id, ModelId = model };
}
