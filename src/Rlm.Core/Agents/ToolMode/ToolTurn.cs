using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>A reply of the root model, read as calls of tools.</summary>
/// <param name="Said">What goes into the conversation. Every call in it has an id of its own.</param>
/// <param name="Calls">The calls to make; those that the client has made by itself are none.</param>
/// <param name="Flaw">What is wrong where there are none.</param>
internal sealed record ToolTurn(IReadOnlyList<ChatMessage> Said, IReadOnlyList<FunctionCallContent> Calls, TurnFlaw Flaw)
{
    /// <param name="reply">The reply.</param>
    /// <param name="isTool">Whether there is a tool of a name.</param>
    /// <param name="iteration">What ids begin with that the reply lacks.</param>
    public static ToolTurn Read(ChatResponse reply, Func<string, bool> isTool, int iteration)
    {
        var answered = reply.Messages.SelectMany(static message => message.Contents).OfType<FunctionResultContent>()
            .Select(static result => result.CallId).ToHashSet(StringComparer.Ordinal);
        var ids = new HashSet<string>(answered, StringComparer.Ordinal);
        List<ChatMessage> said = [];
        List<FunctionCallContent> calls = [];
        foreach (var message in reply.Messages)
            said.Add(Read(message));
        if (calls.Count > 0)
            return new ToolTurn(said, calls, TurnFlaw.None);

        var text = Turn.WithoutThoughts(reply.Text);
        if (WrittenCalls.Read(text, isTool, out var before) is { Count: > 0 } written)
        {
            foreach (var call in written)
                calls.Add(WithId(call));
            List<AIContent> contents = before.Length > 0 ? [new TextContent(before), .. calls] : [.. calls];
            return new ToolTurn([new ChatMessage(ChatRole.Assistant, contents)], calls, TurnFlaw.None);
        }

        return new ToolTurn([new ChatMessage(ChatRole.Assistant, Turn.OrEmpty(text))], [], Turn.FlawOf(reply));

        ChatMessage Read(ChatMessage message)
        {
            List<AIContent> contents = [];
            var isChanged = false;
            foreach (var content in message.Contents)
            {
                var kept = content;
                if (content is FunctionCallContent { InformationalOnly: false } call && !answered.Contains(call.CallId))
                {
                    var own = WithId(call);
                    calls.Add(own);
                    kept = own;
                }

                isChanged |= kept != content;
                contents.Add(kept);
            }

            return isChanged ? new ChatMessage(message.Role, contents) { AuthorName = message.AuthorName } : message;
        }

        // Some servers give no ids, or the same twice; then no result could be told from another.
        FunctionCallContent WithId(FunctionCallContent given)
        {
            var call = Readable(given);
            return !string.IsNullOrEmpty(call.CallId) && ids.Add(call.CallId)
                ? call
                : new FunctionCallContent($"call_{iteration}_{calls.Count + 1}", call.Name, call.Arguments) { Exception = call.Exception };
        }
    }

    // Arguments that are no JSON after all would fail wherever they are written, in the next request too.
    private static FunctionCallContent Readable(FunctionCallContent call)
    {
        if (call.Exception is not null)
            return call;
        try
        {
            ToolArguments.Read(ToolArguments.ToJson(call.Arguments));
            return call;
        }
        catch (Exception error) when (JsonFaults.IsOne(error))
        {
            return new FunctionCallContent(call.CallId, call.Name) { Exception = error };
        }
    }
}
