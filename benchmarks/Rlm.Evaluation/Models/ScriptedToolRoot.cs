using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Tools;

namespace Rlm.Evaluation.Models;

/// <summary>Calls, turn by turn, the tools that a good root model calls for an item.</summary>
internal sealed class ScriptedToolRoot
{
    private readonly ToolTalk _talk = new();
    private readonly IEnumerator<IReadOnlyList<ToolCall>> _turns;
    private int _calls;

    public ScriptedToolRoot(EvaluationItem item, ItemOracle oracle) => _turns = item.ToolTurns(_talk, oracle).GetEnumerator();

    public ChatMessage Reply(IReadOnlyList<ChatMessage> messages)
    {
        var lastReply = messages.ToList().FindLastIndex(static message => message.Role == ChatRole.Assistant);
        _talk.Show(messages.Skip(lastReply + 1).SelectMany(static message => message.Contents).OfType<FunctionResultContent>()
            .Select(static result => result.Result as string ?? JsonSerializer.Serialize(result.Result)));
        if (!_turns.MoveNext())
            return new ChatMessage(ChatRole.Assistant, "My calls have come to their end without an answer.");
        return new ChatMessage(ChatRole.Assistant, [.. _turns.Current.Select(call => new FunctionCallContent(
            FormattableString.Invariant($"call-{++_calls}"), call.Name, new Dictionary<string, object?>(call.Arguments)))]);
    }
}
